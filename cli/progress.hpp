// How far long work is: a line on standard error that overwrites itself, only on a terminal and only when it takes longer than a
// moment.
#pragma once

#include <chrono>
#include <cstddef>

#include "base/bilingual.hpp"

namespace otklik::cli {

class Progress {
 public:
  /// `what` stands before the count.
  Progress(Text what, Lang lang, bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// Takes its line away.
  ~Progress();

  void count();

 private:
  using Clock = std::chrono::steady_clock;

  Text what_;
  Lang lang_;
  bool wanted_;
  std::size_t count_ = 0;
  std::size_t shown_ = 0;  // columns of the line that stands there
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

}  // namespace otklik::cli
