// A page as one html file: read without script, printed on A4, in the light and in the dark.
#include "render/html.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/wording.hpp"
#include "render/cell.hpp"
#include "render/embedded_forms.hpp"
#include "render/page_of.hpp"
#include "render/pages.hpp"
#include "render/plain_text.hpp"
#include "render/svg_chart.hpp"

namespace otklik::render {

namespace {

using report::Column;
using report::Table;
using report::Value;

void append_escaped(std::string& out, std::string_view words) {
  for (const char each : words) switch (each) {
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += each;
    }
}

// How a cell is set: numbers stand under each other, times do not break.
std::string class_of(const Value& value, const Column& column) {
  if (column.shown) return {};
  if (value.as<std::int64_t>() != nullptr) return " class=\"number\"";
  if (value.as<Stamp>() != nullptr || value.as<Date>() != nullptr) return " class=\"time\"";
  return {};
}

class Page {
 public:
  Page(Lang lang, const Surroundings& around) : lang_(lang), around_(around) {}

  void operator()(const report::Fields& fields) {
    heading(fields.heading);
    out_ += "<dl>\n";
    for (const auto& [name, value] : fields.lines)
      field(sentence(disarmed(name.in(lang_))), value.in(lang_));
    out_ += "</dl>\n";
  }

  void operator()(const report::Quote& quote) {
    heading(quote.heading);
    out_ += "<blockquote>" + escaped_markup_block(quote.words) + "</blockquote>\n";
  }

  void operator()(const report::Section& section) {
    if (section.table.rows.empty()) return;
    heading(section.heading);
    table(section.table);
  }

  void operator()(const report::Line& line) {
    if (!line.words.empty()) out_ += "<p>" + escaped_markup(line.words.in(lang_)) + "</p>\n";
  }

  void operator()(const report::Chart& chart) { out_ += render_chart(chart, lang_, ++charts_); }

  void letter_head(const report::Letter& letter) {
    out_ += fmt::format("<address class=\"to\">{}<br>{}</address>\n<p>{}</p>\n",
                        escaped_markup(sentence(disarmed(letter.to.post.in(lang_)))),
                        escaped_markup(letter.to.name),
                        escaped_markup(long_date(letter.date).in(lang_)));
    for (const Text& each : letter.opening) (*this)(report::Line{each});
  }

  void letter_foot(const report::Letter& letter) {
    out_ += fmt::format("<p class=\"signed\"><span>{}</span><span>{}</span></p>\n",
                        escaped_markup(sentence(disarmed(letter.signed_by.post.in(lang_)))),
                        escaped_markup(signature_of(letter.signed_by)));
    if (!letter.prepared_by.empty())
      out_ += fmt::format("<p class=\"prepared\">{}<br>{}</p>\n",
                          escaped_markup(letter.prepared_by), escaped_markup(letter.phone));
  }

  std::string take() { return std::move(out_); }

 private:
  void heading(const Text& words) {
    if (!words.empty())
      out_ += "<h2>" + escaped_markup(sentence(disarmed(words.in(lang_)))) + "</h2>\n";
  }

  void field(const std::string& name, const std::string& words) {
    out_ +=
        fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped_markup(name), escaped_markup_block(words));
  }

  std::string cell(const Value& row, const Column& column) const {
    const std::string shown = escaped_markup_block(block_cell(row, column, lang_));
    const auto* word = cell_of(row, column).as<std::string>();
    if (word == nullptr || around_.links.empty()) return shown;
    const auto link = around_.links.find(column.name + ':' + *word);
    if (link == around_.links.end()) return shown;
    return fmt::format("<a href=\"{}\">{}</a>", escaped_markup(link->second), shown);
  }

  void table(const Table& table) {
    const auto columns = text_columns(table);
    const auto details = detail_columns(table);
    out_ += "<div class=\"wide\"><table>\n<thead><tr>";
    for (const Column* column : columns)
      out_ += fmt::format("<th scope=\"col\"{}>{}</th>",
                          class_of(cell_of(table.rows.front(), *column), *column),
                          escaped_markup(sentence(disarmed(column->title.in(lang_)))));
    out_ += "</tr></thead>\n<tbody>\n";
    for (const Value& each : table.rows) {
      row(each, columns);
      more(each, details, columns.size());
    }
    out_ += "</tbody></table></div>\n";
  }

  void row(const Value& row, const std::vector<const Column*>& columns) {
    out_ += "<tr>";
    for (const Column* column : columns) {
      const bool first = column == columns.front();
      out_ += fmt::format("<{}{}>{}</{}>", first ? "th scope=\"row\"" : "td",
                          class_of(cell_of(row, *column), *column), cell(row, *column),
                          first ? "th" : "td");
    }
    out_ += "</tr>\n";
  }

  // What is too long for a table stands below its row.
  void more(const Value& row, const std::vector<const Column*>& details, std::size_t width) {
    std::string lines;
    for (const Column* column : details)
      if (const std::string words = cell(row, *column); !words.empty())
        lines += fmt::format("<dt>{}</dt><dd>{}</dd>",
                             escaped_markup(sentence(disarmed(column->title.in(lang_)))), words);
    if (!lines.empty())
      out_ += fmt::format("<tr class=\"more\"><td colspan=\"{}\"><dl>{}</dl></td></tr>\n", width,
                          lines);
  }

  Lang lang_;
  const Surroundings& around_;
  std::string out_;
  std::size_t charts_ = 0;
};

std::string navigation_of(const Surroundings& around, Lang lang) {
  if (around.navigation.empty()) return {};
  std::string out = "<nav><ul>\n";
  for (const Link& link : around.navigation)
    out += link.to.empty()
               ? fmt::format("<li><span aria-current=\"page\">{}</span></li>\n",
                             escaped_markup(link.words.in(lang)))
               : fmt::format("<li><a href=\"{}\">{}</a></li>\n", escaped_markup(link.to),
                             escaped_markup(link.words.in(lang)));
  return out + "</ul></nav>\n";
}

}  // namespace

std::string escaped_markup(std::string_view words) {
  std::string out;
  append_escaped(out, disarmed(words));
  return out;
}

std::string escaped_markup_block(std::string_view words) {
  std::string out;
  append_escaped(out, disarmed_block(words));
  return out;
}

std::string render_html_page(const report::Document& page, Lang lang, const Surroundings& around) {
  Page body(lang, around);
  if (page.letter) body.letter_head(*page.letter);
  if (!page.origin.lines.empty()) body(page.origin);
  for (const report::Block& block : page.blocks) block.visit(body);
  if (page.letter) body.letter_foot(*page.letter);
  const std::string title = escaped_markup(sentence(disarmed(page.title.in(lang))));
  // The policy holds even where an escape should be missing: nothing is loaded, nothing runs.
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<meta name=\"referrer\" "
      "content=\"no-referrer\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n"
      "<a class=\"skip\" href=\"#content\">{}</a>\n{}<main "
      "id=\"content\">\n<h1>{}</h1>\n{}</main>\n</body>\n</html>\n",
      lang == Lang::ru ? "ru" : "en", title, embedded_form("page"),
      (Text{"к содержанию", "to the content"}).in(lang), navigation_of(around, lang), title,
      body.take());
}

std::string render_html(const report::Document& page, Lang lang, const Form&) {
  return render_html_page(page, lang, {});
}

}  // namespace otklik::render
