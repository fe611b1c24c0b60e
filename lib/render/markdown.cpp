// A report as Markdown with pipe tables: for a wiki or the text of a press release.
#include <algorithm>

#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/head.hpp"
#include "render/pages.hpp"
#include "render/text.hpp"

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

}  // namespace

std::string render_markdown(const report::Report& report, Lang lang) {
  std::string out = "# " + escaped_words(report.title.in(lang)) + "\n\n";
  for (const auto& [name, words] : head_lines(report.head, lang))
    out += fmt::format("- {}: {}\n", escaped_words(name), escaped_words(words));
  for (const Text& remark : report.remarks) out += '\n' + escaped_words(remark.in(lang)) + '\n';
  for (const report::Section& section : report.sections)
    if (!section.table.rows.empty())
      out += "\n## " + escaped_words(section.heading.in(lang)) + "\n\n" +
             table_of(section.table, lang);
  if (const std::string table = table_of(report.table, lang); !table.empty()) out += '\n' + table;
  return out;
}

}  // namespace otklik::render
