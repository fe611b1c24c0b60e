// Recording an event on one or several cases: one command, one commit, all or nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "cases/judged.hpp"
#include "register/register.hpp"
#include "register/writer.hpp"

namespace otklik::store {

/// Who records, and when.
struct Actor {
  PersonId person;
  Instant at{};  ///< when it happened
  Instant now{};
  bool now_is_set = false;  ///< by $OTKLIK_NOW: commits carry that instant
  std::string command;      ///< named to those who wait for the lock
};

/// A file that comes into the register; one with the same path is the same file, since the name is the sum of its bytes.
struct NewFile {
  std::string path;
  std::string bytes;
};

/// What is to be recorded.
struct Act {
  std::string ids;  ///< as typed: one or several, separated by commas
  std::optional<cases::OnBehalf> on_behalf;
  /// Makes the event's data from the case as it stood at the time of the event.
  std::function<cases::EventData(const cases::Case&, const cases::State&, const cases::Rulebook&)>
      make;
  std::vector<NewFile> files;  ///< attachments to be kept with it
};

struct Outcome {
  std::vector<cases::Judged> cases;  ///< after the event, judged now; in the order of the ids
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing for a rehearsal
};

/// Records, or rehearses (`dry_run`: nothing is written, no lock is taken). Throws Error: not_allowed with the clause and what would be allowed now,
/// not_found, usage, bad_data, busy, failed. Then nothing was recorded.
Outcome record(Register& source, const Actor& actor, const Act& act, bool dry_run);

/// The identity under which a person commits.
Identity identity_of(const PersonId& person, const cases::Registries& registries);

/// How the actor is named to those who wait for the lock.
Holder holder_of(const Actor& actor);

/// A request with author, date and zone of the actor.
CommitRequest request_of(const Actor& actor, const cases::Rulebook& rulebook, std::string message);

/// Throws Error (not_allowed) when `at` is after `now`.
void require_past(const Actor& actor, const Zone& zone);

/// Checks one event against a case and adds it. Throws as record() does.
cases::Case with_event(cases::Case record, cases::Event event, const cases::Rulebook& rulebook);

}  // namespace otklik::store
