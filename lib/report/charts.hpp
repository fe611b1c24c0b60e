// The pictures of the quarterly information: timeliness by week, themes, bodies, where the time went.
#pragma once

#include <vector>

#include "report/chart.hpp"
#include "report/figures.hpp"
#include "report/reports.hpp"

namespace otklik::report {

/// `figures` as count_period() made them; no picture of what there is none of.
std::vector<Chart> charts_of(const Figures& figures, Date day, const cases::Rulebook& rulebook);

/// Mean working minutes of the office until the first answer, by who had the case, over the answered cases of the period.
struct TimeSpent {
  std::int64_t answered = 0;  ///< cases
  std::vector<std::pair<std::string, std::int64_t>>
      minutes;  ///< by word of cases::Keeper, in its order
};
TimeSpent time_spent(const Query& query, const Material& material);
Chart chart_of(const TimeSpent& spent);

}  // namespace otklik::report
