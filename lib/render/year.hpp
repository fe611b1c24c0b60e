// A year's grid for a terminal or a mail: three months beside each other, within 80 columns.
#pragma once

#include <string>

#include "base/bilingual.hpp"
#include "report/year_grid.hpp"

namespace otklik::render {

/// Marks tell everything; `colours` adds colour to them.
std::string render_year(const report::YearGrid& grid, Lang lang, bool colours);

}  // namespace otklik::render
