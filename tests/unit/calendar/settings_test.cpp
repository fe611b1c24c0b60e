// The words of the settings: intervals, weekdays, terms.
#include <type_traits>

#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

static_assert(!std::is_invocable_v<std::plus<>, Instant, WorkingSeconds>,
              "working time must not be added to an instant without a calendar");
static_assert(!std::is_convertible_v<Seconds, WorkingSeconds>);

TEST_CASE("intervals are read and written, and nothing else is") {
  struct Row {
    std::string_view text;
    int open;  // minutes from midnight; -1 = refused
    int close;
  };
  const Row table[] = {
      {"09:00-13:00", 540, 780},
      {"00:00-24:00", 0, 1440},
      {"22:00-06:00", 1320, 1800},
      {"18:00-00:00", 1080, 1440},
      {"00:00-00:01", 0, 1},
      {"24:00-06:00", -1, 0},
      {"09:00-09:00", -1, 0},
      {"9:00-13:00", -1, 0},
      {"09:00", -1, 0},
      {"09:00-25:00", -1, 0},
      {"09:60-13:00", -1, 0},
      {"09:00-13:00 ", -1, 0},
      {"09:00-24:01", -1, 0},
      {"", -1, 0},
      {"-", -1, 0},
      {"0a:00-13:00", -1, 0},
      {"09:00--1:00", -1, 0},
      {"09:00–13:00", -1, 0},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const auto parsed = parse_interval(row.text);
    REQUIRE(parsed.has_value() == (row.open >= 0));
    if (!parsed) continue;
    CHECK(*parsed == DayInterval{std::chrono::minutes(row.open), std::chrono::minutes(row.close)});
    CHECK(parse_interval(format_interval(*parsed)) == parsed);
  }
}

TEST_CASE("weekdays begin with Monday") {
  CHECK(weekday_of(day("2026-03-02")) == 0);
  CHECK(weekday_of(day("2026-03-08")) == 6);
  for (Weekday weekday = 0; weekday < days_of_week; ++weekday)
    CHECK(parse_weekday(weekday_word(weekday)) == weekday);
  CHECK_FALSE(parse_weekday("monday"));
  CHECK_FALSE(parse_weekday(""));
}

TEST_CASE("terms are read in the singular and in the plural, and nothing else is") {
  using enum TermUnit;
  struct Row {
    std::string_view text;
    std::optional<Term> expected;
  };
  const Row table[] = {
      {"1 working hour", Term{1, working_hours}},
      {"90 working minutes", Term{90, working_minutes}},
      {"1 working days", Term{1, working_days}},
      {"24 clock hours", Term{24, clock_hours}},
      {"5 clock minute", Term{5, clock_minutes}},
      {"7 calendar days", Term{7, calendar_days}},
      {"0 working days", Term{0, working_days}},
      {"immediately", Term{}},
      {" 1 working day ", Term{1, working_days}},
      {"1 hour", std::nullopt},
      {"one working hour", std::nullopt},
      {"-1 working hour", std::nullopt},
      {"1.5 working hours", std::nullopt},
      {"working hour", std::nullopt},
      {"1 working hourss", std::nullopt},
      {"1 calendar hours", std::nullopt},
      {"1", std::nullopt},
      {"", std::nullopt},
      {"99999999999 working hours", std::nullopt},
      {"18446744073709551616 working hours", std::nullopt},
      {"immediatelys", std::nullopt},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(parse_term(row.text) == row.expected);
    if (row.expected) CHECK(parse_term(format_term(*row.expected)) == row.expected);
  }
}

TEST_CASE("a bare number is working minutes where an amount is asked") {
  CHECK(parse_amount("90") == Term{90, TermUnit::working_minutes});
  CHECK(parse_amount("1 working day") == Term{1, TermUnit::working_days});
  CHECK_FALSE(parse_amount("-90"));
  CHECK_FALSE(parse_amount("90m"));
}

TEST_CASE("terms are told to people with the right Russian form") {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"1 working hour", "1 рабочий час"},      {"2 working hours", "2 рабочих часа"},
      {"5 working hours", "5 рабочих часов"},   {"11 working hours", "11 рабочих часов"},
      {"21 working hours", "21 рабочий час"},   {"30 working minutes", "30 рабочих минут"},
      {"1 working minute", "1 рабочая минута"}, {"22 working minutes", "22 рабочие минуты"},
      {"112 working days", "112 рабочих дней"}, {"3 calendar days", "3 календарных дня"},
      {"24 clock hours", "24 часа подряд"},     {"immediately", "незамедлительно"},
  };
  for (const auto& [term, expected] : table) {
    CHECK(describe_term(parse_term(term).value()).ru == expected);
    CHECK(describe_term(parse_term(term).value()).en == term);
  }
}

TEST_CASE("a calendar finds its day and knows nothing of the others") {
  const auto calendar = russia();
  CHECK(calendar->find_day(day("2026-06-12"))->kind == DayKind::holiday);
  CHECK(calendar->find_day(day("2026-06-10")) == nullptr);
  CHECK(calendar->find_day(day("2031-06-10")) == nullptr);
}

}  // namespace otklik::calendar
