#include "register/journal_record.hpp"

#include "cases/events/case.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/recording/ask.hpp"
#include "cases/registries/rulebook.hpp"
#include "formats/files.hpp"
#include "register/commit_message.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::store {

namespace {

using cases::Journal;
using cases::JournalEvent;
using cases::Rulebook;

Journal parse_journal(std::string_view bytes, const std::string& path) {
  auto read = formats::read_journal(bytes, path);
  if (!read.value)
    throw Error(Category::bad_data,
                text("журнал {} не удалось прочитать", "cannot read the journal {}", path), {},
                std::move(read.diagnostics));
  return std::move(*read.value);
}

JournalEvent event_of(const Register& source, const Actor& actor,
                      const std::optional<std::string>& basis, const MakeEntry& make) {
  const Rulebook& rulebook = source.rulebook();
  JournalEvent event{.at = rulebook.zone().stamp(actor.at),
                     .recorded_at = cases::recorded_stamp(actor.at, actor.now, rulebook),
                     .by = actor.person,
                     .basis = basis,
                     .data = make()};
  formats::seal(event);
  return event;
}

void check(const Register& source, const JournalEvent& event, int year, Instant recorded_at) {
  const auto objections = cases::ask(source.journal(), year, event, recorded_at, source.rulebook());
  if (objections.empty()) return;
  const cases::Objection& first = objections.front();
  throw Error(first.category, cases::with_clause(first.why.what, first.why.clause), first.notes);
}

}  // namespace

JournalOutcome record_entry(Register& source, const Actor& actor,
                            const std::optional<std::string>& basis, const MakeEntry& make,
                            bool dry_run) {
  JournalOutcome outcome;
  Recorded recorded = record_planned(source, actor, dry_run, [&](Writer*) {
    const Rulebook& rulebook = source.rulebook();
    require_past(actor, rulebook.zone());
    outcome.event = event_of(source, actor, basis, make);
    const int year = cases::journal_year(outcome.event, rulebook.zone());
    check(source, outcome.event, year, actor.now);
    outcome.is_repeated = cases::is_repeated(source.journal(), outcome.event);
    if (outcome.is_repeated) return std::optional<Planned>();
    const std::string path = journal_path(year);
    auto before = source.git().read(source.commit(), path);
    Journal journal = before ? parse_journal(*before, path) : Journal{year, {}};
    journal.events.push_back(outcome.event);
    outcome.entry = journal.events.size();
    return std::optional(Planned{journal_message(outcome.event, rulebook),
                                 {{path, std::move(before), formats::write_journal(journal)}},
                                 {}});
  });
  outcome.warnings = std::move(recorded.warnings);
  outcome.commit = std::move(recorded.commit);
  return outcome;
}

std::vector<JournalEvent> journal_of(const Register& source, int year) {
  const std::string path = journal_path(year);
  const auto bytes = source.git().read(source.commit(), path);
  return bytes ? parse_journal(*bytes, path).events : std::vector<JournalEvent>();
}

}  // namespace otklik::store
