#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

struct Step {
  std::string_view from;
  std::string_view term;
  std::string_view expected;
};

void check_add(const WorkingTime& time, DayCount count, std::initializer_list<Step> table) {
  for (const Step& row : table) {
    CAPTURE(row.from);
    CAPTURE(row.term);
    CHECK(shown(time, time.add(at(time, row.from), parse_term(row.term).value(), count)) ==
          row.expected);
  }
}

void check_sub(const WorkingTime& time, DayCount count, std::initializer_list<Step> table) {
  for (const Step& row : table) {
    CAPTURE(row.from);
    CAPTURE(row.term);
    CHECK(shown(time, time.sub(at(time, row.from), parse_term(row.term).value(), count)) ==
          row.expected);
  }
}

}  // namespace

TEST_CASE("a working day at the same time keeps the clock") {
  check_add(russian_office(), DayCount::same_time,
            {
                {"2026-03-02T10:20", "1 working day", "2026-03-03 10:20"},
                {"2026-03-06T10:20", "1 working day", "2026-03-10 10:20"},
                {"2026-03-02T10:20", "8 working days", "2026-03-13 10:20"},
                {"2026-03-02T18:00", "1 working day", "2026-03-03 18:00"},
                {"2026-03-02T13:00", "1 working day", "2026-03-03 13:00"},
                {"2026-03-02T13:30", "1 working day", "2026-03-03 14:00"},
                {"2026-03-02T18:01", "1 working day", "2026-03-04 09:00"},
                {"2026-03-01T12:00", "1 working day", "2026-03-03 09:00"},  // a Sunday
                {"2026-03-02T08:00", "1 working day", "2026-03-03 09:00"},
                {"2026-03-02T10:20", "0 working days", "2026-03-02 10:20"},
                {"2026-03-02T08:00", "0 working days", "2026-03-02 09:00"},
            });
}

TEST_CASE("the same time is not after the closing of a short day") {
  check_add(russian_office(), DayCount::same_time,
            {
                {"2026-04-29T17:30", "1 working day", "2026-04-30 17:00"},
                {"2026-04-29T18:00", "1 working day", "2026-04-30 17:00"},
                {"2026-04-30T17:00", "1 working day", "2026-05-04 17:00"},
                {"2026-12-30T16:00", "1 working day", "2027-01-11 16:00"},
            });
}

TEST_CASE("the same time is not before the opening of a day that begins later") {
  WorkingHours settings = office();
  settings.week[1] = hours({"12:00-18:00"});
  check_add(WorkingTime(schedule({settings})), DayCount::same_time,
            {{"2026-03-02T09:30", "1 working day", "2026-03-03 12:00"}});
}

TEST_CASE("the same time of a night shift after midnight stays with its shift") {
  const WorkingTime time(schedule({weekdays(hours({"22:00-06:00"}))}));
  check_add(
      time, DayCount::same_time,
      {
          {"2026-03-03T03:00", "1 working day", "2026-03-04 03:00"},
          {"2026-03-06T23:00", "1 working day", "2026-03-09 23:00"},
          {"2026-03-07T06:00", "1 working day", "2026-03-10 06:00"},  // Friday's shift to Monday's
      });
}

TEST_CASE("the midnight that closes a day belongs to it") {
  const WorkingTime evening(schedule({weekdays(hours({"14:00-24:00"}))}));
  check_add(evening, DayCount::same_time,
            {{"2026-03-07T00:00", "1 working day", "2026-03-10 00:00"}});
  const WorkingTime always(schedule({every_day(hours({"00:00-24:00"}))}));
  check_add(always, DayCount::same_time,
            {{"2026-03-07T00:00", "1 working day", "2026-03-08 00:00"}});
}

TEST_CASE("a working day till its end counts from the event's own day") {
  check_add(russian_office(), DayCount::end_of_day,
            {
                {"2026-03-02T10:20", "1 working day", "2026-03-03 18:00"},
                {"2026-03-02T23:50", "1 working day", "2026-03-03 18:00"},
                {"2026-03-06T10:20", "1 working day", "2026-03-10 18:00"},
                {"2026-03-07T10:20", "1 working day", "2026-03-10 18:00"},
                {"2026-04-29T00:00", "1 working day", "2026-04-30 17:00"},
                {"2026-03-02T10:20", "0 working days", "2026-03-02 18:00"},
                {"2026-03-01T10:20", "0 working days", "2026-03-01 23:59:59"},
            });
}

