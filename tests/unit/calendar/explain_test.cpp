#include "calendar/explain.hpp"

#include <fmt/core.h>

#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

// A piece a line: `2026-03-02 09:00 - 2026-03-02 13:00 counted` or the reason, then calendar and note.
std::vector<std::string> told(const WorkingTime& time, std::string_view from, std::string_view to) {
  std::vector<std::string> lines;
  for (const Piece& piece : explain(time, at(time, from), at(time, to))) {
    std::string line = shown(time, piece.from) + " - " + shown(time, piece.to) + " ";
    line += piece.counted ? "counted" : std::string(word_of(piece.reason));
    if (!piece.calendar.empty()) line += " " + piece.calendar + ": " + piece.note;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lunch, evening and morning are told apart") {
  CHECK(told(russian_office(), "2026-03-02T12:30", "2026-03-03T10:00") ==
        Lines{
            "2026-03-02 12:30 - 2026-03-02 13:00 counted",
            "2026-03-02 13:00 - 2026-03-02 14:00 lunch",
            "2026-03-02 14:00 - 2026-03-02 18:00 counted",
            "2026-03-02 18:00 - 2026-03-03 00:00 outside_hours",
            "2026-03-03 00:00 - 2026-03-03 09:00 outside_hours",
            "2026-03-03 09:00 - 2026-03-03 10:00 counted",
        });
}

TEST_CASE(
    "the cut hour of a short day, a holiday and a weekend are named with the calendar's note") {
  auto region =
      calendar("region", {2024}, {{"2024-05-14", "2024-05-14", DayKind::day_off, "radonitsa"}});
  const WorkingTime time(schedule({office()}, {russia(), region}));
  CHECK(told(time, "2024-05-08T16:30", "2024-05-09T10:00") ==
        Lines{
            "2024-05-08 16:30 - 2024-05-08 17:00 counted",
            "2024-05-08 17:00 - 2024-05-08 18:00 short_day ru: eve of a holiday",
            "2024-05-08 18:00 - 2024-05-09 00:00 outside_hours",
            "2024-05-09 00:00 - 2024-05-09 10:00 holiday ru: ",
        });
  CHECK(told(time, "2024-05-11T00:00", "2024-05-13T00:00") ==
        Lines{"2024-05-11 00:00 - 2024-05-12 00:00 weekend",
              "2024-05-12 00:00 - 2024-05-13 00:00 weekend"});
  CHECK(told(time, "2024-05-14T12:00", "2024-05-15T00:00") ==
        Lines{"2024-05-14 12:00 - 2024-05-15 00:00 day_off region: radonitsa"});
}

TEST_CASE("a working Saturday says by which act it counts") {
  CHECK(told(russian_office(), "2024-04-27T09:00", "2024-04-27T14:00") ==
        Lines{"2024-04-27 09:00 - 2024-04-27 13:00 counted ru: moved to 2024-04-29",
              "2024-04-27 13:00 - 2024-04-27 14:00 lunch"});
}

TEST_CASE("what the office's own exception takes away is its doing, the rest is not") {
  WorkingHours settings = office();
  settings.days[day("2026-08-14")] = hours({"09:00-12:00"});
  settings.days[day("2026-08-17")] = {};
  const WorkingTime time(schedule({settings}, {russia()}));
  CHECK(told(time, "2026-08-14T11:00", "2026-08-15T00:00") ==
        Lines{
            "2026-08-14 11:00 - 2026-08-14 12:00 counted",
            "2026-08-14 12:00 - 2026-08-14 13:00 own_exception",
            "2026-08-14 13:00 - 2026-08-14 14:00 lunch",
            "2026-08-14 14:00 - 2026-08-14 18:00 own_exception",
            "2026-08-14 18:00 - 2026-08-15 00:00 outside_hours",
        });
  CHECK(told(time, "2026-08-17T00:00", "2026-08-18T00:00") ==
        Lines{"2026-08-17 00:00 - 2026-08-18 00:00 own_exception"});
}

TEST_CASE("a night shift's morning counts on the day into which it reaches") {
  const WorkingTime time(schedule({weekdays(hours({"22:00-06:00"}))}));
  CHECK(told(time, "2026-03-06T21:00", "2026-03-07T12:00") ==
        Lines{
            "2026-03-06 21:00 - 2026-03-06 22:00 outside_hours",
            "2026-03-06 22:00 - 2026-03-07 00:00 counted",
            "2026-03-07 00:00 - 2026-03-07 06:00 counted",
            "2026-03-07 06:00 - 2026-03-07 12:00 weekend",
        });
}

TEST_CASE("provisional days say so in their pieces") {
  auto base = russia();
  base->years.at(2027).provisional = true;
  const WorkingTime time(schedule({office()}, {base}));
  for (const Piece& piece :
       explain(time, at(time, "2026-12-30T12:00"), at(time, "2027-01-12T12:00")))
    CHECK(piece.provisional == (piece.day >= day("2027-01-01")));
}

TEST_CASE("nothing is told of nothing, and nothing of what is not covered") {
  const WorkingTime time = russian_office();
  CHECK(explain(time, at(time, "2026-03-02T12:00"), at(time, "2026-03-02T12:00")).empty());
  CHECK(explain(time, at(time, "2026-03-02T12:00"), at(time, "2026-03-02T11:00")).empty());
  CHECK_THROWS_AS(explain(time, at(time, "2027-12-31T12:00"), at(time, "2028-01-01T11:00")),
                  OutsideCalendar);
}

TEST_CASE(
    "pieces join to the whole span and count what was worked, over a change of the clocks too") {
  const WorkingTime time(
      schedule({every_day(hours({"01:00-05:00", "06:00-12:00"}))}, {}, Zone("Europe/Berlin")));
  for (const auto& [from, to] : {std::pair("2026-03-27T02:10", "2026-03-31T11:00"),
                                 {"2026-10-23T23:59:59", "2026-10-26T00:00:01"}}) {
    Instant last = at(time, from);
    std::int64_t counted = 0;
    for (const Piece& piece : explain(time, at(time, from), at(time, to))) {
      CHECK(piece.from == last);
      CHECK(piece.from < piece.to);
      last = piece.to;
      if (piece.counted) counted += (piece.to - piece.from).count();
    }
    CHECK(last == at(time, to));
    CHECK(counted == time.between(at(time, from), at(time, to)).count());
  }
}

}  // namespace otklik::calendar
