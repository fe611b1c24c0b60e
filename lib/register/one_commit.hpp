// One command, one commit: whatever is recorded goes this way, or is rehearsed by the same way without a lock and a disk.
// Not for what is recorded: record.hpp, journal_record.hpp, intake.hpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "register/git/object.hpp"
#include "register/write/change.hpp"

namespace otklik {
inline namespace base {
class Zone;
}
}  // namespace otklik
namespace otklik::cases {
struct Registries;
class Rulebook;
}  // namespace otklik::cases

namespace otklik::store {

class Register;

class Writer;

/// Who records, and when.
struct Actor {
  PersonId person;
  Instant at{};  ///< when it happened
  Instant now{};
  bool at_is_given = false;  ///< by the command: else it is now, or the case's last entry
  bool now_is_set = false;   ///< by $OTKLIK_NOW: commits carry that instant
  std::string command;       ///< named to those who wait for the lock
};

/// A file that comes into the register; one with the same path is the same file, since the name is the sum of its bytes.
struct NewFile {
  std::string path;
  std::string bytes;
};

/// What a command is about to record.
struct Planned {
  std::string message;  ///< of the commit
  std::vector<FileChange> changes;
  std::vector<NewFile> files;  ///< those that the register has already are left out
};

/// Plans by the register as it is now. `writer` is null for a rehearsal. Nothing: there is nothing to record. Throws Error:
/// nothing is recorded.
using Plan = std::function<std::optional<Planned>(Writer* writer)>;

struct Recorded {
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing for a rehearsal, and when nothing was to be recorded
};

/// The last line of a commit whose clock was given by $OTKLIK_NOW.
inline constexpr std::string_view clock_trailer = "Clock: given\n";

/// Takes the lock, brings the register to HEAD, plans, commits; or, for a rehearsal, plans alone. Throws Error: what the plan
/// throws, busy, failed. Then nothing was recorded.
Recorded record_planned(Register& source, const Actor& actor, bool dry_run, const Plan& plan);

/// Throws Error (not_allowed) when what is to be recorded has not happened yet.
void require_past(const Actor& actor, const Zone& zone);

/// A request with author, date and zone of the actor.
CommitRequest request_of(const Actor& actor, const cases::Rulebook& rulebook, std::string message);

/// The identity under which a person commits.
Identity identity_of(const PersonId& person, const cases::Registries& registries);

}  // namespace otklik::store
