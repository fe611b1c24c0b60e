// A production calendar as facts: which days differ from the plain week, by which act.
// Not for what hours are worked on such a day: see working_hours.hpp and working_time.hpp.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/time.hpp"
#include "base/words.hpp"

namespace otklik::calendar {

/// How a day differs from the plain week. The stored words are frozen.
enum class DayKind {
  holiday,        ///< non-working holiday
  day_off,        ///< a day off that was moved here, or a regional one
  short_day,      ///< working, ends earlier
  working,        ///< works although its weekday does not (or an overlay takes a day off back)
  working_short,  ///< such a day that was swapped with a short day
};

/// One day that differs.
struct CalendarDay {
  DayKind kind{};
  std::string note;  ///< what it is and by which act
  bool provisional = false;

  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// By what the hours of a year are counted.
struct HoursNorm {
  int week = 0;       ///< hours of a plain week
  int short_day = 0;  ///< hours less on a short day

  friend bool operator==(const HoursNorm&, const HoursNorm&) = default;
};

/// What an official source states for a year.
struct YearTotals {
  int working_days = 0;
  int short_days = 0;
  std::optional<int> working_hours;  ///< nothing where no norm is known
  std::string source;

  friend bool operator==(const YearTotals&, const YearTotals&) = default;
};

/// One year of a calendar.
struct CalendarYear {
  std::string act;  ///< the act that sets the year's moved days
  bool provisional = false;
  std::optional<YearTotals> totals;
  std::map<Date, CalendarDay> days;

  friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};

/// A calendar file. The first of a stack must know every year that is asked for; in the others (overlays) an absent
/// year changes nothing.
struct ProductionCalendar {
  std::string id;
  Text title;
  /// month * 100 + day by which the next year is usually published; 0 = not said
  unsigned next_year_by = 0;
  std::optional<HoursNorm> norm;  ///< of a base; without it no hours are counted
  std::map<int, CalendarYear> years;

  /// The day's fact, null when the calendar says nothing about it.
  const CalendarDay* find_day(Date day) const;

  friend bool operator==(const ProductionCalendar&, const ProductionCalendar&) = default;
};

}  // namespace otklik::calendar

namespace otklik {
template <>
struct Words<calendar::DayKind> {
  using enum calendar::DayKind;
  static constexpr std::array<Word<calendar::DayKind>, 5> table{{
      {holiday, "holiday", "нерабочий праздничный день", "holiday"},
      {day_off, "day_off", "выходной", "day off"},
      {short_day, "short", "сокращённый день", "short day"},
      {working, "working", "рабочий день", "working day"},
      {working_short, "working_short", "рабочий сокращённый день", "working short day"},
  }};
};
}  // namespace otklik
