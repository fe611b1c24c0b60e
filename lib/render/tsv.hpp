// Tables for scripts: one line of column names, one line a row, cells between tabs (docs/output.md).
#pragma once

#include <string>

#include "report/value.hpp"

namespace otklik::render {

/// Every cell is escaped(), so a tab or a line feed always is a boundary.
std::string render_tsv(const report::Table& table);

}  // namespace otklik::render
