// In what the network shows one of our publications otherwise than it is recorded. The words are frozen: case files hold them.
#pragma once

#include <array>

#include "base/words.hpp"

namespace otklik::cases {

enum class Difference {
  text,     ///< other words than those that were approved
  time,     ///< put up at another time, by more than `limits.late_entry`
  missing,  ///< the network does not show it
};

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::Difference> {
  using enum cases::Difference;
  static constexpr std::array<Word<cases::Difference>, 3> table{{
      {text, "text", "другой текст", "other words"},
      {time, "time", "другое время", "another time"},
      {missing, "missing", "сеть его не показывает", "the network does not show it"},
  }};
};
}  // namespace otklik
