// ISO 8601 in and out for streams of many lines: what base/zone.hpp reads and writes, without its cost.
// Not another notation: every text that this reader does not know at a glance is given to parse_instant().
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/time.hpp"
#include "calendar/zone_table.hpp"

namespace otklik::calendar {

/// As parse_instant().
std::optional<Instant> parse_iso(std::string_view text, const ZoneTable& zone);

/// What format_instant() gives for the years 1 to 9999 is this long.
inline constexpr std::size_t iso_length = 25;

/// As format_instant(), into `out`, which has room for iso_length; gives the place behind it. Precondition: the years 1 to 9999.
char* write_iso(char* out, Instant instant, const ZoneTable& zone);

}  // namespace otklik::calendar
