// A zone's offsets laid out as a table for the years that working time reckons: the answers of base/zone.hpp, faster.
// Not for making or naming zones; an instant outside the table is asked of the zone itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/time.hpp"
#include "base/zone.hpp"

namespace otklik::calendar {

/// Immutable. Agrees with Zone on every instant and every local time.
class ZoneTable {
 public:
  explicit ZoneTable(Zone zone);

  const Zone& zone() const { return zone_; }

  Seconds offset_at(Instant instant) const;
  LocalTime to_local(Instant instant) const {
    return LocalTime(instant.time_since_epoch() + offset_at(instant));
  }
  Date date_of(Instant instant) const { return date::floor<date::days>(to_local(instant)); }
  /// As Zone::to_instant: the first of two, the moment of the change for a skipped time.
  Instant to_instant(LocalTime local) const;
  Instant start_of(Date day) const { return to_instant(LocalTime(day)); }

 private:
  // From `begin` until the next range's.
  struct Range {
    Instant begin;
    Seconds offset;
  };

  bool holds(Instant instant) const;
  std::size_t range_of(Instant instant) const;
  void index_ranges();

  Zone zone_;
  std::vector<Range> ranges_;
  std::vector<std::uint16_t>
      index_;  // by stretches of 2^index_shift seconds: the range at the stretch's start
};

}  // namespace otklik::calendar
