#include "cli/progress.hpp"

#include <unistd.h>

#include <iostream>

#include "base/clock.hpp"
#include "base/text.hpp"

namespace otklik::cli {

Progress::Progress(Text what, Lang lang, bool quiet)
    : what_(std::move(what)), lang_(lang), wanted_(!quiet && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_ > 0) std::cerr << '\r' << std::string(shown_, ' ') << '\r' << std::flush;
}

void Progress::count() {
  // Asking the clock costs more than counting.
  constexpr std::size_t look_each = 256;
  if (!wanted_ || ++count_ % look_each != 0 || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(200);
  const std::string line = fmt::format("{}: {}", what_.in(lang_), count_);
  std::cerr << '\r' << line << std::flush;
  shown_ = display_width(line);
}

}  // namespace otklik::cli
