// C++ text as its tokens, for the test of layers: comments are left out, words inside literals are no words, a line that is
// continued with a backslash is one line, digraphs are what they stand for. No preprocessor: every branch is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace layers {

struct Token {
  enum class Kind { identifier, number, literal, mark, header };
  Kind kind = Kind::mark;
  std::string text;       ///< of a header: with its quotes or angle brackets
  std::size_t line = 0;   ///< from 1
  bool is_first = false;  ///< on its line, as the preprocessor sees lines
};

/// Never fails: what is no C++ comes out as some tokens.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace layers
