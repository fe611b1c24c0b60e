// A chart as inline SVG.
#pragma once

#include <string>

#include "report/chart.hpp"

namespace otklik::render {

/// A `<figure>`: caption, legend, below each label and its numbers the bar. It fits every width without scaling the letters;
/// parts differ by pattern as well as by colour, and the numbers stand in the legend's order. `number` makes its names unique on
/// the page.
std::string render_chart(const report::Chart& chart, Lang lang, std::size_t number);

}  // namespace otklik::render
