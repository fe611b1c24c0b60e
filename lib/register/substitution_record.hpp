// Recording a substitute: one commit of registry/staff.yaml, made as any other, so that rights of a person and who gave them
// stand in the history.
// Not for events of a case or of the register: record.hpp, journal_record.hpp.
#pragma once

#include <optional>
#include <vector>

#include "cases/recording/substitution.hpp"
#include "register/one_commit.hpp"

namespace otklik::store {

struct SubstitutionOutcome {
  std::vector<cases::RoleHeld>
      roles;                 ///< that the substitute now has, those that stood there before too
  bool is_repeated = false;  ///< all of them stood there: nothing was recorded
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing for a rehearsal
};

/// Records, or rehearses (`dry_run`). Throws Error: usage, not_allowed, not_found, bad_data, busy, failed. Then nothing was
/// recorded.
SubstitutionOutcome record_substitution(Register& source, const Actor& actor,
                                        const cases::Substitution& wish, bool dry_run);

}  // namespace otklik::store
