// One table of words per enumeration: the word that files, the command line and JSON use, and how people call it.
// The stored words are frozen: registers hold them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/bilingual.hpp"

namespace otklik {
inline namespace base {

/// One enumerator: its stored word and its names.
template <class Enum>
struct Word {
  Enum value;
  std::string_view word;
  std::string_view ru;
  std::string_view en;
};

/// Specialise `table` (a constexpr std::array of Word<Enum>, in the order of the enumerators) to give an enumeration words.
template <class Enum>
struct Words;

/// The stored word.
template <class Enum>
constexpr std::string_view word_of(Enum value) {
  for (const Word<Enum>& each : Words<Enum>::table)
    if (each.value == value) return each.word;
  return {};
}

/// How people call it.
template <class Enum>
Text title_of(Enum value) {
  for (const Word<Enum>& each : Words<Enum>::table)
    if (each.value == value) return {std::string(each.ru), std::string(each.en)};
  return {};
}

/// True when the table has each of `count` enumerators once, in their order from zero.
template <class Enum>
constexpr bool has_all_words(std::size_t count) {
  const auto& table = Words<Enum>::table;
  if (table.size() != count) return false;
  for (std::size_t i = 0; i < count; ++i)
    if (table[i].value != static_cast<Enum>(i) || table[i].word.empty()) return false;
  return true;
}

/// The enumerator of a stored word, nothing when there is none.
template <class Enum>
constexpr std::optional<Enum> parse_word(std::string_view word) {
  for (const Word<Enum>& each : Words<Enum>::table)
    if (each.word == word) return each.value;
  return std::nullopt;
}

}  // namespace base
}  // namespace otklik
