// A year of stacked calendars as people read it: the days that differ from the plain week, and the yearly totals.
// Not for an office's own hours: the totals are of the norm that the base states.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "calendar/production_calendar.hpp"
#include "calendar/working_time.hpp"

namespace otklik::calendar {

/// A day that differs from the plain week, Monday to Friday.
struct YearDay {
  Date date{};
  DayKind kind{};
  std::string note;
  std::string calendar;      ///< the id of the calendar that says so
  bool provisional = false;  ///< the day or its year in that calendar is

  friend bool operator==(const YearDay&, const YearDay&) = default;
};

struct YearTable {
  int year = 0;
  bool provisional = false;  ///< one of the calendars' years or one of the days is
  YearTotals totals;         ///< computed, without a source
  std::vector<YearDay> days;

  friend bool operator==(const YearTable&, const YearTable&) = default;
};

/// The year of a stack, base first; of an empty stack, the plain week. Throws OutsideCalendar when the base lacks the year.
YearTable year_table(const std::vector<std::shared_ptr<const ProductionCalendar>>& calendars,
                     int year);

/// True when the figures agree, hours where they could be computed; the source is no figure.
bool same_figures(const YearTotals& computed, const YearTotals& stated);

}  // namespace otklik::calendar
