#include "report/period.hpp"

#include "base/wording.hpp"

namespace otklik::report {

Period Period::before() const {
  const Date last = *days.since - date::days(1);
  if (quarter) return of(cases::Quarter::of(last));
  return {{last - (*days.until - *days.since), last}, {}};
}

Period Period::of(const cases::Quarter& quarter) {
  return {{quarter.first_day(), quarter.last_day()}, quarter};
}

Text period_title(const std::string& period) {
  const auto quarter = cases::Quarter::parse(period);
  return quarter ? quarter_name(quarter->year, quarter->number) : same(period);
}

Period Period::last_whole_quarter(Date day) {
  return of(cases::Quarter::of(cases::Quarter::of(day).first_day() - date::days(1)));
}

}  // namespace otklik::report
