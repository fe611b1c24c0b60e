// The example of docs/calendar.md: what stands there is what runs here.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <fstream>
#include <sstream>

#include "base/zone.hpp"
#include "calendar/explain.hpp"
#include "calendar/working_time.hpp"

namespace {

std::string printed;

// Takes the place of a program's output.
template <class... Args>
void say(fmt::format_string<const Args&...> form, const Args&... args) {
  printed += fmt::format(form, args...);
}

// The documented example begins here.
using namespace otklik;

void example() {
  // A holiday on a Tuesday, and the short day before it.
  auto calendar = std::make_shared<calendar::ProductionCalendar>();
  calendar->id = "base";
  auto& year = calendar->years[2026];
  year.days[make_date(2026, 3, 2)] = {calendar::DayKind::short_day, "eve of the holiday", false};
  year.days[make_date(2026, 3, 3)] = {calendar::DayKind::holiday, "town day", false};

  // Monday to Friday with lunch; short days end an hour earlier.
  calendar::WorkingHours hours;
  hours.valid_from = make_date(2026, 1, 1);
  for (calendar::Weekday weekday = 0; weekday < 5; ++weekday)
    hours.week[weekday] = {*calendar::parse_interval("09:00-13:00"),
                           *calendar::parse_interval("14:00-18:00")};
  hours.short_day = std::chrono::hours(1);

  const Zone zone("Europe/Moscow");
  const calendar::WorkingTime time({zone, {hours}, {{make_date(2026, 1, 1), {calendar}}}});

  // Two working hours from Monday 16:00: one till 17:00, the other on Wednesday.
  const Instant start = *parse_instant("2026-03-02T16:00", zone);
  const Instant due = time.add(start, WorkingSeconds(2 * 60 * 60));
  say("due {}\n", format_instant(due, zone));
  say("{} working minutes\n", time.between(start, due).minutes());

  // And why.
  for (const calendar::Piece& piece : calendar::explain(time, start, due)) {
    std::string why = piece.counted ? "counted" : title_of(piece.reason).en;
    if (!piece.note.empty()) why += ", " + piece.note;
    say("{} to {}: {}\n", format_local(piece.from, zone), format_local(piece.to, zone), why);
  }

  // One working day at the same time of day, back from there.
  const auto day = *calendar::parse_term("1 working day");
  say("{}\n", format_local(time.sub(due, day, calendar::DayCount::same_time), zone));
}
// The documented example ends here.

std::string file(const std::string& path) {
  std::ifstream in(OTKLIK_SOURCE_DIR "/" + path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string part(const std::string& text, std::string_view first, std::string_view last) {
  const auto begin = text.find(first);
  if (begin == std::string::npos) return {};
  const auto end = text.find(last, begin + first.size());
  return text.substr(begin + first.size(), end - begin - first.size());
}

}  // namespace

TEST_CASE("the example in the documentation is this one and prints what is printed there") {
  const std::string page = file("docs/calendar.md");
  const std::string source = file("tests/unit/calendar/documented_example_test.cpp");
  CHECK(part(page, "```cpp\n", "```") ==
        part(source, "example begins here.\n", "// The documented example ends"));
  example();
  CHECK(part(page, "```text\n", "```") == printed);
}
