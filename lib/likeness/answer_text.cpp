#include "likeness/answer_text.hpp"

#include <algorithm>

#include "base/composed.hpp"
#include "base/text.hpp"

namespace otklik::likeness {

namespace {

constexpr std::u32string_view ends = U"!?\n";
constexpr std::u32string_view stops = U".…";
constexpr std::u32string_view inside_numbers = U" -()\u00a0\u2010\u2011\u2012\u2013\u2014\u202f";
// `ул.`, `им.`, `тел.`, initials.
constexpr std::size_t longest_abbreviation = 3;

bool holds_any(std::u32string_view symbols, std::u32string_view wanted) {
  return symbols.find_first_of(wanted) != std::u32string_view::npos;
}

}  // namespace

AnswerText::AnswerText(std::string_view text, Vocabulary& vocabulary)
    : text_(composed(text)), words_(vocabulary.words(text_)) {
  for (std::string_view rest = text_; !rest.empty();) symbols_ += next_code_point(rest);
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (i > 0 && ends_sentence_before(i)) ++sentence;
    sentences_.push_back(sentence);
  }
}

bool AnswerText::ends_sentence_before(std::size_t word) const {
  const std::u32string_view gap = before(word);
  if (holds_any(gap, ends)) return true;
  const TextWord& last = words_[word - 1];
  const bool is_abbreviation =
      !is_number(word - 1) && last.end - last.begin <= longest_abbreviation;
  return holds_any(gap, stops) && is_capital(word) && !is_abbreviation;
}

bool AnswerText::is_capital(std::size_t word) const {
  const char32_t first = symbols_[words_[word].begin];
  return (first >= U'А' && first <= U'Я') || first == U'Ё' || (first >= U'A' && first <= U'Z');
}

bool AnswerText::is_number(std::size_t word) const {
  const std::string& plain = words_[word].plain;
  return std::all_of(plain.begin(), plain.end(),
                     [](char byte) { return byte >= '0' && byte <= '9'; });
}

std::u32string_view AnswerText::before(std::size_t word) const {
  const std::size_t begin = word == 0 ? 0 : words_[word - 1].end;
  return std::u32string_view(symbols_).substr(begin, words_[word].begin - begin);
}

bool AnswerText::continues_number(std::size_t word) const {
  return word > 0 && word < words_.size() && is_number(word) && is_number(word - 1) &&
         before(word).find_first_not_of(inside_numbers) == std::u32string_view::npos;
}

std::string AnswerText::said(std::size_t first, std::size_t behind) const {
  std::string_view rest = text_;
  for (std::size_t i = 0; i < words_[first].begin; ++i) next_code_point(rest);
  std::string_view tail = rest;
  for (std::size_t i = words_[first].begin; i < words_[behind - 1].end; ++i) next_code_point(tail);
  return std::string(rest.substr(0, rest.size() - tail.size()));
}

}  // namespace otklik::likeness
