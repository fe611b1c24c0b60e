// registry/staff.yaml with roles added, as somebody who knows the file would add them by hand: comments, blank lines, order and
// spelling of all else stay.
// Not for what may be added: cases/recording/substitution.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/registries/registries.hpp"

namespace otklik::formats {

/// The bytes of the file with these roles behind those that the person has. What comes out reads back as what went in and these
/// roles, or there is no result: Error (bad_data), with the lines to be added by hand. Precondition: the file can be read and
/// knows the person.
std::string with_roles(std::string_view bytes, std::string_view file, const PersonId& person,
                       const std::vector<cases::RoleHeld>& roles);

}  // namespace otklik::formats
