// An answer taken apart: its symbols, its words, and which sentence each word stands in.
// Not for what is looked for in it: see lint.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "likeness/vocabulary.hpp"

namespace otklik::likeness {

class AnswerText {
 public:
  /// Precondition: valid UTF-8.
  AnswerText(std::string_view text, Vocabulary& vocabulary);

  const std::vector<TextWord>& words() const { return words_; }
  std::size_t length() const { return symbols_.size(); }

  /// Counted from 0. A full stop behind a short word is an abbreviation's.
  std::size_t sentence_of(std::size_t word) const { return sentences_[word]; }
  bool same_sentence(std::size_t a, std::size_t b) const { return sentences_[a] == sentences_[b]; }
  bool is_capital(std::size_t word) const;
  bool is_number(std::size_t word) const;
  /// The symbols before a word, back to the word before it.
  std::u32string_view before(std::size_t word) const;
  /// True when a word is a number and only blanks, dashes and brackets divide it from the one before.
  bool continues_number(std::size_t word) const;
  /// The text of some words as it was written.
  std::string said(std::size_t first, std::size_t behind) const;

 private:
  bool ends_sentence_before(std::size_t word) const;

  std::string text_;
  std::u32string symbols_;
  std::vector<TextWord> words_;
  std::vector<std::size_t> sentences_;
};

}  // namespace otklik::likeness
