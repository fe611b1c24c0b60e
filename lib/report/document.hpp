// A page for people: headed lines, texts and tables, as `show`, `explain` and the answers of recording commands print them.
// Not for lists of rows: see Report in value.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/one_of.hpp"
#include "report/chart.hpp"
#include "report/letter.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// `name: value`, one below the other, aligned.
struct Fields {
  std::vector<std::pair<Text, Text>> lines;
  Text heading{};
};

/// A text of several lines, perhaps a stranger's: printed indented and disarmed.
struct Quote {
  Text heading;
  std::string words;
};

/// One line of our own words.
struct Line {
  Text words;
};

using Block = OneOf<Fields, Quote, Section, Line, Chart>;

struct Document {
  Text title;
  std::vector<Block> blocks;
  std::optional<Letter> letter{};  ///< how it is sent; nothing: it is not
  Fields origin{};     ///< from which state of the register, for which moment it was made
  std::string name{};  ///< by which a register may have a form of its own for it
};

}  // namespace otklik::report
