#include "report/period.hpp"

namespace otklik::report {

Period Period::of(const cases::Quarter& quarter) {
  return {{quarter.first_day(), quarter.last_day()}, quarter};
}

Period Period::last_whole_quarter(Date day) {
  return of(cases::Quarter::of(cases::Quarter::of(day).first_day() - date::days(1)));
}

}  // namespace otklik::report
