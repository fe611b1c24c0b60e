// Terms as the regulation writes them: an amount and a unit, and how a working day is counted.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bilingual.hpp"
#include "base/words.hpp"

namespace otklik::calendar {

enum class TermUnit {
  working_minutes,
  working_hours,
  working_days,
  clock_minutes,
  clock_hours,
  calendar_days,
  immediately,  ///< no amount: due at once
};

/// An amount of time that only a calendar can add to an instant.
struct Term {
  std::int64_t amount = 0;
  TermUnit unit = TermUnit::immediately;

  friend bool operator==(const Term&, const Term&) = default;
};

/// How working days are counted (design of the terms: docs/calendar.md).
enum class DayCount {
  same_time,      ///< the same wall-clock time on the N-th working day after
  end_of_day,     ///< closing time of the N-th working day after the day of the event
  working_hours,  ///< N times the hours of a full working day of that week
};

/// `90 working minutes`, `1 working day`, `24 clock hours`, `7 calendar days`, `immediately`; singular and plural alike.
/// Nothing when it cannot be read, is below zero or beyond any calendar.
std::optional<Term> parse_term(std::string_view text);
/// As parse_term, but a bare number is working minutes: what the command line takes.
std::optional<Term> parse_amount(std::string_view text);
/// `1 working hour`: what parse_term reads.
std::string format_term(const Term& term);
/// For people: `1 рабочий час`, `30 рабочих минут` / `30 working minutes`.
Text describe_term(const Term& term);

}  // namespace otklik::calendar

namespace otklik {
template <>
struct Words<calendar::DayCount> {
  using enum calendar::DayCount;
  static constexpr std::array<Word<calendar::DayCount>, 3> table{{
      {same_time, "same_time", "в то же время", "the same time of day"},
      {end_of_day, "end_of_day", "до конца дня", "closing time of the day"},
      {working_hours, "working_hours", "рабочими часами полного дня",
       "hours of a full working day"},
  }};
};
}  // namespace otklik
