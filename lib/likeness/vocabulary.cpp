#include "likeness/vocabulary.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace otklik::likeness {

namespace {

// Words that were stemmed once are kept, but a hostile file must not fill the memory with its own.
constexpr std::size_t most_known = 200000;
constexpr std::size_t longest_word = 200;  // bytes; what is longer is no word

bool is_cyrillic(char32_t symbol) {
  return symbol >= U'\u0400' && symbol <= U'\u04ff';
}

bool is_word_symbol(char32_t symbol) {
  return is_cyrillic(symbol) || (symbol >= U'a' && symbol <= U'z') ||
         (symbol >= U'0' && symbol <= U'9');
}

struct LookAlike {
  char latin;
  std::string_view russian;
};

constexpr std::array look_alikes = {LookAlike{'a', "а"}, LookAlike{'b', "в"}, LookAlike{'c', "с"},
                                    LookAlike{'e', "е"}, LookAlike{'h', "н"}, LookAlike{'k', "к"},
                                    LookAlike{'m', "м"}, LookAlike{'o', "о"}, LookAlike{'p', "р"},
                                    LookAlike{'t', "т"}, LookAlike{'x', "х"}, LookAlike{'y', "у"}};

// People hide a word from filters by letters of the other alphabet.
std::string in_russian_letters(const std::string& word) {
  std::string result;
  for (const char byte : word) {
    const auto* found = std::find_if(look_alikes.begin(), look_alikes.end(),
                                     [&](const LookAlike& each) { return each.latin == byte; });
    if (found == look_alikes.end())
      result += byte;
    else
      result += found->russian;
  }
  return result;
}

// FNV-1a, 64 bit: the same everywhere, and who looks for a collision gains a wrong proposal.
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 1099511628211U;
  }
  return hash;
}

// A word while its symbols come.
struct Growing {
  std::string word;
  std::size_t begin = 0;
  bool has_russian = false;
  bool has_latin = false;

  void add(char32_t symbol, std::string_view bytes) {
    has_russian = has_russian || is_cyrillic(symbol);
    has_latin = has_latin || (symbol >= U'a' && symbol <= U'z');
    if (word.size() <= longest_word) word.append(bytes);
  }
};

}  // namespace

Vocabulary::Vocabulary() : russian_(sb_stemmer_new("russian", "UTF_8")) {}

Vocabulary::~Vocabulary() {
  sb_stemmer_delete(russian_);
}

std::vector<TextWord> Vocabulary::words(std::string_view text) {
  std::vector<TextWord> words;
  const std::string lower = folded(text);
  std::string_view rest = lower;
  std::size_t at = 0;
  Growing growing;
  const auto finish = [&] {
    if (growing.word.empty()) return;
    if (growing.has_russian && growing.has_latin) growing.word = in_russian_letters(growing.word);
    const std::uint64_t stem = stem_of(growing.word);
    words.push_back({std::move(growing.word), stem, growing.begin, at});
    growing = {};
  };
  while (!rest.empty()) {
    const char* const first = rest.data();
    const char32_t symbol = next_code_point(rest);
    if (is_word_symbol(symbol)) {
      if (growing.word.empty()) growing.begin = at;
      growing.add(symbol, {first, static_cast<std::size_t>(rest.data() - first)});
    } else {
      finish();
    }
    ++at;
  }
  finish();
  return words;
}

std::uint64_t Vocabulary::stem_of(const std::string& word) {
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  if (known_.size() == most_known) known_.clear();
  const auto* stem = sb_stemmer_stem(russian_, reinterpret_cast<const sb_symbol*>(word.data()),
                                     static_cast<int>(word.size()));
  const std::string_view bytes(reinterpret_cast<const char*>(stem),
                               static_cast<std::size_t>(sb_stemmer_length(russian_)));
  return known_[word] = hash_of(bytes);
}

}  // namespace otklik::likeness
