#include "calendar/zone_table.hpp"
#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

WorkingTime day_and_night(std::string_view zone) {
  return WorkingTime(schedule({every_day(hours({"00:00-24:00"}))}, {}, Zone(zone)));
}

std::int64_t hours_of(const WorkingTime& time, std::string_view from, std::string_view to) {
  return time.between(at(time, from), at(time, to)).minutes() / 60;
}

}  // namespace

TEST_CASE("the day on which clocks change is an hour longer or shorter") {
  const WorkingTime berlin = day_and_night("Europe/Berlin");
  CHECK(hours_of(berlin, "2026-03-29T00:00", "2026-03-30T00:00") == 23);
  CHECK(hours_of(berlin, "2026-10-25T00:00", "2026-10-26T00:00") == 25);
  CHECK(hours_of(berlin, "2026-03-28T00:00", "2026-03-29T00:00") == 24);
  const WorkingTime moscow = day_and_night("Europe/Moscow");
  CHECK(hours_of(moscow, "2014-10-26T00:00", "2014-10-27T00:00") == 25);
  CHECK(hours_of(moscow, "2026-03-29T00:00", "2026-03-30T00:00") == 24);
}

TEST_CASE("a night shift over the change is elapsed time") {
  const WorkingTime time(schedule({every_day(hours({"22:00-06:00"}))}, {}, Zone("Europe/Berlin")));
  CHECK(hours_of(time, "2026-03-28T12:00", "2026-03-29T12:00") == 7);
  CHECK(hours_of(time, "2026-10-24T12:00", "2026-10-25T12:00") == 9);
  CHECK(shown(time, time.add(at(time, "2026-03-28T23:00"), minutes(120))) == "2026-03-29 01:00");
  CHECK(shown(time, time.add(at(time, "2026-03-28T23:00"), minutes(240))) == "2026-03-29 04:00");
  CHECK(shown(time, time.sub(at(time, "2026-10-25T06:00"), minutes(300))) == "2026-10-25 02:00");
}

TEST_CASE("an opening in a skipped hour is the moment of the change, a repeated one the first") {
  const WorkingTime skipped(
      schedule({every_day(hours({"02:30-05:00"}))}, {}, Zone("Europe/Berlin")));
  CHECK(shown(skipped, skipped.add(at(skipped, "2026-03-29T00:00"), WorkingSeconds())) ==
        "2026-03-29 03:00");
  CHECK(
      skipped.between(at(skipped, "2026-03-29T00:00"), at(skipped, "2026-03-30T00:00")).minutes() ==
      120);
  CHECK(
      skipped.between(at(skipped, "2026-10-25T00:00"), at(skipped, "2026-10-26T00:00")).minutes() ==
      210);
}

TEST_CASE("an interval wholly in a skipped hour vanishes") {
  const WorkingTime time(schedule({every_day(hours({"02:00-03:00"}))}, {}, Zone("Europe/Berlin")));
  CHECK(time.between(at(time, "2026-03-29T00:00"), at(time, "2026-03-30T00:00")).count() == 0);
  CHECK(shown(time, time.add(at(time, "2026-03-29T00:00"), WorkingSeconds())) ==
        "2026-03-30 02:00");
}

TEST_CASE("the table of offsets agrees with the zone") {
  for (const char* name :
       {"UTC", "Europe/Moscow", "Europe/Berlin", "America/New_York", "Pacific/Apia",
        "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca"}) {
    CAPTURE(name);
    const Zone zone(name);
    const ZoneTable table(zone);
    // Steps of a prime number of seconds, so that all times of day come; beyond both ends of the table too.
    for (Instant instant{Date(date::year(1965) / 1 / 1).time_since_epoch()};
         instant < Instant{Date(date::year(2104) / 1 / 1).time_since_epoch()};
         instant += Seconds(100'003)) {
      const LocalTime figures(instant.time_since_epoch());
      if (table.offset_at(instant) != zone.offset_at(instant))
        FAIL_CHECK(format_instant(instant, zone));
      if (table.to_instant(figures) != zone.to_instant(figures))
        FAIL_CHECK(format_instant(instant, zone));
    }
  }
}

TEST_CASE("the table of offsets agrees with the zone around every change of some years") {
  const Zone zone("Australia/Lord_Howe");
  const ZoneTable table(zone);
  for (Instant instant{Date(date::year(2024) / 1 / 1).time_since_epoch()};
       instant < Instant{Date(date::year(2025) / 1 / 1).time_since_epoch()};
       instant += Seconds(299)) {
    const LocalTime figures(instant.time_since_epoch());
    if (table.to_instant(figures) != zone.to_instant(figures))
      FAIL_CHECK(format_instant(instant, zone));
  }
}

}  // namespace otklik::calendar
