// Collects what is wrong with one message, so that its author mends all of it at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik::ingest {

/// What is wrong, one after the other. Beyond a handful more is not kept: a hostile file must not fill the screen.
class Reasons {
 public:
  void add(const Text& reason);
  /// What is wrong with the value of a key.
  void add(std::string_view key, const Text& reason);

  /// True when something is wrong with the value of that key: then it is not missing.
  bool has(std::string_view key) const;
  bool empty() const { return count_ == 0; }
  /// All in one sentence.
  const Text& text() const { return text_; }

 private:
  Text text_;
  std::size_t count_ = 0;
  std::vector<std::string> keys_;  // each once, of those that a source knows
};

/// A stranger's word as it may stand in a reason: disarmed and short.
std::string shown(std::string_view word);

}  // namespace otklik::ingest
