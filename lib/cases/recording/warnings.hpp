// What is said to who records an entry that is taken all the same: what the register cannot tell, people should look at. Pure.
// Not for what is refused: guards.hpp, ask.hpp.
#pragma once

#include <vector>

#include "base/bilingual.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/registries.hpp"

namespace otklik::cases {

/// In the order in which they are to be said; each names the case.
std::vector<Text> warnings_of(const Case& record, const Event& event, const Registries& registries);

}  // namespace otklik::cases
