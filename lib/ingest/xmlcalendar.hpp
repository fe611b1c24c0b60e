// The public XML form of production calendars, `<calendar year="…"><days><day d="MM.DD" t="1|2|3" f="MM.DD"/>`, as a calendar of
// ours.
// Not for judging the year: calendar/flaws.hpp.
#pragma once

#include <string>
#include <string_view>

#include "calendar/production_calendar.hpp"

namespace otklik::ingest {

/// One year. `t`: 1 = off (a holiday where `h` names one, else a day off; `f` = moved from), 2 = short, 3 = working. A short or
/// working Saturday or Sunday works although its weekday does not. Throws Error (bad_data) with what is wrong; `file` is named in
/// it.
calendar::ProductionCalendar read_xmlcalendar(std::string_view bytes, const std::string& file);

}  // namespace otklik::ingest
