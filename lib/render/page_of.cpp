#include "render/page_of.hpp"

#include <algorithm>

#include "render/head.hpp"

namespace otklik::render {

namespace {

using report::Column;
using report::Object;

constexpr std::size_t signature_symbols = 20;

bool is_for_people(const report::Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.in_text || column.in_details; });
}

Text with_name(const report::Party& party) {
  return party.name.empty() ? party.post : joined(party.post, ", ", same(party.name));
}

}  // namespace

Text count_words(const report::Report& report) {
  if (!is_for_people(report.table)) return {};
  const auto rows = static_cast<std::int64_t>(report.table.rows.size());
  const Text count = report.unit ? joined({"всего", "total"}, ": ", counted(rows, *report.unit))
                                 : text("всего: {}", "total: {}", rows);
  if (report.left_out.empty()) return count;
  return joined(count, ", ", text("не прочитано: {}", "left out: {}", report.left_out.size()));
}

std::vector<report::Block> letter_head(const report::Letter& letter) {
  std::vector<report::Block> head{report::Fields{{{{"кому", "to"}, with_name(letter.to)},
                                                  {{"от", "from"}, with_name(letter.signed_by)},
                                                  {{"дата", "date"}, long_date(letter.date)}}}};
  for (const Text& each : letter.opening) head.emplace_back(report::Line{each});
  return head;
}

std::string signature_of(const report::Party& party) {
  return party.name.empty() ? std::string(signature_symbols, '_') : party.name;
}

report::Line letter_foot(const report::Letter& letter) {
  return {joined(letter.signed_by.post, letter.signed_by.name.empty() ? " " : ", ",
                 same(signature_of(letter.signed_by)))};
}

report::Table table_of(const report::Chart& chart, Lang lang) {
  report::Table table;
  table.columns.push_back({"label", {"", ""}, true, true});
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    table.columns.push_back({std::to_string(i), chart.series[i]});
  for (const report::Bar& bar : chart.bars) {
    Object row{{"label", bar.label.in(lang)}};
    for (std::size_t i = 0; i < bar.parts.size(); ++i)
      row.emplace_back(std::to_string(i), bar.parts[i]);
    table.rows.emplace_back(std::move(row));
  }
  return table;
}

report::Document page_of(report::Report report, Lang lang) {
  report::Document page;
  page.title = report.title;
  page.name = report.name;
  for (const auto& [name, words] : head_lines(report.head, lang))
    page.origin.lines.emplace_back(same(name), same(words));
  for (Text& remark : report.remarks) page.blocks.emplace_back(report::Line{std::move(remark)});
  const Text count = count_words(report);
  for (report::Chart& chart : report.charts)
    if (!chart.bars.empty()) page.blocks.emplace_back(std::move(chart));
  for (report::Section& section : report.sections)
    if (!section.table.rows.empty()) page.blocks.emplace_back(std::move(section));
  if (!count.empty()) {
    if (!report.table.rows.empty())
      page.blocks.emplace_back(report::Section{{}, std::move(report.table)});
    page.blocks.emplace_back(report::Line{count});
  }
  page.letter = std::move(report.letter);
  return page;
}

}  // namespace otklik::render
