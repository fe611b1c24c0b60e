#include "base/clock.hpp"

#include <chrono>
#include <cstdlib>

#include "base/error.hpp"
#include "base/text.hpp"

namespace otklik {
inline namespace base {

Instant machine_now() {
  return date::floor<Seconds>(std::chrono::system_clock::now());
}

Clock::Clock(const Zone& zone) {
  const char* set = std::getenv("OTKLIK_NOW");
  if (set == nullptr || *set == '\0') {
    now_ = machine_now();
    return;
  }
  const auto instant = parse_instant(set, zone);
  if (!instant)
    throw Error(
        Category::usage,
        text("не удалось прочитать время в OTKLIK_NOW: «{}»",
             "cannot read the time in OTKLIK_NOW: `{}`", disarmed(set)),
        {text("например: 2026-03-02T10:15:00+03:00", "for example: 2026-03-02T10:15:00+03:00")});
  now_ = *instant;
  is_set_ = true;
}

}  // namespace base
}  // namespace otklik
