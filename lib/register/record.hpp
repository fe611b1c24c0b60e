// Recording an event on one or several cases: one command, one commit, all or nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cases/obligations/judged.hpp"
#include "cases/recording/ask.hpp"
#include "register/one_commit.hpp"

namespace otklik::store {

/// What is to be recorded.
struct Act {
  std::string ids;                          ///< as typed: one or several, separated by commas
  std::optional<std::string> on_behalf_of;  ///< a body or a role whose act it is
  std::optional<std::string> basis;
  std::vector<cases::Attachment> attachments;
  /// Makes the event's data from the case as it stood at the time of the event.
  std::function<cases::EventData(const cases::Case&, const cases::State&, const cases::Rulebook&)>
      make;
  /// Where whose word it is follows from the case too; else `on_behalf_of` says it.
  std::function<std::optional<std::string>(const cases::Case&, const cases::State&,
                                           const cases::Rulebook&)>
      whose;
  std::vector<NewFile> files;  ///< of the attachments
};

struct Outcome {
  std::vector<cases::Judged> cases;  ///< after the event, judged now; in the order of the ids
  std::vector<CaseId> repeated;      ///< those in which it stood already: nothing was recorded
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing for a rehearsal
};

/// Records, or rehearses (`dry_run`: nothing is written, no lock is taken). Throws Error: not_allowed with the clause and what
/// would be allowed now, not_found, usage, bad_data, busy, failed. Then nothing was recorded.
Outcome record(Register& source, const Actor& actor, const Act& act, bool dry_run);

/// The other cases of the register, for who asks about an event.
cases::OtherCases others_in(const Register& source);

/// A case with an event more, and what it then amounts to.
struct Added {
  cases::Case record;
  cases::State state;
  bool is_repeated = false;  ///< it stood already, and was not added
};

/// Asks everything of the event, and adds it. `then`: the case as of the event's time. Throws Error as record() does.
Added with_event(cases::Case record, const cases::State& then, cases::Event event,
                 Instant recorded_at, const cases::Rulebook& rulebook,
                 const cases::OtherCases& others);

}  // namespace otklik::store
