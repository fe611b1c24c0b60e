// One value as one cell of tsv or csv, and the escapes that both share. Not for text for people: see text.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/value.hpp"

namespace otklik::render {

/// The value in a row's column; null when the row lacks it.
const report::Value& cell_of(const report::Value& row, const report::Column& column);

/// The columns that tsv and csv have.
std::vector<const report::Column*> machine_columns(const report::Table& table);

/// The columns that people read in the table, and those that they read below it.
std::vector<const report::Column*> text_columns(const report::Table& table);
std::vector<const report::Column*> detail_columns(const report::Table& table);

/// The cell as people read it where a text may have several lines: a text that has no words of its own is still raw.
std::string block_cell(const report::Value& row, const report::Column& column, Lang lang);

/// Null is empty; lists are joined with commas; an object that no column looks into is JSON on one line. Still raw.
std::string machine_cell(const report::Value& value);

/// Control characters, line breaks, tabs and bidi controls as `\n`, `\x1b`, `\u202e`; a backslash is doubled, so that a script
/// can undo all of it.
std::string escaped(std::string_view text);

}  // namespace otklik::render
