// The register's time zone: local time to instants and back, ISO 8601 in and out.
// Zones are looked up only when one is made (the zone database costs milliseconds). In zones with daylight saving the
// database's rules end with 2037: later instants there are off by the saving (docs/formats/register.md says so).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace date {
class time_zone;
}

namespace otklik {
inline namespace base {

/// An IANA time zone. Cheap to copy.
class Zone {
 public:
  /// Throws Error (bad_data) when the machine's zone database has no such name.
  explicit Zone(std::string_view name);
  /// UTC, which needs no database.
  static Zone utc() { return Zone(); }

  const std::string& name() const { return name_; }

  LocalTime to_local(Instant instant) const;
  Date date_of(Instant instant) const;
  /// The first of two instants where the clock shows a time twice; the moment of the change where it skips it.
  Instant to_instant(LocalTime local) const;
  Instant start_of(Date day) const { return to_instant(LocalTime(day)); }
  /// East of Greenwich is positive.
  Seconds offset_at(Instant instant) const;
  /// The instant as this zone's clock shows it.
  Stamp stamp(Instant instant) const;

 private:
  Zone() : name_("UTC") {}

  std::string name_;
  const date::time_zone* zone_ = nullptr;  // null = UTC
};

/// ISO 8601: `2026-03-02T10:15[:00][Z|+03:00|+0300|+03]` with `T` or one blank, or a date alone (its first instant). Without an
/// offset it is in `zone`. Nothing when it cannot be read (a fraction of a second is not taken: the register counts seconds).
std::optional<Instant> parse_instant(std::string_view text, const Zone& zone);

/// `2026-03-02T10:15:00+03:00`, always with the offset.
std::string format_instant(Instant instant, const Zone& zone);

/// `2026-03-02 10:15`, with seconds only where they are not zero: for people.
std::string format_local(Instant instant, const Zone& zone);

}  // namespace base
}  // namespace otklik
