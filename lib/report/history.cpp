#include "report/history.hpp"

#include "report/case_card.hpp"
#include "report/case_rows.hpp"

namespace otklik::report {

namespace {

// Enough of a commit's name for people; json carries all of it.
constexpr std::size_t shown_symbols = 10;

Object row_of(const cases::Event& event, std::size_t number,
              const std::optional<Recorded>& recorded, const Zone& zone) {
  Object row{{"n", number}};
  for (auto& member : event_object(event)) row.push_back(std::move(member));
  row.emplace_back("digest", event.digest);
  row.emplace_back("commit", recorded ? Value(recorded->commit) : Value());
  row.emplace_back("recorded_at", recorded ? Value(zone.stamp(recorded->at)) : Value());
  return row;
}

Text short_name(const Value& commit) {
  const auto* name = commit.as<std::string>();
  return name == nullptr ? Text{} : same(name->substr(0, shown_symbols));
}

}  // namespace

Report make_history(const cases::Judged& judged,
                    const std::vector<std::optional<Recorded>>& recorded,
                    const cases::Rulebook& rulebook) {
  const cases::Case& record = judged.record;
  Report report{"log", same(record.id.text()), {}, history_table(judged, rulebook), {}};
  auto& columns = report.table.columns;
  columns.insert(columns.begin() + 3, {"event", {"событие", "event"}, false});
  columns.push_back({"recorded_at", {"записано", "recorded"}});
  columns.push_back({"commit", {"коммит", "commit"}, true, false, short_name});
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    Object row = row_of(record.events[i], i + 1, recorded.at(i), rulebook.zone());
    if (const Value* words = report.table.rows[i].find("words")) row.emplace_back("words", *words);
    report.table.rows[i] = std::move(row);
  }
  return report;
}

}  // namespace otklik::report
