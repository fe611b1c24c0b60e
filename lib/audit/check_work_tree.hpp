// What lies in the work tree and is not committed, and what it would do: a case edited by hand is compared with what HEAD holds,
// settings are read as a whole and held against the closed cases. Part of check; changes nothing.
#pragma once

#include <vector>

#include "audit/finding.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/register.hpp"

namespace otklik::audit {

/// Adds a warning for each such file, and errors where settings, as they lie there, cannot be used. `committed`: the settings of
/// HEAD, null when they cannot be used either.
void check_work_tree(const store::Register& source, const cases::Rulebook* committed,
                     std::vector<Finding>& findings);

}  // namespace otklik::audit
