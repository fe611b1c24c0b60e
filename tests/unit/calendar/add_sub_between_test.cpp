#include <string>

#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

struct Sum {
  std::string_view from;
  std::int64_t minutes;
  std::string_view expected;
};

void check_add(const WorkingTime& time, std::initializer_list<Sum> table) {
  for (const Sum& row : table) {
    CAPTURE(row.from);
    CAPTURE(row.minutes);
    CHECK(shown(time, time.add(at(time, row.from), minutes(row.minutes))) == row.expected);
  }
}

void check_sub(const WorkingTime& time, std::initializer_list<Sum> table) {
  for (const Sum& row : table) {
    CAPTURE(row.from);
    CAPTURE(row.minutes);
    CHECK(shown(time, time.sub(at(time, row.from), minutes(row.minutes))) == row.expected);
  }
}

std::int64_t minutes_between(const WorkingTime& time, std::string_view from, std::string_view to) {
  return time.between(at(time, from), at(time, to)).minutes();
}

}  // namespace

TEST_CASE("a term that fills the day ends at closing time, not at the next opening") {
  check_add(russian_office(), {
                                  {"2026-03-02T09:00", 8 * 60, "2026-03-02 18:00"},
                                  {"2026-03-02T17:00", 60, "2026-03-02 18:00"},
                                  {"2026-03-02T17:00", 61, "2026-03-03 09:01"},
                                  {"2026-03-02T12:00", 60, "2026-03-02 13:00"},
                                  {"2026-03-02T12:00", 61, "2026-03-02 14:01"},
                              });
}

TEST_CASE(
    "adding nothing stays in working time and at a closing, and goes to the next opening from "
    "elsewhere") {
  check_add(russian_office(),
            {
                {"2026-03-02T09:00", 0, "2026-03-02 09:00"},
                {"2026-03-02T10:15", 0, "2026-03-02 10:15"},
                {"2026-03-02T13:00", 0, "2026-03-02 13:00"},
                {"2026-03-02T13:30", 0, "2026-03-02 14:00"},
                {"2026-03-02T18:00", 0, "2026-03-02 18:00"},
                {"2026-03-02T18:00:01", 0, "2026-03-03 09:00"},
                {"2026-03-02T08:59:59", 0, "2026-03-02 09:00"},
                {"2026-03-07T12:00", 0, "2026-03-10 09:00"},  // over 8 and 9 March
            });
}

TEST_CASE(
    "subtracting nothing stays in working time and at a closing, and goes to the last closing from "
    "elsewhere") {
  check_sub(russian_office(), {
                                  {"2026-03-02T09:00", 0, "2026-03-02 09:00"},
                                  {"2026-03-02T13:00", 0, "2026-03-02 13:00"},
                                  {"2026-03-02T13:30", 0, "2026-03-02 13:00"},
                                  {"2026-03-02T18:00", 0, "2026-03-02 18:00"},
                                  {"2026-03-02T08:00", 0, "2026-02-27 18:00"},
                                  {"2026-03-02T23:00", 0, "2026-03-02 18:00"},
                              });
}

TEST_CASE("subtracting gives the latest instant") {
  check_sub(russian_office(),
            {
                {"2026-03-02T18:00", 8 * 60, "2026-03-02 09:00"},
                {"2026-03-02T14:30", 30, "2026-03-02 14:00"},
                {"2026-03-02T14:30", 31, "2026-03-02 12:59"},
                {"2026-03-02T09:00", 1, "2026-02-27 17:59"},
                {"2026-03-10T10:15", 180, "2026-03-06 16:15"},
                {"2026-01-12T09:30", 60, "2025-12-30 17:30"},  // back over the New Year
            });
}

TEST_CASE("a short day lacks its last hour") {
  check_add(russian_office(), {
                                  {"2026-06-11T16:30", 30, "2026-06-11 17:00"},
                                  {"2026-06-11T16:30", 31, "2026-06-15 09:01"},
                                  {"2026-06-11T17:00", 0, "2026-06-11 17:00"},
                                  {"2026-06-11T17:30", 0, "2026-06-15 09:00"},
                                  {"2026-04-30T16:59", 2, "2026-05-04 09:01"},
                              });
  CHECK(minutes_between(russian_office(), "2026-06-11T00:00", "2026-06-12T00:00") == 7 * 60);
}

TEST_CASE("a day before a holiday that is itself no working day gives no hours") {
  // 2026-02-22 and 2026-03-07 are a Sunday and a Saturday.
  CHECK(minutes_between(russian_office(), "2026-02-21T00:00", "2026-02-24T00:00") == 0);
  CHECK(minutes_between(russian_office(), "2026-03-07T00:00", "2026-03-10T00:00") == 0);
}

TEST_CASE("a working Saturday keeps a Monday's hours, a working and short one an hour less") {
  const WorkingTime time = russian_office();
  for (const std::string full : {"2024-04-27", "2024-12-28"})
    CHECK(minutes_between(time, full + "T00:00", full + "T23:59") == 8 * 60);
  for (const std::string cut : {"2024-11-02", "2025-11-01", "2027-02-20"})
    CHECK(minutes_between(time, cut + "T00:00", cut + "T23:59") == 7 * 60);
  check_add(time, {{"2024-11-01T17:30", 60, "2024-11-02 09:30"},
                   {"2024-11-02T16:30", 60, "2024-11-05 09:30"}});
}

