// Days in a row that are all covered, compiled: their working time as flat intervals, their working days as ranks.
// Not for what lies between two spans: there the answer is unknown and working_time.cpp refuses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "calendar/day_rules.hpp"
#include "calendar/intervals.hpp"
#include "calendar/zone_table.hpp"

namespace otklik::calendar {

/// Immutable. Precondition of what takes a day: it is one of the span's.
class CoveredSpan {
 public:
  /// `runs` adjoin. Precondition: at least one.
  CoveredSpan(const DayRules& rules, const ZoneTable& zone, std::span<const Run> runs);

  Date first_day() const { return first_day_; }
  Date last_day() const { return first_day_ + date::days(days_ - 1); }

  /// True from the first instant to the instant after the last one, both included.
  bool covers(Instant instant) const {
    return static_cast<std::uint64_t>((instant - begin_).count()) <= length_;
  }
  /// Precondition: covered.
  Offset offset_of(Instant instant) const {
    return static_cast<Offset>((instant - begin_).count());
  }
  Instant instant_at(Offset offset) const { return begin_ + Seconds(offset); }

  Instant begin() const { return begin_; }
  Instant end() const { return instant_at(length_); }

  const Intervals& intervals() const { return intervals_; }

  /// A working day has hours, even if they were skipped by a change of the clocks.
  bool is_working_day(Date day) const { return rank(day) != rank(day + date::days(1)); }
  /// The `count`-th working day after (or before, below zero) a day, which itself need not be one; nothing when it is beyond the
  /// span.
  /// Precondition: count is not zero.
  std::optional<Date> working_day_from(Date day, std::int64_t count) const;
  /// True when any day of [first, last] is provisional.
  bool is_provisional(Date first, Date last) const;

 private:
  // How many working days lie before a day, which may be the one after the last.
  std::uint32_t rank(Date day) const { return rank_[index_of(day)]; }
  std::size_t index_of(Date day) const {
    return static_cast<std::size_t>((day - first_day_).count());
  }
  void add_day(const ZoneTable& zone, const Run& run, Date day);
  void add_interval(const ZoneTable& zone, Date day, const DayInterval& interval);

  Date first_day_;
  int days_;
  Instant begin_;
  Offset length_;
  Intervals intervals_;
  std::vector<std::uint32_t> rank_;
  std::vector<std::uint32_t> working_days_;  // their indexes
  std::vector<std::uint32_t> provisional_;   // how many provisional days lie before each day
};

}  // namespace otklik::calendar
