// Times as other programs write them, turned into ISO 8601 for the gate. Not for judging them: see raw_message.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bilingual.hpp"
#include "base/zone.hpp"

namespace otklik::ingest {

/// Unix time, whole; `per_second` is 1000 for milliseconds. Nothing when it is no number or outside the years 1 to 9999.
std::optional<std::string> unix_moment(std::string_view digits, long per_second = 1);

/// ISO 8601 without the fraction of a second; anything else as it is.
std::string without_fraction(std::string_view iso);

/// A time in words and numbers, in `zone` unless it says another: `02.03.2026 9:05[:00]`, `2 марта 2026 г. в 9:05`, `Mon, 02 Mar
/// 2026 10:15 EST`, ISO 8601; a day alone as a date. `form` (`MM/DD/YY`) says how numbers stand that could be read in two ways.
/// Nothing for what could be, and for anything else.
std::optional<std::string> written_moment(std::string_view text, const Zone& zone,
                                          std::string_view form = {});

/// Why a date can be read in two ways and which `dates` of a map of columns would decide; nothing when that is not what is wrong
/// with it.
std::optional<Text> unclear_date(std::string_view text, std::string_view form);

/// Days since 30 December 1899 as spreadsheets count them (1900 system), to the nearest second, in `zone`.
std::optional<std::string> serial_moment(double days, const Zone& zone);

}  // namespace otklik::ingest
