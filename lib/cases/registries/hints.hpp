// What is looked for in messages that come in, to be shown to a person: what registry/hints.yaml says.
// Not for looking: see likeness.hpp, suggestion.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace otklik::cases {

/// Which earlier messages may be the same matter (17).
struct RepeatRule {
  int days = 0;         ///< that may lie between the postings
  int score = 0;        ///< from which on a message is shown: percent of likeness, and what follows
  int same_author = 0;  ///< added to the score
  int same_place = 0;   ///< added to the score
  std::size_t show = 0;  ///< so many for one message

  friend bool operator==(const RepeatRule&, const RepeatRule&) = default;
};

/// When many people write about one thing.
struct CrowdRule {
  std::size_t authors = 0;
  int days = 0;

  friend bool operator==(const CrowdRule&, const CrowdRule&) = default;
};

struct Hints {
  std::optional<RepeatRule> repeats;
  std::optional<CrowdRule> crowd;
  std::vector<std::string>
      abuse;  ///< words that may be abuse or threats (20); `*` stands for any ending

  friend bool operator==(const Hints&, const Hints&) = default;
};

}  // namespace otklik::cases
