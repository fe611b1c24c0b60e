#include "calendar/zone_table.hpp"

#include <date/tz.h>

#include <algorithm>
#include <utility>

#include "calendar/reckoned_years.hpp"

namespace otklik::calendar {

namespace {

// Beyond any offset from UTC, so that a local day of the reckoned years lies within the table.
constexpr date::days margin{2};
constexpr unsigned index_shift = 21;  // about 24 days

constexpr Instant table_begin{(first_reckoned_day - margin).time_since_epoch()};
constexpr Instant table_end{(last_reckoned_day + date::days(1) + margin).time_since_epoch()};

}  // namespace

ZoneTable::ZoneTable(Zone zone) : zone_(std::move(zone)) {
  if (zone_.name() == Zone::utc().name()) {
    ranges_.push_back({table_begin, Seconds(0)});
  } else {
    const date::time_zone* source = date::locate_zone(zone_.name());
    for (Instant at = table_begin; at < table_end;) {
      const date::sys_info info = source->get_info(at);
      ranges_.push_back({at, info.offset});
      at = info.end;
    }
  }
  index_ranges();
}

void ZoneTable::index_ranges() {
  const auto stretches =
      static_cast<std::size_t>((table_end - table_begin).count() >> index_shift) + 1;
  index_.reserve(stretches);
  std::size_t range = 0;
  for (std::size_t stretch = 0; stretch < stretches; ++stretch) {
    const Instant start = table_begin + Seconds(static_cast<std::int64_t>(stretch << index_shift));
    while (range + 1 < ranges_.size() && ranges_[range + 1].begin <= start) ++range;
    index_.push_back(static_cast<std::uint16_t>(range));
  }
}

bool ZoneTable::holds(Instant instant) const {
  return instant >= table_begin && instant < table_end;
}

std::size_t ZoneTable::range_of(Instant instant) const {
  std::size_t range =
      index_[static_cast<std::size_t>((instant - table_begin).count() >> index_shift)];
  while (range + 1 < ranges_.size() && ranges_[range + 1].begin <= instant) ++range;
  return range;
}

Seconds ZoneTable::offset_at(Instant instant) const {
  return holds(instant) ? ranges_[range_of(instant)].offset : zone_.offset_at(instant);
}

Instant ZoneTable::to_instant(LocalTime local) const {
  // No zone is a whole day from UTC, so the search may begin a day before the same figures in UTC.
  const Instant early = Instant(local.time_since_epoch()) - date::days(1);
  if (!holds(early) || !holds(early + margin)) return zone_.to_instant(local);
  std::size_t range = range_of(early);
  while (true) {
    const Instant candidate = Instant(local.time_since_epoch()) - ranges_[range].offset;
    if (candidate < ranges_[range].begin) return ranges_[range].begin;  // skipped
    if (range + 1 == ranges_.size() || candidate < ranges_[range + 1].begin) return candidate;
    ++range;
  }
}

}  // namespace otklik::calendar
