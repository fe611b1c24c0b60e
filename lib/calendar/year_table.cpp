#include "calendar/year_table.hpp"

#include <map>
#include <utility>

#include "calendar/day_rules.hpp"

namespace otklik::calendar {

namespace {

using Stack = std::vector<std::shared_ptr<const ProductionCalendar>>;

constexpr int days_of_a_plain_week = 5;

bool is_plain_working_day(Date day) {
  return !is_weekend(weekday_of(day));
}

bool works(Date day, DayKind kind) {
  switch (kind) {
    case DayKind::holiday:
    case DayKind::day_off: return false;
    case DayKind::short_day: return is_plain_working_day(day);
    case DayKind::working:
    case DayKind::working_short: return true;
  }
  return false;
}

bool is_short(DayKind kind) {
  return kind == DayKind::short_day || kind == DayKind::working_short;
}

// The last calendar of the stack that speaks of a day has its word.
std::map<Date, YearDay> stacked_days(const Stack& calendars, int year) {
  std::map<Date, YearDay> days;
  for (const auto& calendar : calendars) {
    const auto found = calendar->years.find(year);
    if (found == calendar->years.end()) continue;
    for (const auto& [date, day] : found->second.days)
      days[date] = {date, day.kind, day.note, calendar->id,
                    day.provisional || found->second.provisional};
  }
  return days;
}

bool any_year_provisional(const Stack& calendars, int year) {
  for (const auto& calendar : calendars) {
    const auto found = calendar->years.find(year);
    if (found != calendar->years.end() && found->second.provisional) return true;
  }
  return false;
}

YearTotals totals_of(const std::map<Date, YearDay>& days, int year,
                     const std::optional<HoursNorm>& norm) {
  YearTotals totals;
  for (Date day = make_date(year, 1, 1); day < make_date(year + 1, 1, 1); day += date::days(1)) {
    const auto found = days.find(day);
    const bool worked =
        found == days.end() ? is_plain_working_day(day) : works(day, found->second.kind);
    if (!worked) continue;
    ++totals.working_days;
    if (found != days.end() && is_short(found->second.kind)) ++totals.short_days;
  }
  if (norm)
    totals.working_hours = totals.working_days * norm->week / days_of_a_plain_week -
                           totals.short_days * norm->short_day;
  return totals;
}

// An overlay may take a day back to what the plain week has.
bool differs_from_plain_week(const YearDay& day) {
  return day.kind != DayKind::working || !is_plain_working_day(day.date);
}

}  // namespace

YearTable year_table(const Stack& calendars, int year) {
  if (!calendars.empty() && !calendars.front()->years.contains(year))
    throw lacking_year(calendars.front()->id, year);
  std::map<Date, YearDay> days = stacked_days(calendars, year);
  const auto norm = calendars.empty() ? std::nullopt : calendars.front()->norm;
  YearTable table{year, any_year_provisional(calendars, year), totals_of(days, year, norm), {}};
  for (auto& [date, day] : days) {
    if (!differs_from_plain_week(day)) continue;
    table.provisional |= day.provisional;
    table.days.push_back(std::move(day));
  }
  return table;
}

bool same_figures(const YearTotals& computed, const YearTotals& stated) {
  return computed.working_days == stated.working_days && computed.short_days == stated.short_days &&
         (!computed.working_hours || computed.working_hours == stated.working_hours);
}

}  // namespace otklik::calendar