TEST_CASE("the New Year's block is stepped over both ways") {
  const WorkingTime time = russian_office();
  check_add(time, {{"2024-12-28T17:30", 60, "2025-01-09 09:30"},
                   {"2025-12-30T17:30", 60, "2026-01-12 09:30"},
                   {"2026-12-30T18:00", 1, "2027-01-11 09:01"}});
  check_sub(time, {{"2025-01-09T09:30", 60, "2024-12-28 17:30"}});
}

TEST_CASE("long terms go as short ones do") {
  const WorkingTime time = russian_office();
  // 2025 has 1972 working hours in a 40-hour week.
  CHECK(minutes_between(time, "2025-01-01T00:00", "2026-01-01T00:00") == 1972 * 60);
  check_add(time, {{"2025-01-01T00:00", 1972 * 60, "2025-12-30 18:00"},
                   {"2025-01-01T00:00", 2000 * 60, "2026-01-15 13:00"}});
  check_sub(time, {{"2026-01-01T00:00", 1972 * 60, "2025-01-09 09:00"},
                   {"2026-01-15T13:00", 2000 * 60, "2025-01-09 09:00"}});
}

TEST_CASE("time backwards counts below zero") {
  const WorkingTime time = russian_office();
  CHECK(minutes_between(time, "2026-03-02T09:00", "2026-03-02T18:00") == 480);
  CHECK(minutes_between(time, "2026-03-02T18:00", "2026-03-02T09:00") == -480);
  CHECK(minutes_between(time, "2026-03-02T13:00", "2026-03-02T14:00") == 0);
  CHECK(time.between(at(time, "2026-03-02T18:00:00"), at(time, "2026-03-02T17:59:01")).count() ==
        -59);
}

TEST_CASE("a day may be filled, and days that are filled run into each other") {
  const WorkingTime time(schedule({every_day(hours({"00:00-24:00"}))}));
  check_add(time, {{"2026-03-02T10:00", 3 * 24 * 60, "2026-03-05 10:00"},
                   {"2026-03-02T00:00", 0, "2026-03-02 00:00"}});
  CHECK(minutes_between(time, "2026-01-01T00:00", "2027-01-01T00:00") == 365 * 24 * 60);
}

TEST_CASE("a night shift belongs to the day on which it opens") {
  const WorkingTime time(schedule({weekdays(hours({"22:00-06:00"}))}));
  // 2026-03-06 is a Friday: its night ends on Saturday; Monday's morning belongs to Sunday, which does not work.
  check_add(time, {{"2026-03-06T23:00", 7 * 60, "2026-03-07 06:00"},
                   {"2026-03-06T23:00", 7 * 60 + 1, "2026-03-09 22:01"},
                   {"2026-03-09T03:00", 0, "2026-03-09 22:00"}});
}

TEST_CASE("a night that reaches into the next day's hours is counted once") {
  const WorkingTime time(schedule({every_day(hours({"05:00-07:00", "22:00-06:00"}))}));
  CHECK(minutes_between(time, "2026-03-02T00:00", "2026-03-03T00:00") == 9 * 60);
  check_add(time, {{"2026-03-02T05:30", 60, "2026-03-02 06:30"}});
}

TEST_CASE("intervals of any order and overlap are a union") {
  const WorkingTime time(
      schedule({every_day(hours({"14:00-18:00", "09:00-13:00", "12:00-13:30", "13:30-13:45"}))}));
  CHECK(minutes_between(time, "2026-03-02T00:00", "2026-03-03T00:00") == 8 * 60 + 45);
}

TEST_CASE("seconds are exact") {
  const WorkingTime time = russian_office();
  CHECK(shown(time, time.add(at(time, "2026-03-02T12:59:59"), WorkingSeconds(1))) ==
        "2026-03-02 13:00");
  CHECK(shown(time, time.add(at(time, "2026-03-02T12:59:59"), WorkingSeconds(2))) ==
        "2026-03-02 14:00:01");
  CHECK(shown(time, time.sub(at(time, "2026-03-02T14:00:01"), WorkingSeconds(2))) ==
        "2026-03-02 12:59:59");
}

TEST_CASE("many short intervals count as they stand") {
  DayHours slots;
  for (int slot = 0; slot < 96; ++slot)
    slots.push_back({std::chrono::minutes(slot * 15), std::chrono::minutes(slot * 15 + 1)});
  const WorkingTime time(schedule({every_day(slots)}));
  check_add(time, {{"2026-03-02T00:00", 96, "2026-03-02 23:46"},
                   {"2026-03-02T00:00", 97, "2026-03-03 00:01"}});
  check_sub(time, {{"2026-03-03T00:00", 96, "2026-03-02 00:00"}});
}

}  // namespace otklik::calendar
