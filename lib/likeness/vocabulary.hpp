// Words of people's texts, brought to a form in which spelling, case and inflection do not matter. Not for showing: see
// base/text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sb_stemmer;

namespace otklik::likeness {

/// A word of a text.
struct TextWord {
  std::string
      plain;  ///< lower case, ё as е, Latin look-alikes inside Russian words as Russian letters
  std::uint64_t stem = 0;  ///< the same for all inflections, on every machine
  // Which symbols of the composed text it is, counted from 0; `end` is behind the last.
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Some words of a text that follow one another, by their numbers.
struct Span {
  std::size_t first = 0;
  std::size_t behind = 0;  ///< behind the last

  bool overlaps(const Span& other) const { return first < other.behind && other.first < behind; }
};

class Vocabulary {
 public:
  Vocabulary();
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  ~Vocabulary();

  /// The words in order: letters and digits, what stands between them is none. Precondition: valid UTF-8.
  std::vector<TextWord> words(std::string_view text);

 private:
  std::uint64_t stem_of(const std::string& word);

  sb_stemmer* russian_;
  std::unordered_map<std::string, std::uint64_t> known_;
};

}  // namespace otklik::likeness
