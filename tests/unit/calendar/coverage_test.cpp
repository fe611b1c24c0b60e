#include <string>

#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

// The Russian message of the refusal; empty when there was none.
template <class Question>
std::string refusal(const Question& question) {
  try {
    question();
  } catch (const OutsideCalendar& problem) {
    CHECK(problem.category() == Category::bad_data);
    CHECK_FALSE(problem.message().en.empty());
    return problem.message().ru;
  }
  return {};
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the first and the last instant of what the calendar covers") {
  const WorkingTime time = russian_office();
  CHECK(shown(time, time.add(at(time, "2024-01-01T00:00"), minutes(1))) == "2024-01-09 09:01");
  CHECK(shown(time, time.sub(at(time, "2028-01-01T00:00"), minutes(1))) == "2027-12-30 17:59");
  CHECK(time.between(at(time, "2024-01-01T00:00"), at(time, "2028-01-01T00:00")).minutes() ==
        (1979 + 1972 + 1972 + 1972) * 60);
  CHECK_THROWS_AS(time.add(at(time, "2023-12-31T23:59:59"), minutes(1)), OutsideCalendar);
  CHECK_THROWS_AS(time.sub(at(time, "2028-01-01T00:00:01"), minutes(1)), OutsideCalendar);
}

TEST_CASE("a year that the first calendar lacks is named with its file") {
  const WorkingTime time = russian_office();
  const std::string after = refusal([&] { time.add(at(time, "2027-12-30T17:00"), minutes(61)); });
  CHECK(has(after, "2028"));
  CHECK(has(after, "calendars/ru.yaml"));
  CHECK(has(refusal([&] { time.sub(at(time, "2024-01-09T09:30"), minutes(31)); }), "2023"));
  CHECK(has(refusal([&] { time.add(at(time, "2027-12-31T12:00"), WorkingSeconds()); }), "2028"));
  CHECK(has(refusal([&] { time.sub(at(time, "2024-01-05T12:00"), WorkingSeconds()); }), "2023"));
  CHECK(
      has(refusal([&] { time.between(at(time, "2026-03-02"), at(time, "2031-03-02")); }), "2031"));
  CHECK(has(refusal([&] { time.facts(day("2028-01-01")); }), "2028"));
  CHECK(has(refusal([&] { time.end_of_day(day("2023-01-01")); }), "2023"));
  CHECK(has(refusal([&] { time.is_working_day(day("2030-01-01")); }), "2030"));
  CHECK(has(refusal([&] {
              time.add(at(time, "2027-12-30T10:00"), Term{1, TermUnit::working_days},
                       DayCount::same_time);
            }),
            "2028"));
  CHECK(refusal([&] { time.add(at(time, "2027-12-30T17:00"), minutes(60)); }).empty());
}

TEST_CASE("a year missing in the middle is never stepped over") {
  auto gapped = calendar("base", {2024, 2026}, {});
  const WorkingTime time(schedule({office()}, {gapped}));
  CHECK(has(refusal([&] { time.add(at(time, "2024-12-31T17:00"), minutes(61)); }), "2025"));
  CHECK(
      has(refusal([&] { time.between(at(time, "2024-12-31"), at(time, "2026-01-02")); }), "2025"));
  CHECK(
      has(refusal([&] { time.between(at(time, "2026-01-02"), at(time, "2024-12-31")); }), "2025"));
  CHECK(shown(time, time.add(at(time, "2026-01-01T09:00"), minutes(60))) == "2026-01-01 10:00");
  CHECK(time.covers(day("2024-12-31")));
  CHECK_FALSE(time.covers(day("2025-01-01")));
}

TEST_CASE("a year missing in an overlay changes nothing") {
  auto overlay =
      calendar("region", {2026}, {{"2026-04-21", "2026-04-21", DayKind::day_off, "radonitsa"}});
  const WorkingTime time(schedule({office()}, {russia(), overlay}));
  CHECK(shown(time, time.add(at(time, "2026-04-20T17:30"), minutes(60))) == "2026-04-22 09:30");
  CHECK(shown(time, time.add(at(time, "2025-04-21T17:30"), minutes(60))) == "2025-04-22 09:30");
}

