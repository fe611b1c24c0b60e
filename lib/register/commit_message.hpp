// What a commit says: a subject and a few lines that tell the story without the program, then the trailers that `verify` reads.
// Nothing that a citizen or an outsider wrote goes in.
#pragma once

#include <string>
#include <vector>

#include "cases/obligations/judged.hpp"
#include "cases/recording/substitution.hpp"
#include "cases/registries/rulebook.hpp"

namespace otklik::store {

/// One event as it was recorded: its case afterwards, with the event last.
struct RecordedEvent {
  const cases::Judged& judged;

  const cases::Event& event() const { return judged.record.events.back(); }
};

/// For one event on one case or the same kind of event on several. In the register's language. Precondition: not empty.
std::string commit_message(const std::vector<RecordedEvent>& events,
                           const cases::Rulebook& rulebook);

/// The trailers of commit_message(), a line each.
std::string event_trailers(const std::vector<RecordedEvent>& events,
                           const cases::Rulebook& rulebook);
/// The trailers of ingest_message(). `count` is of cases; `kind` is the first that there is of: detected, text_changed, noted.
std::string ingest_trailers(cases::EventKind kind, std::size_t count, const PersonId& by,
                            Instant at, const cases::Rulebook& rulebook);

/// For an event of the register itself.
std::string journal_message(const cases::JournalEvent& event, const cases::Rulebook& rulebook);
/// The trailers of journal_message().
std::string journal_trailers(const cases::JournalEvent& event, const cases::Rulebook& rulebook);

/// For roles that a substitute is given. `at` = the time of the command.
std::string substitution_message(const cases::Substitution& substitution,
                                 const std::vector<cases::RoleHeld>& given, const PersonId& by,
                                 Instant at, const cases::Rulebook& rulebook);

/// What came in together. A case may have been changed and deleted.
struct IngestCounts {
  std::size_t cases = 0;
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t updated = 0;
  std::size_t answers_seen = 0;
  std::size_t deleted = 0;
};

/// For messages taken in together. `at` = the time of the command.
std::string ingest_message(const IngestCounts& counts, const PersonId& by, Instant at,
                           const cases::Rulebook& rulebook);

}  // namespace otklik::store
