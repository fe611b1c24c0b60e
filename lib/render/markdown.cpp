// A page as Markdown with pipe tables: for a wiki or the text of a press release.
#include <algorithm>

#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/page_of.hpp"
#include "render/pages.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

using report::Column;
using report::Table;
using report::Value;

// Whatever could begin a mark, a tag, an entity or a cell is written so that it stands for itself.
std::string escaped_words(std::string_view words) {
  constexpr std::string_view special = "\\`*_{}[]()#+-!|~>";
  std::string out;
  for (const char each : disarmed(words)) {
    if (each == '<')
      out += "&lt;";
    else if (each == '&')
      out += "&amp;";
    else if (special.find(each) != special.npos)
      out += {'\\', each};
    else
      out += each;
  }
  return out;
}

std::string row_of(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += ' ' + cell + " |";
  return line + '\n';
}

bool is_number(const Column& column, const Table& table) {
  return !column.shown && !table.rows.empty() &&
         std::all_of(table.rows.begin(), table.rows.end(), [&](const Value& row) {
           return cell_of(row, column).as<std::int64_t>() != nullptr;
         });
}

std::string table_of(const Table& table, Lang lang) {
  std::vector<std::string> names;
  std::vector<std::string> marks;
  std::vector<const Column*> columns;
  for (const Column& column : table.columns) {
    if (!column.in_text && !column.in_details) continue;
    columns.push_back(&column);
    names.push_back(escaped_words(column.title.in(lang)));
    marks.emplace_back(is_number(column, table) ? "---:" : "---");
  }
  if (columns.empty()) return {};
  std::string out = row_of(names) + row_of(marks);
  for (const Value& row : table.rows) {
    std::vector<std::string> cells;
    for (const Column* column : columns)
      cells.push_back(escaped_words(text_cell(cell_of(row, *column), *column, lang)));
    out += row_of(cells);
  }
  return out;
}

// The blocks of a page, one below the other.
class Page {
 public:
  explicit Page(Lang lang) : lang_(lang) {}

  void operator()(const report::Fields& fields) {
    heading(fields.heading);
    out_ += '\n';
    for (const auto& [name, value] : fields.lines)
      out_ +=
          fmt::format("- {}: {}\n", escaped_words(name.in(lang_)), escaped_words(value.in(lang_)));
  }

  void operator()(const report::Quote& quote) {
    heading(quote.heading);
    out_ += '\n';
    for (const std::string_view line : split(quote.words, '\n'))
      out_ += fmt::format("> {}\n>\n", escaped_words(line));
  }

  void operator()(const report::Section& section) {
    if (section.table.rows.empty()) return;
    const std::string table = table_of(section.table, lang_);
    if (table.empty()) return;
    heading(section.heading);
    out_ += '\n' + table;
  }

  void operator()(const report::Line& line) {
    if (!line.words.empty()) out_ += '\n' + escaped_words(line.words.in(lang_)) + '\n';
  }

  void operator()(const report::Chart& chart) {
    if (!chart.repeats_table)
      (*this)(report::Section{chart.heading, render::table_of(chart, lang_)});
  }

  void heading(const Text& words) {
    if (!words.empty()) out_ += "\n## " + escaped_words(words.in(lang_)) + '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const report::Document& page, Lang lang, const Form&) {
  Page result(lang);
  if (page.letter)
    for (const report::Block& block : letter_head(*page.letter)) block.visit(result);
  if (!page.origin.lines.empty()) result(page.origin);
  for (const report::Block& block : page.blocks) block.visit(result);
  if (page.letter) result(letter_foot(*page.letter));
  return "# " + escaped_words(page.title.in(lang)) + '\n' + result.take();
}

}  // namespace otklik::render
