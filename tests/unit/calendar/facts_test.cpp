#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

constexpr std::string_view own_day = "2026-08-14";

std::string hours_text(const DayHours& hours) {
  std::string result;
  for (const DayInterval& each : hours)
    result += (result.empty() ? "" : " ") + format_interval(each);
  return result;
}

std::string hours_on(const WorkingTime& time, std::string_view date) {
  return hours_text(time.facts(day(date)).hours);
}

// An office whose short days end three hours earlier, with one calendar of the given kind on a Wednesday and a Saturday.
WorkingTime office_with(DayKind kind, std::optional<Weekday> working_weekend = 0,
                        Seconds short_day = std::chrono::hours(1)) {
  WorkingHours settings = office();
  settings.working_weekend = working_weekend;
  settings.short_day = short_day;
  settings.week[5] = hours({"10:00-12:00"});
  auto facts = calendar("base", {2026},
                        {{"2026-03-04", "2026-03-04", kind}, {"2026-03-07", "2026-03-08", kind}});
  return WorkingTime(schedule({settings}, {facts}));
}

}  // namespace

TEST_CASE("each kind of day has its hours") {
  struct Row {
    DayKind kind;
    std::optional<Weekday> working_weekend;
    std::string_view wednesday;
    std::string_view saturday;
    std::string_view sunday;
  };
  const Row table[] = {
      {DayKind::holiday, 0, "", "", ""},
      {DayKind::day_off, 0, "", "", ""},
      {DayKind::short_day, 0, "09:00-13:00 14:00-17:00", "10:00-11:00", ""},
      {DayKind::working, 0, "09:00-13:00 14:00-18:00", "09:00-13:00 14:00-18:00",
       "09:00-13:00 14:00-18:00"},
      {DayKind::working, std::nullopt, "09:00-13:00 14:00-18:00", "10:00-12:00", ""},
      {DayKind::working_short, 0, "09:00-13:00 14:00-17:00", "09:00-13:00 14:00-17:00",
       "09:00-13:00 14:00-17:00"},
      {DayKind::working_short, std::nullopt, "09:00-13:00 14:00-17:00", "10:00-11:00", ""},
  };
  for (const Row& row : table) {
    CAPTURE(word_of(row.kind));
    const WorkingTime time = office_with(row.kind, row.working_weekend);
    CHECK(hours_on(time, "2026-03-04") == row.wednesday);
    CHECK(hours_on(time, "2026-03-07") == row.saturday);
    CHECK(hours_on(time, "2026-03-08") == row.sunday);
  }
}

TEST_CASE("a short day is cut by the wall clock, through lunch where the cut is long") {
  const std::pair<int, std::string_view> table[] = {{0, "09:00-13:00 14:00-18:00"},
                                                    {60, "09:00-13:00 14:00-17:00"},
                                                    {240, "09:00-13:00"},
                                                    {270, "09:00-13:00"},
                                                    {300, "09:00-13:00"},
                                                    {330, "09:00-12:30"},
                                                    {540, ""},
                                                    {600, ""}};
  for (const auto& row : table) {
    CAPTURE(row.first);
    CHECK(hours_on(office_with(DayKind::short_day, 0, std::chrono::minutes(row.first)),
                   "2026-03-04") == row.second);
  }
}

TEST_CASE("the office's own exception stands as it is, also on a short day and a holiday") {
  WorkingHours settings = office();
  settings.days[day(own_day)] = hours({"09:00-13:00"});
  settings.days[day("2026-06-11")] = hours({"10:00-18:00"});
  settings.days[day("2026-06-12")] = hours({"10:00-11:00"});
  settings.days[day("2026-03-02")] = {};
  auto provisional = russia();
  provisional->years.at(2026).provisional = true;
  const WorkingTime time(schedule({settings}, {provisional}));
  CHECK(hours_on(time, own_day) == "09:00-13:00");
  CHECK(hours_on(time, "2026-06-11") == "10:00-18:00");
  CHECK(hours_on(time, "2026-06-12") == "10:00-11:00");
  CHECK_FALSE(time.is_working_day(day("2026-03-02")));
  CHECK(time.facts(day(own_day)).own_exception);
  CHECK_FALSE(time.facts(day(own_day)).provisional);
  CHECK(hours_text(time.facts(day(own_day)).usual) == "09:00-13:00 14:00-18:00");
}

