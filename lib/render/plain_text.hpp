// Tables and reports for people at a terminal. The wording may improve at any time: scripts take json or tsv.
#pragma once

#include <cstddef>
#include <string>

#include "base/bilingual.hpp"
#include "report/value.hpp"

namespace otklik::render {

/// A header line and a line a row, columns aligned by what they take on a terminal, numbers to the right. Cells of growing
/// columns that would make a line wider than `width` are cut with an ellipsis; the others never. Width 0 cuts nothing.
/// Moments are shown in the zone they carry, without the offset.
std::string render_text(const report::Table& table, Lang lang, std::size_t width);

/// One value as people read it, on one line and disarmed.
std::string text_cell(const report::Value& value, Lang lang);

/// The same in the words of a column that has its own.
std::string text_cell(const report::Value& value, const report::Column& column, Lang lang);

/// Title, head in people's words, table, number of rows. No columns, no table.
std::string render_text_report(const report::Report& report, Lang lang, std::size_t width);

}  // namespace otklik::render
