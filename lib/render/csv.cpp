#include "render/csv.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "render/cell.hpp"

namespace otklik::render {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char each) { return each >= '0' && each <= '9'; });
}

// `-12` or `-12.5`: the only text after a sign that a spreadsheet reads and does not run.
bool is_negative_number(std::string_view text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  const auto point = text.find('.');
  return all_digits(text.substr(0, point)) &&
         (point == std::string_view::npos || all_digits(text.substr(point + 1)));
}

// Spreadsheets trim blanks before they look, some of them take the full-width signs too. A tab or a carriage return at the
// start is looked for in the raw text.
bool is_formula(std::string_view raw) {
  constexpr std::array<std::string_view, 10> starts = {"=",  "+",  "-",  "@",  "\t",
                                                       "\r", "＝", "＋", "－", "＠"};
  if (is_negative_number(raw)) return false;
  raw.remove_prefix(std::min(raw.find_first_not_of(' '), raw.size()));
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return raw.starts_with(start); });
}

std::string csv_quoted(const std::string& cell, char separator) {
  if (cell.find(separator) == std::string::npos && cell.find('"') == std::string::npos) return cell;
  std::string result = "\"";
  for (const char each : cell) result.append(each == '"' ? 2 : 1, each);
  return result + '"';
}

std::string csv_cell(const report::Value& value, char separator) {
  const std::string raw = machine_cell(value);
  return csv_quoted((is_formula(raw) ? "'" : "") + escaped(raw), separator);
}

}  // namespace

std::string render_csv(const report::Table& table, const CsvForm& form) {
  std::string out = form.byte_order_mark ? std::string(byte_order_mark) : "";
  const auto columns = machine_columns(table);
  const auto end_cell = [&](const report::Column* column) {
    out += column == columns.back() ? '\n' : form.separator;
  };
  for (const report::Column* column : columns) {
    out += csv_quoted(column->name, form.separator);
    end_cell(column);
  }
  for (const report::Value& row : table.rows) {
    for (const report::Column* column : columns) {
      out += csv_cell(cell_of(row, *column), form.separator);
      end_cell(column);
    }
  }
  return out;
}

}  // namespace otklik::render
