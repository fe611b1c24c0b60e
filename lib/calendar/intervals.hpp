// Working time as flat arrays: where an instant stands in it, and the way back, in constant time whatever the span.
// Not for days, zones or rules; an instant here is a number of seconds from the start of what is covered (Offset).
//
// The closed form: each interval carries the working seconds before it (a prefix sum), so the working time before an instant is
// one interval's sum plus the rest of that interval. Two indexes find the interval without a search: one by stretches of the
// clock, one by stretches of worked time, each holding the interval at the stretch's start. A stretch is chosen so short that it
// seldom holds more than one boundary; the walk inside it is the same few steps for every query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace otklik::calendar {

/// Seconds from the start of the covered time. 32 bits hold 136 years.
using Offset = std::uint32_t;
/// Seconds of working time from the start of the covered time.
using Worked = std::uint32_t;

/// Half-open [open, close), with the working time before it.
struct FlatInterval {
  Offset open;
  Offset close;
  Worked before;
};

/// The union of intervals appended in ascending order of opening.
class Intervals {
 public:
  /// Adds [open, close) to the union. Precondition: no earlier one opens later.
  void append(Offset open, Offset close);
  /// Builds the indexes; after it nothing may be appended. `span` is the length of the covered time.
  void finish(Offset span);

  /// All working time.
  Worked total() const { return total_; }
  /// Working time before `at`. Precondition: at <= span.
  Worked worked_before(Offset at) const {
    const FlatInterval& found = flat_[interval_after(at)];
    return found.before + (at > found.open ? at - found.open : 0);
  }
  /// The earliest offset before which `worked` was worked. Precondition: 0 < worked <= total.
  Offset earliest(Worked worked) const { return offset_of(worked - 1) + 1; }
  /// The latest offset before which `worked` was worked. Precondition: worked < total.
  Offset latest(Worked worked) const { return offset_of(worked); }

  /// True in an interval and at its closing.
  bool open_or_closing(Offset at) const;
  /// The next opening after `at`, which is not open; `none` when there is none.
  Offset next_opening(Offset at) const { return flat_[interval_after(at)].open; }
  /// The last closing at or before `at`, which is not open; `none` when there is none.
  Offset last_closing(Offset at) const {
    const std::size_t after = interval_after(at);
    return after == 0 ? none : flat_[after - 1].close;
  }

  static constexpr Offset none = ~Offset{0};

 private:
  // The first interval that closes after `at`; the sentinel behind the last when there is none.
  std::size_t interval_after(Offset at) const {
    std::size_t found = by_clock_[at >> clock_shift_];
    found += flat_[found].close <=
             at;  // without a branch: whether the stretch's boundary is passed cannot be predicted
    while (flat_[found].close <= at) ++found;
    return found;
  }
  // The offset of the working second number `second`, from 0.
  Offset offset_of(Worked second) const {
    std::size_t found = by_work_[second >> work_shift_];
    found += flat_[found + 1].before <= second;
    while (flat_[found + 1].before <= second) ++found;
    return flat_[found].open + (second - flat_[found].before);
  }

  std::vector<FlatInterval>
      flat_;  // behind the last stand two sentinels that open and close at `none`
  std::vector<std::uint32_t> by_clock_;
  std::vector<std::uint32_t> by_work_;
  unsigned clock_shift_ = 0;
  unsigned work_shift_ = 0;
  Worked total_ = 0;
};

}  // namespace otklik::calendar
