// The public XML form of a year: read into our own, and our own read back.
#include "ingest/xmlcalendar.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "formats/files.hpp"
#include "register/load.hpp"
#include "register/register_files.hpp"

namespace otklik::ingest {

namespace {

using calendar::CalendarYear;
using calendar::DayKind;

std::string year_of(const std::string& days) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calendar year=\"2024\" "
         "lang=\"ru\">\n<holidays><holiday id=\"1\" "
         "title=\"Новогодние каникулы\"/></holidays>\n<days>\n" +
         days + "</days>\n</calendar>\n";
}

std::string problem_of(const std::string& xml) {
  try {
    read_xmlcalendar(xml, "2024.xml");
  } catch (const Error& problem) {
    const Diagnostic& first = problem.diagnostics().front();
    return std::to_string(first.at.line) + ": " + first.what.en;
  }
  return "read";
}

// A year of ours in the public form.
std::string xml_of(int number, const CalendarYear& year) {
  std::string days;
  for (const auto& [date, day] : year.days) {
    const std::string words = format_date(date);
    const bool off = day.kind == DayKind::holiday || day.kind == DayKind::day_off;
    const bool is_short = day.kind == DayKind::short_day || day.kind == DayKind::working_short;
    days += "<day d=\"" + words.substr(5, 2) + "." + words.substr(8) + "\" t=\"" +
            (off        ? "1"
             : is_short ? "2"
                        : "3") +
            "\"" + (day.kind == DayKind::holiday ? " h=\"1\"" : "") + "/>\n";
  }
  std::string xml = year_of(days);
  return xml.replace(xml.find("2024"), 4, std::to_string(number));
}

}  // namespace

TEST_CASE("every kind of day is read, with what it is and from where it was moved") {
  const auto read = read_xmlcalendar(
      year_of("<day d=\"01.01\" t=\"1\" h=\"1\"/>\n<day d=\"04.27\" t=\"3\"/>\n<day d=\"04.29\" "
              "t=\"1\" f=\"04.27\"/>\n<day d=\"05.08\" t=\"2\"/>\n<day d=\"11.02\" t=\"2\"/>\n"),
      "2024.xml");
  const auto& days = read.years.at(2024).days;
  CHECK(days.at(make_date(2024, 1, 1)) ==
        calendar::CalendarDay{DayKind::holiday, "Новогодние каникулы", false});
  CHECK(days.at(make_date(2024, 4, 27)).kind == DayKind::working);
  CHECK(days.at(make_date(2024, 4, 29)) ==
        calendar::CalendarDay{DayKind::day_off, "перенос с 2024-04-27", false});
  CHECK(days.at(make_date(2024, 5, 8)).kind == DayKind::short_day);
  CHECK(days.at(make_date(2024, 11, 2)).kind == DayKind::working_short);
}

TEST_CASE("every year of the template comes back from the public form, and ours is read back") {
  const auto ours =
      store::load_calendar(store::WorkTreeFiles(OTKLIK_SOURCE_DIR "/examples/neftekumsk"), "ru");
  for (const auto& each : ours.years) {
    const int number = each.first;
    const CalendarYear& year = each.second;
    CAPTURE(number);
    auto read = read_xmlcalendar(xml_of(number, year), "year.xml");
    const auto& days = read.years.at(number).days;
    REQUIRE(days.size() == year.days.size());
    for (const auto& [date, day] : year.days) CHECK(days.at(date).kind == day.kind);
    read.id = "ru";
    read.title = same("x: \"y\"");
    CHECK(formats::read_calendar(formats::write_calendar(read), "ru.yaml").value == read);
  }
}

TEST_CASE("what is no such calendar is refused with its line") {
  CHECK(problem_of("") == "1: this is not XML: no element found");
  CHECK(problem_of("<calendar").starts_with("1: this is not XML"));
  CHECK(problem_of("<html/>") == "1: there is no <calendar year=\"YYYY\">");
  CHECK(problem_of("<calendar year=\"99999999999999999999\"/>") ==
        "1: there is no <calendar year=\"YYYY\">");
  CHECK(problem_of(year_of("<day d=\"02.30\" t=\"1\"/>\n")) ==
        "5: not a day of this year: `02.30`");
  CHECK(problem_of(year_of("<day d=\"03.01\" t=\"4\"/>\n")) ==
        "5: 03.01: an unknown kind of day t=`4`");
  CHECK(problem_of(year_of("<day d=\"03.01\" t=\"1\"/>\n<day d=\"03.01\" t=\"1\"/>\n")) ==
        "6: the day 03.01 stands twice");
  CHECK(problem_of("<!DOCTYPE calendar [<!ENTITY a \"b\">]><calendar year=\"2024\"/>")
            .starts_with("1: the document declares entities of its own"));
  CHECK(problem_of(year_of("")) == "1: the calendar holds no day");
  CHECK(problem_of(year_of(std::string(2 * 1024 * 1024, ' '))) ==
        "1: the file is too large for a calendar");
}

}  // namespace otklik::ingest
