// The period at which a report looks: local days, both ends included.
#pragma once

#include <optional>

#include "base/time.hpp"
#include "cases/obligations/obligations.hpp"

namespace otklik::report {

/// An end that is not set is open.
struct Period {
  DateRange days;
  std::optional<cases::Quarter> quarter;  ///< when it is one

  bool contains(Instant when, const Zone& zone) const { return days.contains(zone.date_of(when)); }

  /// The quarter before, or as many days. Precondition: both ends are set.
  Period before() const;

  static Period of(const cases::Quarter& quarter);
  /// The last quarter that was over before that day: what a report takes when no period is named.
  static Period last_whole_quarter(Date day);
};

/// `2026Q1` in words; what is no quarter as it is.
Text period_title(const std::string& period);

}  // namespace otklik::report
