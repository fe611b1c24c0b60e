// A whole report for people: what stands above and below its table.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "render/text.hpp"

namespace otklik::render {

namespace {

using report::Column;
using report::List;
using report::Object;
using report::Value;

// How people call the members that many reports have; others are named by the report or go by their own name.
struct HeadWord {
  std::string_view name;
  std::string_view ru;
  std::string_view en;
};
constexpr std::array head_words = {
    HeadWord{"as_of", "по состоянию на", "as of"},
    HeadWord{"period", "период", "period"},
    HeadWord{"since", "с", "since"},
    HeadWord{"until", "по", "until"},
    HeadWord{"regulation", "положение", "regulation"},
    HeadWord{"commit", "состояние реестра", "state of the register"},
};

Text head_title(const std::string& name) {
  for (const HeadWord& each : head_words)
    if (each.name == name) return {std::string(each.ru), std::string(each.en)};
  return same(name);
}

// A column for each member, for members of members by their path.
void append_columns(std::vector<Column>& columns, const Object& object, const std::string& prefix) {
  for (const auto& [name, value] : object) {
    const std::string path = prefix + name;
    if (const auto* inner = value.as<Object>())
      append_columns(columns, *inner, path + '.');
    else
      columns.push_back({path, head_title(path)});
  }
}

bool is_table(const Value& value) {
  const List* list = value.as<List>();
  return list != nullptr && !list->empty() && list->front().as<Object>() != nullptr;
}

// The columns of a list of objects in the head: those that the report names under its path, else all members.
std::vector<Column> columns_below(const std::string& path, const std::vector<Column>& named,
                                  const List& rows) {
  std::vector<Column> columns;
  for (Column column : named) {
    if (!column.name.starts_with(path + '.')) continue;
    column.name.erase(0, path.size() + 1);
    columns.push_back(std::move(column));
  }
  if (columns.empty())
    for (const auto& [name, value] : *rows.front().as<Object>())
      columns.push_back({name, same(name)});
  return columns;
}

std::string head_of(const report::Report& report, Lang lang, std::size_t width) {
  std::vector<Column> columns = report.head_columns;
  if (columns.empty()) append_columns(columns, report.head, "");
  const Value head(report.head);
  std::string out;
  for (const Column& column : columns) {
    const Value* value = head.find(column.name);
    if (value == nullptr || value->is_null() || !column.in_text) continue;
    if (const auto* list = value->as<List>(); list != nullptr && list->empty()) continue;
    const Text& own = column.title;
    const std::string title = disarmed((own.empty() ? head_title(column.name) : own).in(lang));
    if (is_table(*value)) {
      const List& rows = *value->as<List>();
      out += '\n' + title + ":\n";
      out += render_text({columns_below(column.name, columns, rows), rows}, lang, width);
    } else {
      out += title + ": " + text_cell(*value, column, lang) + '\n';
    }
  }
  return out;
}

std::string foot_of(const report::Report& report, Lang lang) {
  Text foot = text("всего: {}", "total: {}", report.table.rows.size());
  if (!report.left_out.empty())
    foot = joined(foot, ", ", text("не прочитано: {}", "left out: {}", report.left_out.size()));
  return foot.in(lang) + '\n';
}

}  // namespace

std::string render_text_report(const report::Report& report, Lang lang, std::size_t width) {
  std::string out = disarmed(report.title.in(lang)) + '\n' + head_of(report, lang, width);
  if (report.table.columns.empty()) return out;
  if (!report.table.rows.empty()) out += '\n' + render_text(report.table, lang, width);
  return out + '\n' + foot_of(report, lang);
}

}  // namespace otklik::render
