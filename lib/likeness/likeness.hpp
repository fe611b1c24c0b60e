// Which earlier messages may be about the same matter (17): by the likeness of the texts, the author and the place.
// Always candidates with a score; a person links them. Not for equal messages: see identity.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/time.hpp"
#include "cases/registries/hints.hpp"
#include "likeness/vocabulary.hpp"

namespace otklik::likeness {

/// The smallest hashes of a text's words and pairs of words: texts are as alike as their sketches.
class Sketch {
 public:
  Sketch() = default;
  explicit Sketch(const std::vector<TextWord>& words);

  bool empty() const { return count_ == 0; }
  /// How alike two texts are, in percent (Jaccard's measure, estimated).
  int likeness(const Sketch& other) const;

  /// The smallest of all: texts that share none of them are hardly alike.
  std::span<const std::uint32_t> first() const;
  const std::uint32_t* begin() const { return hashes_.data(); }
  const std::uint32_t* end() const { return hashes_.data() + count_; }

 private:
  static constexpr std::size_t most = 32;

  std::array<std::uint32_t, most> hashes_{};  // ascending
  std::uint8_t count_ = 0;
};

/// What is compared of a message.
struct Traits {
  CaseId id;
  Instant posted{};
  std::uint64_t author = 0;  ///< a hash of the author's page or name; 0 = not known
  std::uint32_t place = 0;   ///< a number of the named place, from 1; 0 = none is named
  Sketch sketch;
};

/// A message that may be about the same matter.
struct PossibleRepeat {
  CaseId id;
  int score = 0;  ///< percent of likeness, and what the rule adds

  friend bool operator==(const PossibleRepeat&, const PossibleRepeat&) = default;
};

/// Messages among which repeats are looked for. Memory: some 400 bytes a message.
class RepeatIndex {
 public:
  explicit RepeatIndex(const cases::RepeatRule& rule) : rule_(rule) {}

  /// The best first, among equals the earlier one.
  std::vector<PossibleRepeat> find(const Traits& wanted) const;
  void add(Traits traits);

 private:
  struct Link {
    std::uint32_t key = 0;
    std::uint32_t message = 0;
    std::uint32_t next = 0;  // 1 + its place in links_; 0 = none
  };

  std::vector<std::uint32_t> rarest(const Sketch& sketch) const;
  void see(std::uint64_t key, std::vector<std::uint32_t>& found) const;
  void link(std::uint64_t key, std::uint32_t message);
  int score(const Traits& a, const Traits& b) const;

  cases::RepeatRule rule_;
  std::deque<Traits> messages_;
  std::vector<std::uint32_t> heads_ =
      std::vector<std::uint32_t>(1024);  // 1 + place in links_, by hash
  std::vector<std::uint32_t> counts_ = std::vector<std::uint32_t>(1 << 16);  // of keys, by hash
  std::deque<Link> links_;
};

}  // namespace otklik::likeness
