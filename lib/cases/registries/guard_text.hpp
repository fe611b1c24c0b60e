// What is asked of every text that people give in. Not for what one kind of event asks beside: recording/guards.hpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/bilingual.hpp"
#include "cases/registries/settings.hpp"

namespace otklik::cases {

/// Throws Error (usage) when the text is blank or not UTF-8, Error (not_allowed) when it is longer than the settings allow.
void guard_text(std::string_view text, const Text& what, const Settings& settings);

/// In symbols: a name, a number, an order.
constexpr std::size_t longest_line = 500;

/// True for one line of words without control characters that is not too long.
bool is_line(std::string_view text);

/// As guard_text, of a name or a number. Throws Error (usage) as well when it is no line.
void guard_line(std::string_view text, const Text& what, const Settings& settings);

}  // namespace otklik::cases