TEST_CASE("a later calendar overrides a day of an earlier one, both ways") {
  using enum DayKind;
  auto region = calendar("region", {2026},
                         {{"2026-04-21", "2026-04-21", day_off, "radonitsa"},
                          {"2026-05-11", "2026-05-11", working, "taken back"}});
  const WorkingTime time(schedule({office()}, {russia(), region}));
  CHECK(hours_on(time, "2026-04-21").empty());
  CHECK(hours_on(time, "2026-05-11") == "09:00-13:00 14:00-18:00");
  const DayFacts facts = time.facts(day("2026-04-21"));
  CHECK(facts.fact->note == "radonitsa");
  CHECK(facts.calendar->id == "region");
  CHECK(time.facts(day("2026-05-01")).calendar->id == "ru");
  CHECK(time.facts(day("2026-03-02")).fact == nullptr);
}

TEST_CASE("what is provisional says so") {
  auto base = calendar("base", {2026, 2027}, {});
  base->years.at(2027).provisional = true;
  base->years.at(2026).days[day("2026-06-10")] = {DayKind::day_off, "", true};
  const WorkingTime time(schedule({office()}, {base}));
  CHECK(time.facts(day("2026-06-10")).provisional);
  CHECK_FALSE(time.facts(day("2026-06-11")).provisional);
  CHECK(time.facts(day("2027-02-01")).provisional);
  CHECK(time.is_provisional(at(time, "2026-06-09T12:00"), at(time, "2026-06-10T00:00")));
  CHECK_FALSE(time.is_provisional(at(time, "2026-06-09T12:00"), at(time, "2026-06-09T23:59")));
  CHECK_FALSE(time.is_provisional(at(time, "2026-06-11T00:00"), at(time, "2026-12-31T23:59")));
  CHECK(time.is_provisional(at(time, "2026-06-11T00:00"), at(time, "2027-01-01T00:00")));
  CHECK(time.is_provisional(at(time, "2027-01-01T00:00"), at(time, "2026-12-31T00:00")));
}

TEST_CASE("days that are not covered are not provisional, and hide none that are") {
  auto base = calendar("base", {2024, 2026}, {});
  base->years.at(2026).provisional = true;
  const WorkingTime time(schedule({office()}, {base}));
  CHECK_FALSE(time.is_provisional(at(time, "2024-12-30"), at(time, "2025-12-31")));
  CHECK(time.is_provisional(at(time, "2020-12-30"), at(time, "2030-12-31")));
  CHECK_FALSE(time.is_provisional(at(time, "2027-01-01"), at(time, "2030-12-31")));
}

TEST_CASE("closing time of a day, or its last second") {
  const WorkingTime time = russian_office();
  CHECK(shown(time, time.end_of_day(day("2026-03-02"))) == "2026-03-02 18:00");
  CHECK(shown(time, time.end_of_day(day("2026-06-11"))) == "2026-06-11 17:00");
  CHECK(shown(time, time.end_of_day(day("2026-03-01"))) == "2026-03-01 23:59:59");
  const WorkingTime night(schedule({every_day(hours({"22:00-06:00"}))}));
  CHECK(shown(night, night.end_of_day(day("2026-03-02"))) == "2026-03-03 06:00");
}

TEST_CASE("the n-th working day before and after") {
  const WorkingTime time = russian_office();
  CHECK(time.working_day_after(day("2026-03-06"), 1) == day("2026-03-10"));
  CHECK(time.working_day_after(day("2026-03-08"), 1) == day("2026-03-10"));
  CHECK(time.working_day_after(day("2026-03-08"), -1) == day("2026-03-06"));
  CHECK(time.working_day_after(day("2026-03-10"), -1) == day("2026-03-06"));
  CHECK(time.working_day_after(day("2026-03-08"), 0) == day("2026-03-08"));
  CHECK(time.working_day_after(day("2026-01-01"), 247) == day("2026-12-30"));
  CHECK(time.working_day_after(day("2027-12-31"), -1) == day("2027-12-30"));
}

}  // namespace otklik::calendar
