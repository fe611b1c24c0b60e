// Instants, dates and stamps, read and written; zones whose clocks change.
#include "base/time.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/zone.hpp"

using namespace otklik;

namespace {

std::string utc(std::optional<Instant> instant) {
  return instant ? format_instant(*instant, Zone::utc()) : "nothing";
}

std::string read(std::string_view text, std::string_view zone) {
  return utc(parse_instant(text, Zone(zone)));
}

}  // namespace

TEST_CASE("a date is read as it is written") {
  for (const std::string each :
       {"0001-01-01", "1970-01-01", "2000-02-29", "2026-03-02", "9999-12-31"}) {
    CAPTURE(each);
    REQUIRE(parse_date(each));
    CHECK(format_date(*parse_date(each)) == each);
  }
  CHECK(parse_date("2026-03-02") == make_date(2026, 3, 2));
  CHECK(year_of(make_date(2026, 12, 31)) == 2026);
}

TEST_CASE("what is no date is not read") {
  for (const std::string each :
       {"",           "2026",       "2026-3-2",   "2026-03-2",   "26-03-02",    "2026-02-29",
        "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-01",  "2026-01-00",  "0000-01-01",
        "-001-01-01", "+026-03-02", "2026/03/02", "2026-03-02 ", " 2026-03-02", "2026-03-02T",
        "2026-03-0x", "20260302",   "02.03.2026"}) {
    CAPTURE(each);
    CHECK(!parse_date(each));
  }
}

