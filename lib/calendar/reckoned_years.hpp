// The years that working time can reckon at all: what seconds of 32 bits hold, and the zone tables know.
// Not which of them a calendar knows: see day_rules.hpp.
#pragma once

#include "base/time.hpp"

namespace otklik::calendar {

inline constexpr int first_reckoned_year = 1970;
inline constexpr int last_reckoned_year = 2100;

inline constexpr Date first_reckoned_day{date::year(first_reckoned_year) / 1 / 1};
inline constexpr Date last_reckoned_day{date::year(last_reckoned_year) / 12 / 31};

}  // namespace otklik::calendar
