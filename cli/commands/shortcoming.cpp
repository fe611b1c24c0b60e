// shortcoming: what was wrong in the work of an executor, with or without a case, and what was done about it (21).
#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/shortcomings.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/describe.hpp"
#include "cli/entries.hpp"
#include "cli/journal_entries.hpp"
#include "cli/recording.hpp"
#include "cli/selection.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct ShortcomingOptions : RecordingOptions {
  std::string executor;
  std::string measure;
  std::string term;
  std::string entry;
  bool removed = false;
};

std::optional<std::string> unless_empty(const std::string& words) {
  return words.empty() ? std::nullopt : std::optional(words);
}

std::optional<Date> term_of(const ShortcomingOptions& options) {
  return options.term.empty() ? std::nullopt : std::optional(date_of(options.term));
}

cases::Shortcoming found(const ShortcomingOptions& options, std::optional<BodyId> body) {
  return {std::move(body), text_of(options), unless_empty(options.measure), term_of(options)};
}

cases::ShortcomingHandled handled(const ShortcomingOptions& options, std::string digest) {
  return {std::move(digest), unless_empty(options.measure), term_of(options), options.removed,
          find_text(options)};
}

std::optional<BodyId> body_named_by(const ShortcomingOptions& options, Session& session) {
  if (options.executor.empty()) return std::nullopt;
  return cases::body_named(session.rulebook().registries(), options.executor).id;
}

void check(const ShortcomingOptions& options) {
  if (options.entry.empty() && options.removed)
    throw Error(Category::usage, {"--removed: назовите запись о недостатке: --entry N",
                                  "--removed: name the entry of the shortcoming: --entry N"});
  if (options.entry.empty()) return;
  if (options.ids == "journal")
    throw Error(Category::usage, {"--entry: назовите журнал с годом: journal/2026",
                                  "--entry: name the journal with its year: journal/2026"});
  if (!options.removed && options.measure.empty() && options.term.empty() && !find_text(options))
    throw Error(Category::usage, {"что сделано: --measure, --term, --removed или -m",
                                  "what was done: --measure, --term, --removed, or -m"});
}

// Entries of a case that tell of a shortcoming, for those who named another one.
std::string shortcoming_digest(const cases::Case& record, const std::string& number) {
  const auto& event = record.events[entry_named(number, record.events.size(), record.id.text())];
  if (event.as<cases::Shortcoming>() == nullptr)
    throw Error(Category::not_found,
                text("запись {} не о недостатке: {}", "entry {} tells of no shortcoming: {}",
                     number, word_of(event.kind())));
  return event.digest;
}

int run_in_journal(Session& session, const store::Actor& actor, const ShortcomingOptions& options) {
  const auto year = journal_year_of(options.ids);
  return record_entry_and_answer(session, actor, options.basis, [&]() -> cases::JournalData {
    if (options.entry.empty()) return found(options, body_named_by(options, session));
    return handled(options, journal_digest(session.reg(), *year, options.entry));
  });
}

// Whose it is, people are told: where they named nobody it follows from the deadlines.
int run_in_case(Session& session, const store::Actor& actor, const ShortcomingOptions& options) {
  store::Act act = act_of(options);
  const auto named = body_named_by(options, session);
  text_of(options);  // before anybody is asked whose it is
  std::map<CaseId, BodyId> whose;
  act.make = [&](const cases::Case& record, const cases::State& state,
                 const cases::Rulebook& rulebook) {
    const BodyId body = named
                            ? *named
                            : cases::body_of_shortcoming(
                                  record.id, state, std::max(actor.at, state.last_event), rulebook);
    whose[record.id] = body;
    return cases::EventData(found(options, body));
  };
  record_and_show(session, actor, act);
  for (const auto& [id, body] : whose)
    session.say(joined(text("{}: недостаток записан за исполнителем: ",
                            "{}: the shortcoming is recorded against: ", id.text()),
                       "",
                       cases::title_of_owner(body.text(), session.rulebook(),
                                             session.rulebook().zone().date_of(actor.at))));
  return 0;
}

int run(Session& session, const ShortcomingOptions& options) {
  check(options);
  const store::Actor actor = session.actor("shortcoming");
  if (names_journal(options.ids)) return run_in_journal(session, actor, options);
  if (options.entry.empty()) return run_in_case(session, actor, options);
  store::Act act = act_of(options);
  act.make = [&](const cases::Case& record, const cases::State&, const cases::Rulebook&) {
    return cases::EventData(handled(options, shortcoming_digest(record, options.entry)));
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ShortcomingOptions>();
  values->declare_ids_or_journal(options);
  values->declare_text(options, {"недостаток, или что о нём сказать",
                                 "the shortcoming, or what there is to say of it"});
  options.option(
      "--executor", values->executor,
      {"чей недостаток (иначе того, кто нарушил срок)", "whose (else of who broke a deadline)"});
  options.option("--measure", values->measure, {"что сделать", "what is to be done"});
  options.option("--term", values->term, {"к какому дню", "by which day"});
  options.option("--entry", values->entry,
                 {"номер записи о недостатке, по которому приняты меры",
                  "number of the entry of a shortcoming that was dealt with"});
  options.flag("--removed", values->removed, {"недостаток устранён", "it is removed"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command shortcoming_command;
const Command shortcoming_command{
    "shortcoming",
    {"отметить недостаток в работе исполнителя или меры по нему",
     "record a shortcoming of an executor, or what was done about it"},
    set_up};

}  // namespace otklik::cli
