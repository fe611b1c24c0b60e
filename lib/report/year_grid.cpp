#include "report/year_grid.hpp"

#include <map>

namespace otklik::report {

namespace {

using calendar::DayKind;

DayMark mark_of(Date day, DayKind kind) {
  const bool weekend = calendar::is_weekend(calendar::weekday_of(day));
  switch (kind) {
    case DayKind::holiday:
    case DayKind::day_off: return weekend ? DayMark::plain : DayMark::off;
    case DayKind::short_day: return weekend ? DayMark::plain : DayMark::short_day;
    case DayKind::working: return weekend ? DayMark::working : DayMark::plain;
    case DayKind::working_short: return weekend ? DayMark::working_short : DayMark::short_day;
  }
  return DayMark::plain;
}

}  // namespace

YearGrid year_grid(const calendar::YearTable& table) {
  std::map<Date, DayMark> marks;
  for (const calendar::YearDay& day : table.days) marks[day.date] = mark_of(day.date, day.kind);
  YearGrid grid{table.year, {}};
  for (unsigned number = 1; number <= grid.months.size(); ++number) {
    Month& month = grid.months[number - 1];
    const Date first = make_date(table.year, number, 1);
    month.first_weekday = static_cast<unsigned>(calendar::weekday_of(first));
    const date::year_month_day_last last(date::year(table.year) / date::month(number) / date::last);
    for (Date day = first; day <= Date(last); day += date::days(1)) {
      const auto mark = marks.find(day);
      month.days.push_back(mark == marks.end() ? DayMark::plain : mark->second);
    }
  }
  return grid;
}

}  // namespace otklik::report
