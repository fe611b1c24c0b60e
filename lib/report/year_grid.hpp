// A year as people know a calendar: twelve months of weeks. Which marks the days bear; how it looks is render/year.hpp.
#pragma once

#include <array>
#include <vector>

#include "calendar/year_table.hpp"

namespace otklik::report {

/// How a day stands to the plain week.
enum class DayMark {
  plain,          ///< as its weekday: working Monday to Friday, off else
  off,            ///< off although its weekday works
  short_day,      ///< works and ends earlier
  working,        ///< works although its weekday is off
  working_short,  ///< such a day that ends earlier
};

struct Month {
  unsigned first_weekday = 0;  ///< of the 1st, 0 = Monday
  std::vector<DayMark> days;
};

struct YearGrid {
  int year = 0;
  std::array<Month, 12> months;
};

YearGrid year_grid(const calendar::YearTable& table);

}  // namespace otklik::report
