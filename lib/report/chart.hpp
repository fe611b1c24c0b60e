// A picture of numbers, as data: bars that are made of parts. How it is drawn is the renderer's; the numbers come from the same
// figures as the tables.
#pragma once

#include <cstdint>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik::report {

struct Bar {
  Text label;
  std::vector<std::int64_t> parts;  ///< one for each of Chart::series, none negative
};

inline std::int64_t sum_of(const Bar& bar) {
  std::int64_t sum = 0;
  for (const std::int64_t part : bar.parts) sum += part;
  return sum;
}

/// Bars in the order in which they are read.
struct Chart {
  Text heading;
  Text unit;                 ///< of the numbers: `сообщений`
  std::vector<Text> series;  ///< what the parts of a bar are
  std::vector<Bar> bars;
  bool repeats_table =
      false;  ///< the same numbers stand in a table of the report: no need of both where nothing is drawn
};

}  // namespace otklik::report
