// Whether a calendar's years are what they claim to be: the totals that a source states, and that the next year is there in time.
// Not for the form of the file: formats/.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "calendar/production_calendar.hpp"

namespace otklik::calendar {

/// Errors: a year whose days do not give the totals stated; a day off on a day that is off anyway by the plain week is none.
/// Warnings: a provisional year or day, a year without stated totals (of a calendar that states some), the next year missing
/// after `next_year_by`, counted from `today`.
std::vector<Flaw> find_flaws(const ProductionCalendar& calendar, Date today);

}  // namespace otklik::calendar
