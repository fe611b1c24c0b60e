// Recording an event of the register itself in journal/<year>.yaml: one command, one commit.
// Not for events of a case: record.hpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cases/events/case.hpp"
#include "register/one_commit.hpp"

namespace otklik::store {

/// Makes the event's data, from the register as it stands under the lock.
using MakeEntry = std::function<cases::JournalData()>;

struct JournalOutcome {
  cases::JournalEvent event;
  std::size_t entry = 0;     ///< its number in the journal of its year, from 1
  bool is_repeated = false;  ///< it says again what stands: nothing was recorded
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing for a rehearsal
};

/// Records, or rehearses (`dry_run`). Throws Error: usage, not_allowed, not_found, bad_data, busy, failed. Then nothing was
/// recorded.
JournalOutcome record_entry(Register& source, const Actor& actor,
                            const std::optional<std::string>& basis, const MakeEntry& make,
                            bool dry_run);

/// The events of one year, in order of recording; none when there is no journal of it.
std::vector<cases::JournalEvent> journal_of(const Register& source, int year);

}  // namespace otklik::store
