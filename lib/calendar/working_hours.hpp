// An office's weekly hours as settings: intervals of each weekday, short days, working weekends, exceptions by date.
// Not for computing with them: see working_time.hpp.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace otklik::calendar {

/// Half-open, seconds from the local midnight of the day on which it opens; closes after 24:00 when it crosses midnight.
struct DayInterval {
  Seconds open{0};
  Seconds close{0};

  friend bool operator==(const DayInterval&, const DayInterval&) = default;
};

/// The intervals of one day, ascending and apart. Empty = not worked.
using DayHours = std::vector<DayInterval>;

/// `09:00-13:00`; `00:00-24:00` fills the day; a closing before the opening is next morning's (`22:00-06:00`).
/// Nothing when it cannot be read or opens and closes at the same time of day.
std::optional<DayInterval> parse_interval(std::string_view text);
/// What parse_interval reads.
std::string format_interval(const DayInterval& interval);

/// Put in order, what overlaps or touches made one, what is empty left out.
DayHours united(DayHours hours);
/// What a short day leaves: nothing after the last closing minus `amount`. Precondition: united.
DayHours cut_short(DayHours hours, Seconds amount);
/// The sum of the intervals by the wall clock.
Seconds worked_in(const DayHours& hours);

/// Weekdays index from Monday = 0 to Sunday = 6.
using Weekday = unsigned;
constexpr Weekday days_of_week = 7;
Weekday weekday_of(Date day);
/// Saturday or Sunday.
constexpr bool is_weekend(Weekday weekday) {
  return weekday >= days_of_week - 2;
}
/// `mon` … `sun`, as files write them.
std::optional<Weekday> parse_weekday(std::string_view word);
std::string_view weekday_word(Weekday weekday);

/// An office's hours from a day on, until the next entry of the list begins.
struct WorkingHours {
  Date valid_from{};
  std::array<DayHours, days_of_week> week;
  Seconds short_day{0};  ///< a short day ends this much earlier, by the wall clock
  /// a working Saturday or Sunday keeps this weekday's hours
  std::optional<Weekday> working_weekend;
  std::map<Date, DayHours> days;  ///< the office's own exceptions; they stand as they are

  friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

}  // namespace otklik::calendar
