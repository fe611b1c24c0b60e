// The public form of production calendars, `<calendar year="…"><days><day d="MM.DD" t="1|2|3" f="MM.DD"/>`: read into our own, and our own written.
// Not for judging the year: calendar/flaws.hpp.
#pragma once

#include <string>
#include <string_view>

#include "calendar/production_calendar.hpp"
#include "formats/read.hpp"

namespace otklik::formats {

/// One year. `t`: 1 = off (a holiday where `h` names one, else a day off; `f` = moved from), 2 = short, 3 = working. A short or working Saturday or Sunday
/// works although its weekday does not.
Read<calendar::ProductionCalendar> read_xmlcalendar(std::string_view bytes, std::string_view file);

/// As a file of calendars/.
std::string write_calendar(const calendar::ProductionCalendar& calendar);

}  // namespace otklik::formats
