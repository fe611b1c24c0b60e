// What a term does to an instant: the units, and the three ways to count working days.
// Not for the arithmetic of working seconds: see working_time.hpp.
#pragma once

#include "calendar/working_time.hpp"

namespace otklik::calendar {

enum class Direction { forward, backward };

/// The instant a term away. Throws OutsideCalendar where the calendar does not reach.
Instant added(const WorkingTime& time, Instant from, const Term& term, DayCount count,
              Direction direction);

}  // namespace otklik::calendar
