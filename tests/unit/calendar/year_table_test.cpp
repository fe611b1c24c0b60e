#include "calendar/year_table.hpp"

#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

TEST_CASE("the totals are those that are published") {
  struct Row {
    int year;
    YearTotals stated;
  };
  const Row table[] = {{2024, {248, 5, 1979, {}}},
                       {2025, {247, 4, 1972, {}}},
                       {2026, {247, 4, 1972, {}}},
                       {2027, {247, 4, 1972, {}}}};
  for (const Row& row : table) {
    CAPTURE(row.year);
    const YearTable computed = year_table({russia()}, row.year);
    CHECK(computed.totals == row.stated);
    CHECK(same_figures(computed.totals, row.stated));
  }
  CHECK_FALSE(same_figures({248, 5, 1979, {}}, {248, 5, 1978, {}}));
  CHECK_FALSE(same_figures({248, 5, 1979, {}}, {248, 4, 1979, {}}));
  CHECK_FALSE(same_figures({248, 5, 1979, {}}, {247, 5, 1979, {}}));
  CHECK(same_figures({248, 5, 1979, "a"}, {248, 5, 1979, "b"}));
}

TEST_CASE("hours are counted by the norm of the base, and without one not at all") {
  auto base = russia();
  const auto hours = [&] { return year_table({base}, 2026).totals.working_hours; };
  base->norm = {36, 1};
  CHECK(hours() == 247 * 36 / 5 - 4);
  base->norm = {40, 2};
  CHECK(hours() == 247 * 8 - 4 * 2);
  base->norm.reset();
  CHECK(hours() == std::nullopt);
  CHECK(same_figures({247, 4, {}, {}}, {247, 4, 1972, {}}));
  CHECK_FALSE(same_figures({247, 5, {}, {}}, {247, 4, 1972, {}}));
}

TEST_CASE("an overlay's days come in order among the base's, each with its calendar") {
  using enum DayKind;
  auto region = calendar("region", {2026},
                         {{"2026-04-21", "2026-04-21", day_off, "radonitsa"},
                          {"2026-05-11", "2026-05-11", working, "taken back"}});
  const YearTable table = year_table({russia(), region}, 2026);
  CHECK(table.totals.working_days == 247);  // one more off, one more on
  std::vector<std::string> spring;
  for (const YearDay& each : table.days)
    if (each.date > day("2026-04-01") && each.date < day("2026-06-01"))
      spring.push_back(format_date(each.date) + " " + std::string(word_of(each.kind)) + " " +
                       each.calendar);
  CHECK(spring == std::vector<std::string>{"2026-04-21 day_off region", "2026-04-30 short ru",
                                           "2026-05-01 holiday ru", "2026-05-08 short ru",
                                           "2026-05-09 holiday ru"});
}

TEST_CASE("a year without calendars is the plain week") {
  const YearTable table = year_table({}, 2026);
  CHECK(table.days.empty());
  CHECK(table.totals == YearTotals{261, 0, {}, {}});
}

TEST_CASE("a year that the base lacks is refused, in an overlay it changes nothing") {
  const auto region = calendar("region", {2030}, {});
  CHECK_THROWS_AS(year_table({russia(), region}, 2030), OutsideCalendar);
  CHECK(year_table({russia(), region}, 2026) == year_table({russia()}, 2026));
}

TEST_CASE("a provisional year or day makes the table provisional") {
  auto base = russia();
  CHECK_FALSE(year_table({base}, 2026).provisional);
  base->years.at(2026).provisional = true;
  CHECK(year_table({base}, 2026).provisional);
  CHECK_FALSE(year_table({base}, 2027).provisional);
  base->years.at(2027).days.at(day("2027-12-31")).provisional = true;
  CHECK(year_table({base}, 2027).provisional);
  CHECK(year_table({base}, 2027).days.back().provisional);
  CHECK_FALSE(year_table({base}, 2027).days.front().provisional);
}

TEST_CASE("a short day that falls on a weekend is no working day") {
  const auto base = calendar("base", {2026}, {{"2026-02-21", "2026-02-21", DayKind::short_day}});
  CHECK(year_table({base}, 2026).totals == YearTotals{261, 0, {}, {}});
}

}  // namespace otklik::calendar
