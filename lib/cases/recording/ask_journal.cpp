// Whether an entry of the journal may be recorded.
#include <algorithm>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/obligations/obligations.hpp"
#include "cases/recording/ask.hpp"
#include "cases/recording/guards.hpp"
#include "cases/recording/objections.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/retractions.hpp"

namespace otklik::cases {

namespace {

// Its number in the journal of its year, from 1.
Text journal_entry(const std::vector<JournalEvent>& journal, std::size_t index,
                   const Rulebook& rulebook) {
  return no_longer_allowed(number_in_year(journal, index, rulebook.zone()),
                           describe(journal[index], rulebook));
}

// A report that is said to have gone out in time, when its day is over already, rests on something.
std::optional<Refusal> late_report(const JournalEvent& event, const Rulebook& rulebook) {
  const auto* sent = event.as<ReportSent>();
  if (sent == nullptr || !event.recorded_at || event.basis) return std::nullopt;
  const auto quarter = Quarter::parse(sent->period);
  const auto* rule = find_obligation(rulebook.regulation_at(event.at.instant), sent->report);
  if (!quarter || rule == nullptr) return std::nullopt;
  const Instant due = due_after(*rule, *quarter, rulebook.zone());
  if (event.at.instant > due || event.recorded_at->instant <= due) return std::nullopt;
  return Refusal{rule->clause,
                 text("запись задним числом исполняет срок «{}», который уже истёк: нужно --basis",
                      "a late entry would keep the deadline `{}`, which has fallen due: it needs "
                      "--basis",
                      rule->rule)};
}

// Retractions are what entries of the journal rest on each other by.
void ask_retractions(const std::vector<JournalEvent>& journal, const JournalEvent& event,
                     const Rulebook& rulebook, Objections& objections) {
  const Retractions before = find_retractions(journal);
  std::vector<JournalEvent> with = journal;
  with.push_back(event);
  const Retractions after = find_retractions(with);
  if (after.is_repeated(journal.size())) return;  // it changes nothing
  for (const std::size_t index : after.unmatched) {
    if (before.is_unmatched(index)) continue;
    Refusal why = retracts_nothing(clause_of(with[index], rulebook));
    if (index == journal.size())
      objections.add(Question::course, std::move(why));
    else
      objections.add(Question::later, Refusal{why.clause, journal_entry(with, index, rulebook)},
                     {why.what});
  }
}

}  // namespace

std::vector<Objection> ask(const std::vector<JournalEvent>& journal, int year,
                           const JournalEvent& event, Instant recorded_at,
                           const Rulebook& rulebook) {
  Objections objections;
  if (auto early = ask_time(event.at.instant, recorded_at, rulebook.zone()))
    objections.add(std::move(*early));
  if (journal_year(event, rulebook.zone()) != year)
    objections.add(Question::words,
                   Refusal{{}, {"запись не того года", "the entry is not of that year"}});
  objections.add_thrown(Question::words, [&] { guard(event, journal, recorded_at, rulebook); });
  objections.add(Question::permission, check_permission(journal, event, rulebook));
  objections.add_if_known(journal, event);
  objections.add(Question::effects, late_report(event, rulebook));
  ask_retractions(journal, event, rulebook, objections);
  return objections.take();
}

}  // namespace otklik::cases
