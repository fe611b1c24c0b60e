// Small calendars and schedules for the tests of the calendar: an office with lunch, the Russian years 2024 to 2027 by their
// dates.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/working_time.hpp"

namespace otklik::calendar::samples {

inline Date day(std::string_view text) {
  const auto parsed = parse_date(text);
  REQUIRE_MESSAGE(parsed, text);
  return *parsed;
}

inline DayHours hours(std::initializer_list<std::string_view> intervals) {
  DayHours result;
  for (const std::string_view each : intervals) result.push_back(parse_interval(each).value());
  return result;
}

/// The same hours from Monday to Friday, an hour less on short days, Monday's hours on a working weekend.
inline WorkingHours weekdays(const DayHours& worked, std::string_view valid_from = "2013-01-01") {
  WorkingHours result;
  result.valid_from = day(valid_from);
  for (Weekday weekday = 0; weekday < 5; ++weekday) result.week[weekday] = worked;
  result.short_day = std::chrono::hours(1);
  result.working_weekend = 0;
  return result;
}

inline WorkingHours office() {
  return weekdays(hours({"09:00-13:00", "14:00-18:00"}));
}

/// The same hours on all seven days.
inline WorkingHours every_day(const DayHours& worked, std::string_view valid_from = "1970-01-01") {
  WorkingHours result = weekdays(worked, valid_from);
  result.week.fill(worked);
  return result;
}

/// Days in a row with one fact.
struct Fact {
  std::string_view first;
  std::string_view last;
  DayKind kind;
  std::string_view note = {};
};

inline std::shared_ptr<ProductionCalendar> calendar(std::string id,
                                                    std::initializer_list<int> years,
                                                    std::initializer_list<Fact> facts) {
  auto result = std::make_shared<ProductionCalendar>();
  result->id = std::move(id);
  for (const int year : years) result->years[year];
  for (const Fact& fact : facts)
    for (Date each = day(fact.first); each <= day(fact.last); each += date::days(1))
      result->years.at(year_of(each)).days[each] = {fact.kind, std::string(fact.note), false};
  return result;
}

/// The production calendar of 2024 to 2027.
inline std::shared_ptr<ProductionCalendar> russia() {
  using enum DayKind;
  auto russia = calendar("ru", {2024, 2025, 2026, 2027},
                         {
                             {"2024-01-01", "2024-01-08", holiday, "new year"},
                             {"2024-02-22", "2024-02-22", short_day},
                             {"2024-02-23", "2024-02-23", holiday},
                             {"2024-03-07", "2024-03-07", short_day},
                             {"2024-03-08", "2024-03-08", holiday},
                             {"2024-04-27", "2024-04-27", working, "moved to 2024-04-29"},
                             {"2024-04-29", "2024-04-29", day_off, "moved from 2024-04-27"},
                             {"2024-04-30", "2024-04-30", day_off, "moved from 2024-11-02"},
                             {"2024-05-01", "2024-05-01", holiday, "may day"},
                             {"2024-05-08", "2024-05-08", short_day, "eve of a holiday"},
                             {"2024-05-09", "2024-05-09", holiday},
                             {"2024-05-10", "2024-05-10", day_off},
                             {"2024-06-11", "2024-06-11", short_day},
                             {"2024-06-12", "2024-06-12", holiday},
                             {"2024-11-02", "2024-11-02", working_short, "moved to 2024-04-30"},
                             {"2024-11-04", "2024-11-04", holiday},
                             {"2024-12-28", "2024-12-28", working, "moved to 2024-12-30"},
                             {"2024-12-30", "2024-12-31", day_off},
                             {"2025-01-01", "2025-01-08", holiday, "new year"},
                             {"2025-02-23", "2025-02-23", holiday},
                             {"2025-03-07", "2025-03-07", short_day},
                             {"2025-03-08", "2025-03-08", holiday},
                             {"2025-04-30", "2025-04-30", short_day},
                             {"2025-05-01", "2025-05-01", holiday},
                             {"2025-05-02", "2025-05-02", day_off},
                             {"2025-05-08", "2025-05-08", day_off},
                             {"2025-05-09", "2025-05-09", holiday},
                             {"2025-06-11", "2025-06-11", short_day},
                             {"2025-06-12", "2025-06-12", holiday},
                             {"2025-06-13", "2025-06-13", day_off},
                             {"2025-11-01", "2025-11-01", working_short},
                             {"2025-11-03", "2025-11-03", day_off},
                             {"2025-11-04", "2025-11-04", holiday},
                             {"2025-12-31", "2025-12-31", day_off},
                             {"2026-01-01", "2026-01-08", holiday, "new year"},
                             {"2026-01-09", "2026-01-09", day_off},
                             {"2026-02-23", "2026-02-23", holiday},
                             {"2026-03-08", "2026-03-08", holiday},
                             {"2026-03-09", "2026-03-09", day_off},
                             {"2026-04-30", "2026-04-30", short_day},
                             {"2026-05-01", "2026-05-01", holiday},
                             {"2026-05-08", "2026-05-08", short_day},
                             {"2026-05-09", "2026-05-09", holiday},
                             {"2026-05-11", "2026-05-11", day_off},
                             {"2026-06-11", "2026-06-11", short_day},
                             {"2026-06-12", "2026-06-12", holiday},
                             {"2026-11-03", "2026-11-03", short_day},
                             {"2026-11-04", "2026-11-04", holiday},
                             {"2026-12-31", "2026-12-31", day_off},
                             {"2027-01-01", "2027-01-08", holiday, "new year"},
                             {"2027-02-20", "2027-02-20", working_short},
                             {"2027-02-22", "2027-02-22", day_off},
                             {"2027-02-23", "2027-02-23", holiday},
                             {"2027-03-08", "2027-03-08", holiday},
                             {"2027-04-30", "2027-04-30", short_day},
                             {"2027-05-01", "2027-05-01", holiday},
                             {"2027-05-03", "2027-05-03", day_off},
                             {"2027-05-09", "2027-05-09", holiday},
                             {"2027-05-10", "2027-05-10", day_off},
                             {"2027-06-11", "2027-06-11", short_day},
                             {"2027-06-12", "2027-06-12", holiday},
                             {"2027-06-14", "2027-06-14", day_off},
                             {"2027-11-03", "2027-11-03", short_day},
                             {"2027-11-04", "2027-11-04", holiday},
                             {"2027-11-05", "2027-11-05", day_off},
                             {"2027-12-31", "2027-12-31", day_off},
                         });
  russia->norm = {40, 1};
  return russia;
}

using Calendars = std::vector<std::shared_ptr<const ProductionCalendar>>;

inline Schedule schedule(std::vector<WorkingHours> hours, Calendars calendars = {},
                         const Zone& zone = Zone("Europe/Moscow")) {
  Schedule result;
  result.zone = zone;
  result.hours = std::move(hours);
  if (!calendars.empty()) result.calendars.push_back({day("1970-01-01"), std::move(calendars)});
  return result;
}

/// The office under the Russian calendar.
inline WorkingTime russian_office() {
  return WorkingTime(schedule({office()}, {russia()}));
}

inline Instant at(const WorkingTime& time, std::string_view text) {
  const auto parsed = parse_instant(text, time.zone());
  REQUIRE_MESSAGE(parsed, text);
  return *parsed;
}

/// `2026-03-02 10:15` in the schedule's zone.
inline std::string shown(const WorkingTime& time, Instant instant) {
  return format_local(instant, time.zone());
}

constexpr WorkingSeconds minutes(std::int64_t count) {
  return WorkingSeconds(count * 60);
}

}  // namespace otklik::calendar::samples
