// The deadlines of a regulation file. Not for the rest of it: regulation_codec.cpp.
#pragma once

#include <vector>

#include "formats/fields.hpp"
#include "regulation/regulation.hpp"

namespace otklik::formats {

/// The rules under `deadlines`, in the file's order. Whether the roles and rules that they name exist is looked at in
/// regulation_codec.cpp.
std::vector<regulation::DeadlineRule> deadlines_of(const Fields& fields);

/// The word among `before` that means the closing time carried over from the mandated system.
constexpr std::string_view closes_at_word = "closes_at";

}  // namespace otklik::formats
