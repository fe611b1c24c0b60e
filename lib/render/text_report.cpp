// A whole report for people: what stands above and below its table.
#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/head.hpp"
#include "render/page_of.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

using report::Column;

constexpr std::size_t indent = 2;
constexpr std::size_t page_width = 80;  // of texts that nobody's terminal bounds

// A long text in lines of `width` columns, broken at blanks; what has none is not broken. Lines after the first stand `inset`
// columns in.
std::string wrapped(std::string_view words, std::size_t width, std::size_t start,
                    std::size_t inset) {
  std::string out;
  std::size_t used = start;
  for (const std::string_view word : split(words, ' ')) {
    const std::size_t wide = display_width(word);
    const bool first = out.empty();
    if (!first && used + 1 + wide > width) {
      out += '\n' + std::string(inset, ' ');
      used = inset;
    } else if (!first) {
      out += ' ';
      ++used;
    }
    out += word;
    used += wide;
  }
  return out;
}

std::string paragraph(const Text& words, Lang lang, std::size_t width) {
  return wrapped(disarmed(words.in(lang)), width == 0 ? page_width : width, 0, 0) + '\n';
}

std::string details_of(const report::Table& table, Lang lang, std::size_t width) {
  const auto columns = detail_columns(table);
  std::string out;
  if (columns.empty() || table.rows.empty()) return out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const Column& first = table.columns.front();
    out += '\n' + fmt::format("{}. {}\n", row + 1,
                              text_cell(cell_of(table.rows[row], first), first, lang));
    for (const Column* column : columns) {
      const std::string words = text_cell(cell_of(table.rows[row], *column), *column, lang);
      if (words.empty()) continue;
      out += std::string(indent, ' ') +
             wrapped(column->title.in(lang) + ": " + words, width == 0 ? page_width : width, indent,
                     2 * indent) +
             '\n';
    }
  }
  return out;
}

std::string sections_of(const report::Report& report, Lang lang, std::size_t width) {
  std::string out;
  for (const report::Section& section : report.sections) {
    if (section.table.rows.empty()) continue;
    out += '\n' + paragraph(section.heading, lang, width);
    out += render_text(section.table, lang, width);
  }
  return out;
}

std::string remarks_of(const report::Report& report, Lang lang, std::size_t width) {
  std::string out;
  for (const Text& remark : report.remarks) out += paragraph(remark, lang, width);
  return out.empty() ? out : '\n' + out;
}

}  // namespace

std::string render_text_report(const report::Report& report, Lang lang, std::size_t width) {
  std::string out = disarmed(report.title.in(lang)) + '\n';
  for (const auto& [name, words] : head_lines(report.head, lang))
    out += fmt::format("{}: {}\n", name, words);
  out += remarks_of(report, lang, width) + sections_of(report, lang, width);
  const Text count = count_words(report);
  if (count.empty()) return out;
  if (!report.table.rows.empty()) {
    out += '\n' + render_text(report.table, lang, width);
    out += details_of(report.table, lang, width);
  }
  return out + '\n' + count.in(lang) + '\n';
}

}  // namespace otklik::render
