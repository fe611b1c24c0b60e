// The answer of `substitute`: who stands in for whom, by which order, in which roles and from when to when.
#pragma once

#include <vector>

#include "cases/recording/substitution.hpp"
#include "report/value.hpp"

namespace otklik::report {

Report make_substitution(const cases::Substitution& substitution,
                         const std::vector<cases::RoleHeld>& roles,
                         const cases::Rulebook& rulebook);

}  // namespace otklik::report