TEST_CASE("an instant without an offset is in the zone, with one it is where it says") {
  const struct {
    const char* text;
    const char* instant;
  } cases[]{
      {"2026-03-02T10:15", "2026-03-02T07:15:00+00:00"},
      {"2026-03-02t10:15", "2026-03-02T07:15:00+00:00"},
      {"2026-03-02 10:15", "2026-03-02T07:15:00+00:00"},
      {"2026-03-02T10:15:59", "2026-03-02T07:15:59+00:00"},
      {"2026-03-02", "2026-03-01T21:00:00+00:00"},
      {"2026-03-02T10:15Z", "2026-03-02T10:15:00+00:00"},
      {"2026-03-02T10:15:00z", "2026-03-02T10:15:00+00:00"},
      {"2026-03-02T10:15+03:00", "2026-03-02T07:15:00+00:00"},
      {"2026-03-02T10:15:30+0300", "2026-03-02T07:15:30+00:00"},
      {"2026-03-02T10:15+03", "2026-03-02T07:15:00+00:00"},
      {"2026-03-02T10:15-09:30", "2026-03-02T19:45:00+00:00"},
      {"2026-03-02 10:15-0930", "2026-03-02T19:45:00+00:00"},
      {"2026-03-02T00:00:00+14:00", "2026-03-01T10:00:00+00:00"},
      {"2026-12-31T23:59:59", "2026-12-31T20:59:59+00:00"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    CHECK(read(each.text, "Europe/Moscow") == each.instant);
  }
}

TEST_CASE("what is no instant is not read") {
  for (const std::string each : {"",
                                 "now",
                                 "10:15",
                                 "2026-03-02T",
                                 "2026-03-02T10",
                                 "2026-03-02T10:1",
                                 "2026-03-02T1:15",
                                 "2026-03-02T24:00",
                                 "2026-03-02T10:60",
                                 "2026-03-02T10:15:60",
                                 "2026-03-02T10:15:00.5",
                                 "2026-03-02T10:15:",
                                 "2026-03-02  10:15",
                                 "2026-03-02_10:15",
                                 "2026-03-02T10:15 +03:00",
                                 "2026-03-02T10:15+3",
                                 "2026-03-02T10:15+24:00",
                                 "2026-03-02T10:15+03:60",
                                 "2026-03-02T10:15+03:0",
                                 "2026-03-02T10:15+03:00:00",
                                 "2026-03-02T10:15ZZ",
                                 "2026-03-02T10:15 ",
                                 "2026-02-30T10:15",
                                 "2026-03-02T-1:15",
                                 "2026-03-02T10:15+-3:00",
                                 "0001-01-01T00:00+14:00",
                                 "9999-12-31T23:00-14:00"}) {
    CAPTURE(each);
    CHECK(!parse_instant(each, Zone("Europe/Moscow")));
  }
}

TEST_CASE(
    "a time that the clock skips is the moment of the change, one that it shows twice the first") {
  CHECK(read("2026-03-29T01:59:59", "Europe/Berlin") == "2026-03-29T00:59:59+00:00");
  CHECK(read("2026-03-29T02:00", "Europe/Berlin") == "2026-03-29T01:00:00+00:00");
  CHECK(read("2026-03-29T02:30", "Europe/Berlin") == "2026-03-29T01:00:00+00:00");
  CHECK(read("2026-03-29T03:00", "Europe/Berlin") == "2026-03-29T01:00:00+00:00");
  CHECK(read("2026-10-25T01:59:59", "Europe/Berlin") == "2026-10-24T23:59:59+00:00");
  CHECK(read("2026-10-25T02:30", "Europe/Berlin") == "2026-10-25T00:30:00+00:00");
  CHECK(read("2026-10-25T03:00", "Europe/Berlin") == "2026-10-25T02:00:00+00:00");
  CHECK(read("2014-10-26T01:30", "Europe/Moscow") == "2014-10-25T21:30:00+00:00");
}

TEST_CASE("a day without its midnight begins when the clock has jumped") {
  CHECK(read("2017-10-15", "America/Sao_Paulo") == "2017-10-15T03:00:00+00:00");
  const Zone zone("America/Sao_Paulo");
  CHECK(format_instant(zone.start_of(make_date(2017, 10, 15)), zone) ==
        "2017-10-15T01:00:00-02:00");
}

TEST_CASE("an instant is written with the offset that holds then") {
  const Zone berlin("Europe/Berlin");
  CHECK(format_instant(*parse_instant("2026-03-29T00:59:59Z", berlin), berlin) ==
        "2026-03-29T01:59:59+01:00");
  CHECK(format_instant(*parse_instant("2026-03-29T01:00Z", berlin), berlin) ==
        "2026-03-29T03:00:00+02:00");
  CHECK(format_instant(*parse_instant("2026-10-25T00:30Z", berlin), berlin) ==
        "2026-10-25T02:30:00+02:00");
  CHECK(format_instant(*parse_instant("2026-10-25T01:30Z", berlin), berlin) ==
        "2026-10-25T02:30:00+01:00");
  const Zone newfoundland("America/St_Johns");
  CHECK(format_instant(*parse_instant("2026-01-01T00:00Z", newfoundland), newfoundland) ==
        "2025-12-31T20:30:00-03:30");
  CHECK(berlin.date_of(*parse_instant("2026-03-02T23:00Z", berlin)) == make_date(2026, 3, 3));
  CHECK(berlin.date_of(*parse_instant("2026-03-02T22:59:59Z", berlin)) == make_date(2026, 3, 2));
}

TEST_CASE("people are told seconds only where there are some") {
  const Zone zone("Europe/Moscow");
  CHECK(format_local(*parse_instant("2026-03-02T10:15", zone), zone) == "2026-03-02 10:15");
  CHECK(format_local(*parse_instant("2026-03-02T00:00", zone), zone) == "2026-03-02 00:00");
  CHECK(format_local(*parse_instant("2026-03-02T10:15:07", zone), zone) == "2026-03-02 10:15:07");
}

TEST_CASE("a zone that the machine does not know is bad data") {
  for (const char* name : {"Europe/Mosocw", "", "MSK+3", "../../etc/passwd"}) {
    CAPTURE(name);
    try {
      const Zone zone(name);
      FAIL("taken");
    } catch (const Error& error) {
      CHECK(error.category() == Category::bad_data);
    }
  }
}

TEST_CASE("a stamp is read only to the letter") {
  for (const std::string each : {"2026-03-02T10:15:00+03:00", "2026-03-02T00:00:00+00:00",
                                 "2026-03-02T23:59:59-09:30", "2000-02-29T12:00:00+14:00"}) {
    CAPTURE(each);
    REQUIRE(parse_stamp(each));
    CHECK(format_stamp(*parse_stamp(each)) == each);
  }
  for (const std::string each :
       {"", "2026-03-02", "2026-03-02T10:15+03:00", "2026-03-02T10:15:00", "2026-03-02T10:15:00Z",
        "2026-03-02 10:15:00+03:00", "2026-03-02t10:15:00+03:00", "2026-03-02T10:15:00+0300",
        "2026-03-02T10:15:00-00:00", "2026-03-02T10:15:00+03:0", "2026-03-02T10:15:00+24:00",
        "2026-02-29T10:15:00+03:00", "2026-03-02T24:00:00+03:00", " 2026-03-02T10:15:00+03:00",
        "2026-03-02T10:15:00+03:00 "}) {
    CAPTURE(each);
    CHECK(!parse_stamp(each));
  }
}

TEST_CASE("a stamp keeps the offset of the clock on which it was written") {
  const auto moscow = parse_stamp("2026-03-02T10:15:00+03:00");
  const auto utc_stamp = parse_stamp("2026-03-02T07:15:00+00:00");
  CHECK(moscow->instant == utc_stamp->instant);
  CHECK(moscow != utc_stamp);
  CHECK(moscow->offset == std::chrono::hours(3));
}

TEST_CASE("a range of days holds both its ends, an open end holds all") {
  const DateRange march{make_date(2026, 3, 1), make_date(2026, 3, 31)};
  CHECK(!march.contains(make_date(2026, 2, 28)));
  CHECK(march.contains(make_date(2026, 3, 1)));
  CHECK(march.contains(make_date(2026, 3, 31)));
  CHECK(!march.contains(make_date(2026, 4, 1)));
  CHECK(DateRange{}.contains(make_date(1, 1, 1)));
  CHECK(DateRange{make_date(2026, 3, 1), std::nullopt}.contains(make_date(9999, 1, 1)));
  CHECK(!DateRange{std::nullopt, make_date(2026, 3, 1)}.contains(make_date(2026, 3, 2)));
}

TEST_CASE("working minutes are cut toward zero") {
  CHECK(WorkingSeconds(59).minutes() == 0);
  CHECK(WorkingSeconds(60).minutes() == 1);
  CHECK(WorkingSeconds(-59).minutes() == 0);
  CHECK(WorkingSeconds(-119).minutes() == -1);
  CHECK(WorkingSeconds(90) - WorkingSeconds(30) + WorkingSeconds(1) == WorkingSeconds(61));
}
