#include "ingest/reasons.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace otklik::ingest {

void Reasons::add(const Text& reason) {
  constexpr std::size_t most = 5;
  if (++count_ > most + 1) return;
  const Text next = count_ > most ? same("…") : reason;
  text_ = count_ == 1 ? next : joined(text_, "; ", next);
}

void Reasons::add(std::string_view key, const Text& reason) {
  add(Text{fmt::format("«{}»: {}", key, reason.ru), fmt::format("`{}`: {}", key, reason.en)});
  if (!has(key)) keys_.emplace_back(key);
}

bool Reasons::has(std::string_view key) const {
  return std::find(keys_.begin(), keys_.end(), key) != keys_.end();
}

std::string shown(std::string_view word) {
  constexpr std::size_t longest_bytes = 200;
  constexpr std::size_t longest = 40;
  return shortened(disarmed(word.substr(0, longest_bytes)), longest);
}

}  // namespace otklik::ingest
