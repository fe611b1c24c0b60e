// What is asked of every text that people give in. Not for what one kind of event asks beside: recording/guards.hpp.
#pragma once

#include <string_view>

#include "base/bilingual.hpp"
#include "cases/registries/settings.hpp"

namespace otklik::cases {

/// Throws Error (usage) when the text is blank or not UTF-8, Error (not_allowed) when it is longer than the settings allow.
void guard_text(std::string_view text, const Text& what, const Settings& settings);

/// The same of a name or a number: one line without control characters, 500 symbols at most. Throws Error (usage) as well when it is not.
void guard_line(std::string_view text, const Text& what, const Settings& settings);

}  // namespace otklik::cases
