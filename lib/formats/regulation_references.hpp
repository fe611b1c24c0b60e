// Whether the roles, rules and importance levels that a regulation file names are defined in it.
#pragma once

#include "formats/fields.hpp"
#include "regulation/regulation.hpp"

namespace otklik::formats {

/// Reports `unknown-role`, `unknown-rule`, `unknown-importance` and `ring-of-rules`, each where the name stands.
void check_references(const Fields& fields, const regulation::Regulation& regulation);

/// The words among an event's roles that are no roles: everybody of the staff; who recorded the event in question.
constexpr std::string_view anyone_word = "anyone";
constexpr std::string_view author_word = "author";

}  // namespace otklik::formats
