#include "likeness/phrases.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace otklik::likeness {

Phrases::Phrases(const std::vector<std::string>& registry, Vocabulary& vocabulary) {
  for (const std::string& entry : registry) {
    std::vector<Part> phrase;
    for (const std::string_view each : split(entry, ' ')) {
      for (TextWord& word : vocabulary.words(each)) phrase.push_back({std::move(word.plain)});
      if (each.ends_with('*') && !phrase.empty()) phrase.back().is_beginning = true;
    }
    if (!phrase.empty()) phrases_.push_back(std::move(phrase));
  }
}

bool Phrases::Part::fits(const TextWord& word) const {
  return is_beginning ? word.plain.starts_with(letters) : word.plain == letters;
}

std::size_t Phrases::length_at(const std::vector<TextWord>& words, std::size_t first) const {
  std::size_t longest = 0;
  for (const auto& phrase : phrases_) {
    if (phrase.size() <= longest || first + phrase.size() > words.size()) continue;
    bool fits = true;
    for (std::size_t i = 0; fits && i < phrase.size(); ++i) fits = phrase[i].fits(words[first + i]);
    if (fits) longest = phrase.size();
  }
  return longest;
}

std::vector<Span> Phrases::find_all(const std::vector<TextWord>& words) const {
  std::vector<Span> found;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const std::size_t length = length_at(words, i)) found.push_back({i, i + length});
  return found;
}

}  // namespace otklik::likeness
