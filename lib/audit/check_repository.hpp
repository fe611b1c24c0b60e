// What git itself needs for a register to work: a readable index, no merge left half way, no lock left behind, the merge driver
// and the attributes that call it. Part of check; changes nothing.
#pragma once

#include <optional>
#include <vector>

#include "audit/finding.hpp"
#include "base/time.hpp"
#include "register/git/git.hpp"

namespace otklik::audit {

/// Adds what is wrong. `patience`: a lock of git's that is older than this by `now`, the machine's clock, is pointed out. False
/// when the index cannot be read, so that nothing can be said about the work tree.
bool check_repository(const store::Git& git, Seconds patience, Instant now,
                      std::vector<Finding>& findings);

}  // namespace otklik::audit
