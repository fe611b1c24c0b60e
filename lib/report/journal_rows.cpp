#include "report/journal_rows.hpp"

#include "cases/obligations/journal.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"

namespace otklik::report {

namespace {

using cases::JournalEvent;

Object row_of(const JournalEvent& event, std::size_t number) {
  Object row{{"n", number}};
  for (auto& member : event_object(event)) row.push_back(std::move(member));
  row.emplace_back("digest", event.digest);
  return row;
}

// The sentence about an entry stands in no file: people alone are told it.
Column words_column(const std::vector<JournalEvent>& events, std::size_t first,
                    const cases::Rulebook& rulebook) {
  std::vector<Text> words;
  for (const JournalEvent& event : events) words.push_back(cases::describe(event, rulebook));
  return {"n",
          {"что произошло", "what happened"},
          true,
          true,
          [words, first](const Value& n) {
            return words.at(static_cast<std::size_t>(*n.as<std::int64_t>()) - first);
          },
          false};
}

Report report_of(std::string title, const std::vector<JournalEvent>& events, std::size_t first,
                 const cases::Rulebook& rulebook) {
  Report report{"log", same(std::move(title)), {}, {}, {}};
  report.table.columns = {{"n", {"№", "no."}},
                          {"at", {"когда", "when"}},
                          {"by", {"кто", "who"}},
                          {"event", {"событие", "event"}, false},
                          words_column(events, first, rulebook),
                          {"text", {"", ""}, true, true}};
  for (std::size_t i = 0; i < events.size(); ++i)
    report.table.rows.emplace_back(row_of(events[i], first + i));
  return report;
}

}  // namespace

std::string journal_name(int year) {
  return fmt::format("journal/{}", year);
}

Report make_journal_log(const std::vector<JournalEvent>& events, int year,
                        const cases::Rulebook& rulebook) {
  return report_of(journal_name(year), events, 1, rulebook);
}

Report make_entry(const JournalEvent& event, std::size_t number, const cases::Rulebook& rulebook) {
  return report_of(journal_name(cases::journal_year(event, rulebook.zone())), {event}, number,
                   rulebook);
}

}  // namespace otklik::report
