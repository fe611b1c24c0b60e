// A page for people: headed lines, texts and tables, as `show`, `explain` and the answers of recording commands print them.
// Not for lists of rows: see Report in value.hpp.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/message.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// `name: value`, one below the other, aligned.
struct Fields {
  std::vector<std::pair<Text, Text>> lines;
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

using Block = std::variant<Fields, Quote, Section, Line>;

struct Document {
  Text title;
  std::vector<Block> blocks;
};

}  // namespace otklik::report
