// `calendar check`: the template's years give the totals that their sources state, and what would be found otherwise.
#include "calendar/flaws.hpp"

#include <doctest/doctest.h>

#include "register/load.hpp"
#include "register/register_files.hpp"

namespace otklik::calendar {

namespace {

ProductionCalendar the_calendar(const char* id) {
  return store::load_calendar(store::WorkTreeFiles(OTKLIK_SOURCE_DIR "/examples/neftekumsk"), id);
}

std::vector<std::string> told(const ProductionCalendar& calendar, Date today) {
  std::vector<std::string> lines;
  for (const Flaw& flaw : find_flaws(calendar, today))
    lines.push_back(flaw.code + " " + flaw.where + ": " + flaw.what.en);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the years 2013 to 2027 give the totals that are stated for them") {
  const ProductionCalendar calendar = the_calendar("ru");
  CHECK(calendar.years.begin()->first == 2013);
  CHECK(calendar.years.rbegin()->first == 2027);
  for (const auto& year : calendar.years) CHECK_MESSAGE(year.second.totals.has_value(), year.first);
  CHECK(told(calendar, make_date(2026, 11, 26)).empty());
}

TEST_CASE("a day too much or too little, and a short day, are seen in the totals") {
  ProductionCalendar calendar = the_calendar("ru");
  calendar.years[2026].days.erase(make_date(2026, 1, 9));
  CHECK(told(calendar, make_date(2026, 6, 1)) ==
        Lines{"calendar.totals-differ /years/2026/totals: 2026: the days give 248 working, 4 "
              "short, 1980 h, but 247, 4, 1972 are stated"});
  calendar = the_calendar("ru");
  calendar.years[2026].days.erase(make_date(2026, 4, 30));
  CHECK(told(calendar, make_date(2026, 6, 1)).size() == 1);
}

TEST_CASE("the next year is missed from the day by which it is usually out") {
  ProductionCalendar calendar = the_calendar("ru");
  calendar.years.erase(2027);
  CHECK(told(calendar, make_date(2026, 10, 30)).empty());
  CHECK(told(calendar, make_date(2026, 10, 31)) ==
        Lines{"calendar.next-year-missing /years: the year 2027 is missing, though it is usually "
              "published by 2026-10-31"});
  calendar.next_year_by = 0;
  CHECK(told(calendar, make_date(2026, 12, 31)).empty());
}

TEST_CASE("what is provisional, and a year without totals, are told as warnings") {
  ProductionCalendar calendar = the_calendar("ru");
  calendar.years[2027].provisional = true;
  calendar.years[2026].totals.reset();
  const auto flaws = find_flaws(calendar, make_date(2026, 6, 1));
  REQUIRE(flaws.size() == 2);
  for (const Flaw& flaw : flaws) CHECK(flaw.severity == Severity::warning);
  CHECK(told(calendar, make_date(2026, 6, 1)) ==
        Lines{"calendar.no-totals /years/2026: 2026: no totals are stated, there is nothing to "
              "compare with",
              "calendar.provisional /years/2027: 2027: the year is provisional"});
}

}  // namespace otklik::calendar
