// Weekly working hours as otklik.yaml and executors.yaml hold them.
#pragma once

#include <string_view>
#include <vector>

#include "calendar/working_hours.hpp"
#include "formats/fields.hpp"

namespace otklik::formats {

/// The list under `key`, ascending by `valid_from`; empty when there is no such key.
std::vector<calendar::WorkingHours> working_hours_of(const Fields& fields, std::string_view key);

/// `1 hour`, `30 minutes`, `10 s`; `bad-duration` for anything else.
Seconds duration_of(const Node& node, Problems& problems);

/// Reports `not-ascending` unless `valid_from` comes after `previous`.
void check_ascending(const Date* previous, Date valid_from, Position at, Problems& problems);

}  // namespace otklik::formats
