// What is asked of an event when it is recorded, and only then: names that exist, links of the network, lengths. A registry that
// changes later does not make the past unlawful, so the fold does not ask these things.
#pragma once

#include <string_view>

#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// Throws Error: usage (empty text), not_allowed (link, length), not_found (names).
void guard(const Case& record, const State& state, const Event& event, const Rulebook& rulebook);

}  // namespace otklik::cases
