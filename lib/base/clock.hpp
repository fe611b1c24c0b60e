// The only place that asks what time it is.
#pragma once

#include "base/time.hpp"
#include "base/zone.hpp"

namespace otklik {
inline namespace base {

/// What the machine's clock says, even where $OTKLIK_NOW is set: for the age of what other programs left on the disk.
Instant machine_now();

/// Now, or the instant that $OTKLIK_NOW holds (tests, re-runs). Throws Error (usage) when that cannot be read.
class Clock {
 public:
  explicit Clock(const Zone& zone);
  Instant now() const { return now_; }
  /// True when $OTKLIK_NOW sets the time: commits then carry that instant too.
  bool is_set() const { return is_set_; }

 private:
  Instant now_;
  bool is_set_ = false;
};

}  // namespace base
}  // namespace otklik
