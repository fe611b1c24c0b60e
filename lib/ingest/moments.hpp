// Times as other programs write them, turned into ISO 8601 for the gate. Not for judging them: see raw_message.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/zone.hpp"

namespace otklik::ingest {

/// Unix time, whole; `per_second` is 1000 for milliseconds. Nothing when it is no number or outside the years 1 to 9999.
std::optional<std::string> unix_moment(std::string_view digits, long per_second = 1);

/// ISO 8601 without the fraction of a second; anything else as it is.
std::string without_fraction(std::string_view iso);

/// As e-mail and RSS write it: `Mon, 02 Mar 2026 10:15:00 +0300`, the day's name and the seconds optional, zones as an offset,
/// `Z`, `GMT`, `UT`, `UTC` or `MSK`. Nothing for anything else.
std::optional<std::string> mail_moment(std::string_view text);

/// `02.03.2026 10:15[:00]`, `02.03.2026`, `02.03.26 10:15`, ISO 8601, in `zone` unless they say an offset.
std::optional<std::string> written_moment(std::string_view text, const Zone& zone);

/// Days since 30 December 1899 as spreadsheets count them (1900 system), to the nearest second, in `zone`.
std::optional<std::string> serial_moment(double days, const Zone& zone);

}  // namespace otklik::ingest
