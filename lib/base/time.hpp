// Names for time: what happened (Instant), what the calendar says (Date, LocalTime), and amounts.
// Working time is a type of its own that cannot be added to an instant: only a calendar can do that.
#pragma once

#include <date/date.h>

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace otklik {
inline namespace base {

using Seconds = std::chrono::seconds;

/// A moment, UTC, to the second.
using Instant = date::sys_seconds;

/// What the clock on the wall shows.
using LocalTime = date::local_seconds;

/// A local day.
using Date = date::local_days;

/// An amount of working time in seconds. It has no arithmetic with instants: see calendar::WorkingTime.
class WorkingSeconds {
 public:
  constexpr WorkingSeconds() = default;
  constexpr explicit WorkingSeconds(std::int64_t seconds) : seconds_(seconds) {}

  constexpr std::int64_t count() const { return seconds_; }
  /// Whole minutes, cut toward zero.
  constexpr std::int64_t minutes() const { return seconds_ / 60; }

  friend constexpr auto operator<=>(WorkingSeconds, WorkingSeconds) = default;
  friend constexpr WorkingSeconds operator+(WorkingSeconds a, WorkingSeconds b) {
    return WorkingSeconds(a.seconds_ + b.seconds_);
  }
  friend constexpr WorkingSeconds operator-(WorkingSeconds a, WorkingSeconds b) {
    return WorkingSeconds(a.seconds_ - b.seconds_);
  }

 private:
  std::int64_t seconds_ = 0;
};

/// A moment as somebody wrote it: with the offset of their clock. Equal when they would be written alike.
struct Stamp {
  Instant instant{};
  Seconds offset{0};  ///< whole minutes east of Greenwich

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// `2026-03-02T10:15:00+03:00` to the letter, as files hold it; nothing for any other form.
std::optional<Stamp> parse_stamp(std::string_view text);
std::string format_stamp(const Stamp& stamp);

/// Both ends included, in local days. Either may be open.
struct DateRange {
  std::optional<Date> since;
  std::optional<Date> until;

  bool contains(Date day) const;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// `2026-03-02`; nothing when the text is not a day of the years 1 to 9999.
std::optional<Date> parse_date(std::string_view text);

/// `2026-03-02`.
std::string format_date(Date day);

/// The calendar year of a day.
int year_of(Date day);

/// The first day of a year, month (1-12) and day. Precondition: it exists.
Date make_date(int year, unsigned month, unsigned day);

}  // namespace base
}  // namespace otklik
