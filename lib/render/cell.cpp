#include "render/cell.hpp"

#include "base/text.hpp"
#include "render/json.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

using report::List;
using report::Object;
using report::Value;

struct MachineCell {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(Date value) const { return format_date(value); }
  std::string operator()(const Stamp& value) const { return format_stamp(value); }
  std::string operator()(const Object& value) const { return render_json_line(value); }

  std::string operator()(const List& list) const {
    std::string result;
    for (const Value& each : list) {
      if (&each != &list.front()) result += ',';
      result += machine_cell(each);
    }
    return result;
  }
};

template <class Wanted>
std::vector<const report::Column*> columns_where(const report::Table& table, Wanted wanted) {
  std::vector<const report::Column*> columns;
  for (const report::Column& column : table.columns)
    if (wanted(column)) columns.push_back(&column);
  return columns;
}

}  // namespace

const Value& cell_of(const Value& row, const report::Column& column) {
  static const Value nothing;
  const Value* found = row.find(column.name);
  return found == nullptr ? nothing : *found;
}

std::vector<const report::Column*> machine_columns(const report::Table& table) {
  return columns_where(table, [](const report::Column& column) { return column.in_rows; });
}

std::vector<const report::Column*> text_columns(const report::Table& table) {
  return columns_where(
      table, [](const report::Column& column) { return column.in_text && !column.in_details; });
}

std::vector<const report::Column*> detail_columns(const report::Table& table) {
  return columns_where(table, [](const report::Column& column) { return column.in_details; });
}

std::string block_cell(const Value& row, const report::Column& column, Lang lang) {
  const Value& value = cell_of(row, column);
  const auto* words = value.as<std::string>();
  return words != nullptr && !column.shown ? *words : text_cell(value, column, lang);
}

std::string machine_cell(const Value& value) {
  return value.visit(MachineCell());
}

std::string escaped(std::string_view text) {
  if (text.find('\\') == std::string_view::npos) return disarmed(text);
  std::string doubled;
  for (const char each : text) doubled.append(each == '\\' ? 2 : 1, each);
  return disarmed(doubled);
}

}  // namespace otklik::render