TEST_CASE("a day before the first hours is unknown") {
  const WorkingTime time(schedule({weekdays(hours({"09:00-18:00"}), "2025-02-10")}, {russia()}));
  CHECK(has(refusal([&] { time.add(at(time, "2025-02-09T12:00"), minutes(1)); }), "2025-02-09"));
  CHECK(has(refusal([&] { time.sub(at(time, "2025-02-10T09:30"), minutes(31)); }), "2025-02-09"));
  CHECK(refusal([&] { time.add(at(time, "2025-02-10T00:00"), minutes(1)); }).empty());
}

TEST_CASE("without calendars the weekly hours hold for the years 1970 to 2100") {
  const WorkingTime time(
      schedule({weekdays(hours({"09:00-18:00"}), "1900-01-01")}, {}, Zone::utc()));
  CHECK(shown(time, time.add(at(time, "1970-01-01T00:00"), minutes(60))) == "1970-01-01 10:00");
  CHECK(shown(time, time.sub(at(time, "2101-01-01T00:00"), minutes(60))) == "2100-12-31 17:00");
  CHECK(has(refusal([&] { time.add(at(time, "1969-12-31T12:00"), minutes(1)); }), "1970"));
  CHECK(has(refusal([&] { time.add(at(time, "2100-12-31T17:30"), minutes(60)); }), "2100"));
  CHECK(has(refusal([&] { time.add(at(time, "9000-01-01T17:30"), minutes(60)); }), "2100"));
}

TEST_CASE("without any hours every day is unknown") {
  const WorkingTime time((Schedule()));
  CHECK_FALSE(refusal([&] { time.add(at(time, "2026-03-02"), minutes(1)); }).empty());
}

TEST_CASE("amounts beyond every calendar are refused, not wrapped") {
  const WorkingTime time = russian_office();
  for (const std::int64_t seconds :
       {std::int64_t{1} << 31, std::int64_t{1} << 32, (std::int64_t{1} << 32) + 60,
        std::int64_t{1} << 40, std::int64_t{1} << 62}) {
    CHECK_THROWS_AS(time.add(at(time, "2026-03-02"), WorkingSeconds(seconds)), OutsideCalendar);
    CHECK_THROWS_AS(time.sub(at(time, "2026-03-02"), WorkingSeconds(seconds)), OutsideCalendar);
  }
}

TEST_CASE("what a night shift does at the edges of the known is not guessed") {
  const WorkingTime time(
      schedule({every_day(hours({"22:00-06:00"}), "2000-01-01")}, {calendar("base", {2026}, {})}));
  // The shift of 2025-12-31 is unknown, and so is the morning that it may reach into.
  CHECK(has(refusal([&] { time.add(at(time, "2026-01-01T03:00"), minutes(1)); }), "2025"));
  CHECK(shown(time, time.add(at(time, "2026-01-01T06:00"), WorkingSeconds(1))) ==
        "2026-01-01 22:00:01");
  CHECK(shown(time, time.add(at(time, "2026-12-31T22:00"), minutes(120))) == "2027-01-01 00:00");
  CHECK(has(refusal([&] { time.add(at(time, "2026-12-31T22:00"), minutes(121)); }), "2027"));
}

TEST_CASE("hours and calendars hold for the day that is counted") {
  Schedule changing = schedule({office(), weekdays(hours({"08:00-12:00"}), "2026-03-04")});
  changing.calendars = {{day("2026-03-01"), {russia()}}};
  const WorkingTime time(std::move(changing));
  CHECK(shown(time, time.add(at(time, "2026-03-03T17:00"), minutes(120))) == "2026-03-04 09:00");
  CHECK(time.facts(day("2026-03-09")).hours.empty());
  // 23 February is a holiday of a calendar that was not yet in force.
  CHECK(time.facts(day("2026-02-23")).hours == hours({"09:00-13:00", "14:00-18:00"}));
  CHECK(time.between(at(time, "2026-02-23T00:00"), at(time, "2026-02-24T00:00")).minutes() == 480);
}

}  // namespace otklik::calendar
