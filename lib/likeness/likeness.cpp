#include "likeness/likeness.hpp"

#include <algorithm>
#include <chrono>

namespace otklik::likeness {

namespace {

// Words that everybody uses lead to everybody: only a text's rarest are followed, and only to the latest that share them.
constexpr std::size_t followed = 6;
constexpr std::size_t longest_walk = 16;

// Spreads what FNV leaves close together (the finalizer of MurmurHash3, by its published constants).
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xff51afd7ed558ccdU;
  value ^= value >> 33U;
  value *= 0xc4ceb9fe1a85ec53U;
  value ^= value >> 33U;
  return value;
}

std::uint32_t short_hash(std::uint64_t value) {
  return static_cast<std::uint32_t>(mixed(value));
}

}  // namespace

Sketch::Sketch(const std::vector<TextWord>& words) {
  std::vector<std::uint32_t> hashes;
  hashes.reserve(2 * words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    hashes.push_back(short_hash(words[i].stem));
    if (i > 0) hashes.push_back(short_hash(mixed(words[i - 1].stem) + words[i].stem));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  count_ = static_cast<std::uint8_t>(std::min(most, hashes.size()));
  std::copy_n(hashes.begin(), count_, hashes_.begin());
}

std::span<const std::uint32_t> Sketch::first() const {
  constexpr std::size_t enough = 16;
  return {hashes_.data(), std::min<std::size_t>(enough, count_)};
}

// Of the smallest hashes of both together, how many both have.
int Sketch::likeness(const Sketch& other) const {
  std::size_t seen = 0;
  std::size_t shared = 0;
  const std::uint32_t* a = begin();
  const std::uint32_t* b = other.begin();
  while (seen < most && (a != end() || b != other.end())) {
    const bool takes_a = b == other.end() || (a != end() && *a <= *b);
    const bool takes_b = a == end() || (b != other.end() && *b <= *a);
    if (takes_a && takes_b) ++shared;
    if (takes_a) ++a;
    if (takes_b) ++b;
    ++seen;
  }
  constexpr std::size_t percent = 100;
  return seen == 0 ? 0 : static_cast<int>(percent * shared / seen);
}

void RepeatIndex::see(std::uint64_t key, std::vector<std::uint32_t>& found) const {
  const auto short_key = short_hash(key);
  std::uint32_t at = heads_[short_key % heads_.size()];
  for (std::size_t i = 0; at != 0 && i < longest_walk; ++i) {
    if (links_[at - 1].key == short_key) found.push_back(links_[at - 1].message);
    at = links_[at - 1].next;
  }
}

std::vector<std::uint32_t> RepeatIndex::rarest(const Sketch& sketch) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked;
  for (const std::uint32_t hash : sketch.first())
    ranked.emplace_back(counts_[short_hash(hash) % counts_.size()], hash);
  const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(followed, ranked.size()));
  std::partial_sort(ranked.begin(), end, ranked.end());
  std::vector<std::uint32_t> hashes;
  for (auto each = ranked.begin(); each != end; ++each) hashes.push_back(each->second);
  return hashes;
}

std::vector<PossibleRepeat> RepeatIndex::find(const Traits& wanted) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t hash : rarest(wanted.sketch)) see(hash, found);
  if (wanted.author != 0) see(wanted.author, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<PossibleRepeat> repeats;
  for (const std::uint32_t each : found) {
    const Traits& other = messages_[each];
    if (other.id == wanted.id) continue;
    const int points = score(wanted, other);
    if (points >= rule_.score) repeats.push_back({other.id, points});
  }
  std::sort(repeats.begin(), repeats.end(), [](const PossibleRepeat& a, const PossibleRepeat& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
  });
  const auto most = static_cast<std::ptrdiff_t>(rule_.show);
  if (repeats.size() > rule_.show) repeats.erase(repeats.begin() + most, repeats.end());
  return repeats;
}

int RepeatIndex::score(const Traits& a, const Traits& b) const {
  const auto apart = std::chrono::abs(a.posted - b.posted);
  if (apart > std::chrono::days(rule_.days)) return 0;
  constexpr int most = 100;
  const int likeness = a.sketch.likeness(b.sketch);
  // A person may write about two things on one day: without a like word it is no repeat.
  if (likeness == 0) return 0;
  return std::min(most, likeness + (a.author != 0 && a.author == b.author ? rule_.same_author : 0) +
                            (a.place != 0 && a.place == b.place ? rule_.same_place : 0));
}

void RepeatIndex::add(Traits traits) {
  const auto message = static_cast<std::uint32_t>(messages_.size());
  for (const std::uint32_t hash : traits.sketch.first()) link(hash, message);
  if (traits.author != 0) link(traits.author, message);
  messages_.push_back(std::move(traits));
}

void RepeatIndex::link(std::uint64_t key, std::uint32_t message) {
  if (links_.size() >= heads_.size()) {
    std::vector<std::uint32_t> wider(4 * heads_.size());
    for (std::uint32_t i = 0; i < links_.size(); ++i) {
      std::uint32_t& head = wider[links_[i].key % wider.size()];
      links_[i].next = head;
      head = i + 1;
    }
    heads_ = std::move(wider);
  }
  const auto short_key = short_hash(key);
  ++counts_[short_key % counts_.size()];
  std::uint32_t& head = heads_[short_key % heads_.size()];
  links_.push_back({short_key, message, head});
  head = static_cast<std::uint32_t>(links_.size());
}

}  // namespace otklik::likeness
