// Working time compiled from hours and calendars: add, sub, between, and the working days. Semantics to the second:
// docs/calendar.md.
// Not for deadlines, which need a rule and a case: see cases/obligations/deadlines.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "base/zone.hpp"
#include "calendar/production_calendar.hpp"
#include "calendar/term.hpp"
#include "calendar/working_hours.hpp"

namespace otklik::calendar {

class ZoneTable;

/// Which calendars hold from a day on: the first is the base, the later ones override days of the earlier ones. Empty = the
/// weekly hours alone.
struct CalendarStack {
  Date valid_from{};
  std::vector<std::shared_ptr<const ProductionCalendar>> calendars;
};

/// Everything from which working time follows. Both lists ascend by valid_from; a day before the first entry of `hours` is
/// unknown; a day before the first stack has none (the weekly hours alone).
struct Schedule {
  Zone zone = Zone::utc();
  std::vector<WorkingHours> hours;
  std::vector<CalendarStack> calendars;
};

/// The answer would need a year that the base calendar lacks, or a day before the first working hours: never guessed.
/// Category bad_data; the message names the year and the file.
class OutsideCalendar : public Error {
 public:
  using Error::Error;
};

/// What is known about one local day.
struct DayFacts {
  Date day{};
  const CalendarDay* fact =
      nullptr;  ///< the overriding calendar's entry, null when the plain week holds
  const ProductionCalendar* calendar = nullptr;  ///< whose entry it is
  bool own_exception = false;                    ///< the office's own hours for this date
  bool provisional = false;                      ///< the year or the day is provisional
  DayHours hours;                                ///< what is worked, after all of it
  DayHours usual;  ///< what would be worked but for a short day's cut and the own exception
};

/// Working time of one office. Immutable; safe to share between threads. add, sub and between are the closed form: their cost
/// does not grow with the span. Every function throws OutsideCalendar when the answer is not covered.
class WorkingTime {
 public:
  explicit WorkingTime(Schedule schedule);
  ~WorkingTime();
  WorkingTime(WorkingTime&&) noexcept;
  WorkingTime& operator=(WorkingTime&&) noexcept;

  const Zone& zone() const;
  /// The same zone as a table, which is faster.
  const ZoneTable& zone_table() const;

  /// The earliest instant u with exactly `amount` of working time in [from, u); an amount of zero: `from` itself if that is
  /// working time or a closing time, else the next opening. Precondition: amount is not below zero.
  Instant add(Instant from, WorkingSeconds amount) const;
  /// The latest instant u with exactly `amount` of working time in [u, from); zero: `from` itself if that is working time or a
  /// closing time, else the last closing before it. Precondition: amount is not below zero.
  Instant sub(Instant from, WorkingSeconds amount) const;
  /// Working time in [from, to); below zero when `to` is before `from`.
  WorkingSeconds between(Instant from, Instant to) const;

  /// A term of any unit forward / backward. `count` matters for working days only.
  Instant add(Instant from, const Term& term, DayCount count) const;
  Instant sub(Instant from, const Term& term, DayCount count) const;

  /// Closing time of the day; its last second (23:59:59) when the day is not worked.
  Instant end_of_day(Date day) const;
  bool is_working_day(Date day) const;
  /// True at a moment of working time, and at a closing time: what is done every half-hour is done at the end of the day too.
  bool is_worked(Instant when) const;
  /// True when the day's hours and calendars are known: facts() of it does not throw.
  bool covers(Date day) const;
  DayFacts facts(Date day) const;
  /// The weekly hours in force on a day.
  const WorkingHours& hours_in_force(Date day) const;
  /// The `count`-th working day after a day (before it when below zero), which itself need not be one; zero gives the day itself.
  Date working_day_after(Date day, std::int64_t count) const;
  /// True when any day from `from` to `to` rests on a provisional year or day. Never throws: a day that is not covered rests on
  /// nothing.
  bool is_provisional(Instant from, Instant to) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace otklik::calendar
