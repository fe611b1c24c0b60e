// What the register itself owes after each quarter (22).
#include "cases/obligations/obligations.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

Lines owed(std::string_view first_detection, std::string_view moment,
           const std::vector<JournalEvent>& journal = {}) {
  Lines lines;
  for (const Obligation& each :
       find_obligations(rulebook(), at(first_detection), journal, at(moment)))
    lines.push_back(each.rule->rule.text() + " " + each.period + " " +
                    format_instant(each.starts_at, rulebook().zone()) + " > " +
                    format_instant(each.due, rulebook().zone()));
  return lines;
}

JournalEvent sent(std::string_view when, std::string period, std::string report = "quarterly") {
  return {.at = stamp(when),
          .by = PersonId("operator"),
          .data = ReportSent{std::move(report), std::move(period)}};
}

}  // namespace

TEST_CASE("quarters begin, end and follow each other") {
  const Quarter first{2026, 1};
  CHECK(first.first_day() == make_date(2026, 1, 1));
  CHECK(first.last_day() == make_date(2026, 3, 31));
  CHECK(first.next() == Quarter{2026, 2});
  CHECK(Quarter{2026, 4}.next() == Quarter{2027, 1});
  CHECK(Quarter{2026, 4}.last_day() == make_date(2026, 12, 31));
  CHECK(Quarter{2024, 1}.text() == "2024Q1");
  CHECK(Quarter{2025, 4} < Quarter{2026, 1});
  for (unsigned month = 1; month <= 12; ++month)
    CHECK(Quarter::of(make_date(2026, month, 15)) == Quarter{2026, (month + 2) / 3});
}

TEST_CASE("a quarter is read as it is written") {
  CHECK(Quarter::parse("2026Q1") == Quarter{2026, 1});
  CHECK(Quarter::parse("2026q4") == Quarter{2026, 4});
  for (const char* text : {"", "2026", "2026Q", "2026Q0", "2026Q5", "2026Q11", "26Q1", "2026-1",
                           "Q12026", "0000Q1", " 2026Q1", "2026Q1 ", "2026K1", "+026Q1"}) {
    CAPTURE(text);
    CHECK(!Quarter::parse(text));
  }
}

TEST_CASE("the journal names days as a quarter where they are one") {
  const auto days = [](int year, unsigned month, unsigned day, unsigned last_month, unsigned last) {
    return DateRange{make_date(year, month, day), make_date(year, last_month, last)};
  };
  const struct {
    DateRange days;
    std::string_view period;
  } rows[]{
      {days(2026, 1, 1, 3, 31), "2026Q1"},
      {days(2024, 10, 1, 12, 31), "2024Q4"},
      {days(2026, 1, 1, 3, 30), "2026-01-01/2026-03-30"},
      {days(2026, 1, 2, 3, 31), "2026-01-02/2026-03-31"},
      {days(2026, 1, 1, 6, 30), "2026-01-01/2026-06-30"},
      {days(2026, 3, 2, 3, 2), "2026-03-02/2026-03-02"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.period));
    CHECK(period_of(row.days) == row.period);
    CHECK(parse_period(row.period) == row.days);
  }
  for (const char* text : {"", "/", "2026", "2026-03-02", "2026-03-02/", "/2026-03-02", "2026Q5",
                           "2026-03-02/2026-03-01", "2026-03-02/2026-03-03/",
                           "2026-02-30/2026-03-01", "2026Q1/2026Q2"}) {
    CAPTURE(text);
    CHECK(!parse_period(text));
  }
}

TEST_CASE(
    "the report is owed from the first instant after the quarter till the last second of the "
    "10th") {
  const Lines first{
      "quarterly_report 2026Q1 2026-04-01T00:00:00+03:00 > 2026-04-10T23:59:59+03:00"};
  CHECK(owed("2026-03-02T10:20", "2026-03-31T23:59:59") == Lines{});
  CHECK(owed("2026-03-02T10:20", "2026-04-01T00:00") == first);
  CHECK(owed("2026-03-02T10:20", "2026-04-30T12:00") == first);
}

TEST_CASE("the 10th does not move when it is a day off") {
  CHECK(owed("2026-12-30T10:20", "2027-01-05T12:00") ==
        Lines{"quarterly_report 2026Q4 2027-01-01T00:00:00+03:00 > 2027-01-10T23:59:59+03:00"});
}

TEST_CASE("only quarters that ended after the first message was found are owed") {
  CHECK(owed("2026-03-31T23:59:59", "2026-04-05T12:00").size() == 1);
  CHECK(owed("2026-04-01T00:00", "2026-04-05T12:00").empty());
  CHECK(owed("2026-03-02T10:20", "2027-02-01T12:00").size() == 4);
}

TEST_CASE("a report that was sent is owed no more, from then on") {
  const std::vector<JournalEvent> journal{sent("2026-04-09T15:00", "2026Q1")};
  CHECK(owed("2026-03-02T10:20", "2026-04-09T14:59:59", journal).size() == 1);
  CHECK(owed("2026-03-02T10:20", "2026-04-09T15:00", journal).empty());
  CHECK(owed("2026-03-02T10:20", "2026-04-09T15:00", {sent("2026-04-09T15:00", "2025Q4")}).size() ==
        1);
  CHECK(owed("2026-03-02T10:20", "2026-04-09T15:00",
             {sent("2026-04-09T15:00", "2026Q1", "discipline")})
            .size() == 1);
  const JournalEvent note{
      .at = stamp("2026-04-09T15:00"), .by = PersonId("operator"), .data = Noted{"2026Q1"}};
  CHECK(owed("2026-03-02T10:20", "2026-04-09T15:00", {note}).size() == 1);
}

TEST_CASE("what is owed comes oldest first") {
  CHECK(owed("2026-03-02T10:20", "2026-10-02T12:00", {sent("2026-07-05T12:00", "2026Q2")}) ==
        Lines{"quarterly_report 2026Q1 2026-04-01T00:00:00+03:00 > 2026-04-10T23:59:59+03:00",
              "quarterly_report 2026Q3 2026-10-01T00:00:00+03:00 > 2026-10-10T23:59:59+03:00"});
}

TEST_CASE(
    "of a report that no working time is left for people are warned from the first moment on") {
  const Rulebook by = altered([](Parts& parts) {
    parts.regulations.front().obligations.front().warn_before =
        calendar::Term{10, calendar::TermUnit::calendar_days};
  });
  const auto warned = [&](std::string_view moment) {
    Lines lines;
    for (const Foresight& each : find_foresights(by, at(moment)))
      lines.push_back(each.obligation.period + " " + format_date(each.last_working_day));
    return lines;
  };
  CHECK(warned("2026-12-21T23:59:59") == Lines{});
  CHECK(warned("2026-12-22T00:00") == Lines{"2026Q4 2026-12-30"});
  // After other quarters there are working days enough.
  CHECK(warned("2026-03-31T12:00") == Lines{});
}

}  // namespace otklik::cases
