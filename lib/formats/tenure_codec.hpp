// Lists of persons in an office with dates: `[{person: …, valid_from: …, valid_until: …}]`.
#pragma once

#include <string_view>
#include <vector>

#include "cases/registries/registries.hpp"
#include "formats/fields.hpp"

namespace otklik::formats {

/// Empty when there is no such key.
std::vector<cases::Tenure> tenures_of(const Fields& fields, std::string_view key);

}  // namespace otklik::formats
