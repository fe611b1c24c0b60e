// Why a deadline is when it is: the pieces of working time counted, day by day, and what was left out and why.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "base/words.hpp"
#include "calendar/working_time.hpp"

namespace otklik::calendar {

/// Why a stretch of a day was not counted.
enum class LeftOut { outside_hours, lunch, weekend, holiday, day_off, short_day, own_exception };

/// A stretch [from, to) within one local day; `counted` tells which of the two it is.
struct Piece {
  Date day{};
  Instant from{};
  Instant to{};
  bool counted = false;
  LeftOut reason{};  ///< only when not counted
  std::string note;  ///< the calendar's own note with its act, when a calendar day is the reason
  std::string calendar;  ///< the calendar's id, when a calendar day is the reason
  bool provisional = false;
};

/// The stretches of [from, to), ascending, covering it without a gap; the counted ones add up to between(from, to).
/// Whole days left out in a row for the same reason and note stay one piece a day. Empty when `to` is not after `from`.
std::vector<Piece> explain(const WorkingTime& time, Instant from, Instant to);

}  // namespace otklik::calendar

namespace otklik {
template <>
struct Words<calendar::LeftOut> {
  using enum calendar::LeftOut;
  static constexpr std::array<Word<calendar::LeftOut>, 7> table{{
      {outside_hours, "outside_hours", "вне рабочего времени", "outside working hours"},
      {lunch, "lunch", "перерыв", "lunch"},
      {weekend, "weekend", "выходной", "weekend"},
      {holiday, "holiday", "праздничный день", "holiday"},
      {day_off, "day_off", "выходной день", "day off"},
      {short_day, "short_day", "сокращённый день", "short day"},
      {own_exception, "own_exception", "особый распорядок", "the office's own exception"},
  }};
};
}  // namespace otklik
