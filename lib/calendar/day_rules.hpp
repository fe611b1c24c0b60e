// Which hours a day keeps: the settings and calendars in force on it, one above the other.
// Not for computing with the hours: see covered_span.hpp and working_time.hpp.
#pragma once

#include <string>
#include <vector>

#include "calendar/working_time.hpp"

namespace otklik::calendar {

/// What says that a base calendar lacks a year, and how to mend it.
OutsideCalendar lacking_year(const std::string& calendar, int year);

/// Days in a row for which the same settings and the same years of the same calendars hold.
struct Run {
  /// A calendar with its year; calendars that lack the year say nothing.
  struct Layer {
    const ProductionCalendar* calendar;
    const CalendarYear* year;
  };

  Date first{};
  Date last{};
  const WorkingHours* hours = nullptr;
  std::vector<Layer> layers;  ///< the base calendar first
  bool provisional = false;   ///< one of the years is
};

/// What holds for one day, without copies.
struct DayPlan {
  const DayHours* usual =
      nullptr;  ///< never null; the hours before a short day's cut and without the office's own exception
  const DayHours* own = nullptr;  ///< the office's own exception, null when there is none
  bool cut = false;               ///< the day ends earlier, by the hours' short_day
  const CalendarDay* fact = nullptr;
  const ProductionCalendar* calendar = nullptr;
  bool provisional = false;
};

/// The rules of one schedule. It owns the schedule; runs and plans point into it.
class DayRules {
 public:
  explicit DayRules(Schedule schedule);

  const Zone& zone() const { return schedule_.zone; }
  /// What is covered, ascending; days between two runs that do not adjoin are not.
  const std::vector<Run>& runs() const { return runs_; }
  /// The run of a day, null when the day is not covered.
  const Run* find_run(Date day) const;
  /// The hours in force, null before the first.
  const WorkingHours* find_hours(Date day) const;
  /// Why a day is not covered. Precondition: it is not.
  OutsideCalendar why_outside(Date day) const;

  /// Precondition: the day is in the run.
  static DayPlan plan(const Run& run, Date day);
  /// The hours worked under a plan.
  static DayHours hours(const Run& run, const DayPlan& plan);

 private:
  const CalendarStack* find_stack(Date day) const;
  std::vector<Date> changes() const;
  void add_run(Date first, Date last);

  Schedule schedule_;
  std::vector<Run> runs_;
};

}  // namespace otklik::calendar
