#include "base/time.hpp"

#include <fmt/core.h>

#include "base/number.hpp"

namespace otklik {
inline namespace base {

bool DateRange::contains(Date day) const {
  return (!since || *since <= day) && (!until || day <= *until);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_unsigned(text.substr(0, 4));
  const auto month = parse_unsigned(text.substr(5, 2));
  const auto day = parse_unsigned(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const date::year_month_day ymd{date::year(static_cast<int>(*year)),
                                 date::month(static_cast<unsigned>(*month)),
                                 date::day(static_cast<unsigned>(*day))};
  if (!ymd.ok()) return std::nullopt;
  return Date(ymd);
}

std::string format_date(Date day) {
  const date::year_month_day ymd(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string format_stamp(const Stamp& stamp) {
  const LocalTime local(stamp.instant.time_since_epoch() + stamp.offset);
  const Date day = date::floor<date::days>(local);
  const auto clock = (local - LocalTime(day)).count();
  const bool west = stamp.offset.count() < 0;
  const auto minutes = (west ? -stamp.offset : stamp.offset).count() / 60;
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", format_date(day), clock / 3600,
                     clock / 60 % 60, clock % 60, west ? '-' : '+', minutes / 60, minutes % 60);
}

int year_of(Date day) {
  return static_cast<int>(date::year_month_day(day).year());
}

Date make_date(int year, unsigned month, unsigned day) {
  return Date(date::year(year) / date::month(month) / date::day(day));
}

}  // namespace base
}  // namespace otklik
