// Words of a registry that are looked for as they stand, with `*` for any ending of a word: where an ending tells whether a thing
// was done or will be. Not for any inflection: see suggestion.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "likeness/vocabulary.hpp"

namespace otklik::likeness {

class Phrases {
 public:
  Phrases(const std::vector<std::string>& registry, Vocabulary& vocabulary);

  /// All in the order of the text; at each word the longest that begins there.
  std::vector<Span> find_all(const std::vector<TextWord>& words) const;

 private:
  struct Part {
    std::string letters;
    bool is_beginning = false;

    bool fits(const TextWord& word) const;
  };

  std::size_t length_at(const std::vector<TextWord>& words, std::size_t first) const;

  std::vector<std::vector<Part>> phrases_;
};

}  // namespace otklik::likeness
