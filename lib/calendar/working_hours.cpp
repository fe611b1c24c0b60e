#include "calendar/working_hours.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/number.hpp"

namespace otklik::calendar {

namespace {

constexpr Seconds whole_day{24 * 60 * 60};
constexpr std::array<std::string_view, days_of_week> weekday_words{"mon", "tue", "wed", "thu",
                                                                   "fri", "sat", "sun"};

// `HH:MM` up to 24:00, from midnight.
std::optional<Seconds> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = parse_unsigned(text.substr(0, 2));
  const auto minutes = parse_unsigned(text.substr(3));
  if (!hours || !minutes || *minutes > 59) return std::nullopt;
  const Seconds value(static_cast<std::int64_t>(*hours * 3600 + *minutes * 60));
  return value <= whole_day ? std::optional(value) : std::nullopt;
}

std::string format_clock(Seconds clock) {
  return fmt::format("{:02}:{:02}", clock.count() / 3600, clock.count() / 60 % 60);
}

}  // namespace

std::optional<DayInterval> parse_interval(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto open = parse_clock(text.substr(0, dash));
  auto close = parse_clock(text.substr(dash + 1));
  if (!open || !close || *open == whole_day || *open == *close) return std::nullopt;
  if (*close < *open) *close += whole_day;
  return DayInterval{*open, *close};
}

std::string format_interval(const DayInterval& interval) {
  const Seconds close = interval.close > whole_day ? interval.close - whole_day : interval.close;
  return format_clock(interval.open) + "-" + format_clock(close);
}

DayHours united(DayHours hours) {
  std::sort(hours.begin(), hours.end(),
            [](const DayInterval& a, const DayInterval& b) { return a.open < b.open; });
  DayHours result;
  for (const DayInterval& each : hours) {
    if (each.close <= each.open) continue;
    if (!result.empty() && each.open <= result.back().close)
      result.back().close = std::max(result.back().close, each.close);
    else
      result.push_back(each);
  }
  return result;
}

DayHours cut_short(DayHours hours, Seconds amount) {
  if (hours.empty()) return hours;
  const Seconds cutoff = hours.back().close - amount;
  std::erase_if(hours, [cutoff](const DayInterval& each) { return each.open >= cutoff; });
  if (!hours.empty()) hours.back().close = std::min(hours.back().close, cutoff);
  return hours;
}

Seconds worked_in(const DayHours& hours) {
  Seconds sum{0};
  for (const DayInterval& each : hours) sum += each.close - each.open;
  return sum;
}

Weekday weekday_of(Date day) {
  return date::weekday(day).iso_encoding() - 1;
}

std::optional<Weekday> parse_weekday(std::string_view word) {
  const auto found = std::find(weekday_words.begin(), weekday_words.end(), word);
  if (found == weekday_words.end()) return std::nullopt;
  return static_cast<Weekday>(found - weekday_words.begin());
}

std::string_view weekday_word(Weekday weekday) {
  return weekday_words.at(weekday);
}

}  // namespace otklik::calendar