TEST_CASE("working days as hours are so many full days of that week") {
  WorkingHours settings = office();
  settings.week[4] = hours({"09:00-13:00", "14:00-17:00"});
  check_add(WorkingTime(schedule({settings})), DayCount::working_hours,
            {
                {"2026-03-02T10:20", "1 working day", "2026-03-03 10:20"},
                {"2026-03-05T10:20", "2 working days", "2026-03-09 11:20"},
                {"2026-03-02T09:00", "1 working day", "2026-03-02 18:00"},
                {"2026-03-01T09:00", "1 working day", "2026-03-02 18:00"},
            });
}

TEST_CASE("working days go backwards too") {
  check_sub(russian_office(), DayCount::same_time,
            {
                {"2026-03-10T10:20", "1 working day", "2026-03-06 10:20"},
                {"2026-03-10T08:00", "1 working day", "2026-03-05 18:00"},
                {"2026-03-10T13:30", "1 working day", "2026-03-06 13:00"},
                {"2026-05-04T17:30", "1 working day", "2026-04-30 17:00"},
                {"2026-03-10T10:20", "0 working days", "2026-03-10 10:20"},
            });
  check_sub(russian_office(), DayCount::end_of_day,
            {{"2026-03-10T10:20", "1 working day", "2026-03-06 18:00"},
             {"2026-03-09T10:20", "1 working day", "2026-03-06 18:00"}});
  check_sub(russian_office(), DayCount::working_hours,
            {{"2026-03-10T10:20", "1 working day", "2026-03-06 10:20"}});
}

TEST_CASE("clock units do not know the calendar") {
  check_add(russian_office(), DayCount::same_time,
            {
                {"2026-03-06T17:30", "24 clock hours", "2026-03-07 17:30"},
                {"2026-03-06T17:30", "45 clock minutes", "2026-03-06 18:15"},
                {"2026-03-06T17:30", "7 calendar days", "2026-03-13 17:30"},
                {"2026-03-07T17:30", "immediately", "2026-03-07 17:30"},
                {"2012-03-07T17:30", "30 calendar days", "2012-04-06 17:30"},  // nor its limits
            });
  check_sub(russian_office(), DayCount::same_time,
            {{"2026-03-06T17:30", "24 clock hours", "2026-03-05 17:30"},
             {"2026-03-06T17:30", "7 calendar days", "2026-02-27 17:30"}});
}

TEST_CASE("a term that leads beyond what a year can write is refused") {
  const WorkingTime time = russian_office();
  const auto step = [&](std::string_view from, std::string_view term, bool forward) {
    const Term parsed = parse_term(term).value();
    const Instant start = at(time, from);
    return forward ? time.add(start, parsed, DayCount::same_time)
                   : time.sub(start, parsed, DayCount::same_time);
  };
  CHECK_THROWS_AS(step("2026-03-02", "100000000 clock hours", true), OutsideCalendar);
  CHECK_THROWS_AS(step("2026-03-02", "100000000 calendar days", true), OutsideCalendar);
  CHECK_THROWS_AS(step("2026-03-02", "3000000 calendar days", true), OutsideCalendar);
  CHECK_THROWS_AS(step("0001-01-05", "7 calendar days", false), OutsideCalendar);
  CHECK_THROWS_AS(step("0001-01-05", "200 clock hours", false), OutsideCalendar);
  CHECK(shown(time, step("2026-03-02", "100000000 clock minutes", true)) == "2216-04-19 10:40");
}

TEST_CASE("calendar days keep the clock on the wall where clocks change") {
  const WorkingTime time(schedule({office()}, {}, Zone("Europe/Berlin")));
  check_add(time, DayCount::same_time,
            {{"2026-03-28T12:00", "1 calendar day", "2026-03-29 12:00"},
             {"2026-03-28T12:00", "24 clock hours", "2026-03-29 13:00"},
             {"2026-03-28T02:30", "1 calendar day", "2026-03-29 03:00"}});
}

TEST_CASE("working minutes and hours are terms too") {
  check_add(russian_office(), DayCount::same_time,
            {{"2026-03-02T17:30", "90 working minutes", "2026-03-03 10:00"},
             {"2026-03-02T17:30", "2 working hours", "2026-03-03 10:30"}});
}

}  // namespace otklik::calendar
