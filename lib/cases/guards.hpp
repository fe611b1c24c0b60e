// What is asked of an event when it is recorded, and only then: names that exist, links of the network, lengths. A registry that changes later
// does not make the past unlawful, so the fold does not ask these things.
#pragma once

#include <string_view>

#include "cases/event.hpp"
#include "cases/rulebook.hpp"
#include "cases/state.hpp"

namespace otklik::cases {

/// Throws Error: usage (empty text), not_allowed (link, length), not_found (names).
void guard(const Case& record, const State& state, const Event& event, const Rulebook& rulebook);

/// Throws Error (usage) when the text is blank or not UTF-8, Error (not_allowed) when it is longer than the settings allow.
void guard_text(std::string_view text, const Text& what, const Settings& settings);

}  // namespace otklik::cases
