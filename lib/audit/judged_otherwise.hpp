// Closed cases that other settings judge otherwise: what a calendar or a term changed for the past does.
#pragma once

#include <vector>

#include "audit/finding.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/git/git.hpp"

namespace otklik::audit {

/// A warning for each case of the commit that is at rest by `before` and of which `after` gives another stage, or a deadline that
/// starts, is due or ended otherwise. Both judge at `moment`. Cases that cannot be read are left out: others say so.
void find_judged_otherwise(const store::Git& git, const store::ObjectId& commit,
                           const cases::Rulebook& before, const cases::Rulebook& after,
                           Instant moment, std::vector<Finding>& findings);

}  // namespace otklik::audit
