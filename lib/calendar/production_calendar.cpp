#include "calendar/production_calendar.hpp"

namespace otklik::calendar {

const CalendarDay* ProductionCalendar::find_day(Date day) const {
  const auto year = years.find(year_of(day));
  if (year == years.end()) return nullptr;
  const auto found = year->second.days.find(day);
  return found == year->second.days.end() ? nullptr : &found->second;
}

}  // namespace otklik::calendar
