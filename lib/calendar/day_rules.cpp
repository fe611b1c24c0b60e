#include "calendar/day_rules.hpp"

#include <algorithm>
#include <utility>

#include "calendar/reckoned_years.hpp"

namespace otklik::calendar {

namespace {

// The entry in force on a day, null before the first.
template <class Dated>
const Dated* find_in_force(const std::vector<Dated>& entries, Date day) {
  const auto after =
      std::upper_bound(entries.begin(), entries.end(), day,
                       [](Date value, const Dated& each) { return value < each.valid_from; });
  return after == entries.begin() ? nullptr : &*std::prev(after);
}

void unite(WorkingHours& hours) {
  for (DayHours& day : hours.week) day = united(std::move(day));
  for (auto& [date, day] : hours.days) day = united(std::move(day));
}

const DayHours no_hours;

// The hours of a day of this kind, before it is cut.
const DayHours& usual_hours(const WorkingHours& hours, Weekday weekday, const CalendarDay* fact) {
  if (fact == nullptr) return hours.week[weekday];
  switch (fact->kind) {
    case DayKind::holiday:
    case DayKind::day_off: return no_hours;
    case DayKind::short_day: return hours.week[weekday];
    case DayKind::working:
    case DayKind::working_short:
      return hours.week[is_weekend(weekday) ? hours.working_weekend.value_or(weekday) : weekday];
  }
  return no_hours;
}

}  // namespace

OutsideCalendar lacking_year(const std::string& calendar, int year) {
  return {Category::bad_data,
          text("в производственном календаре нет {} года: calendars/{}.yaml",
               "the production calendar lacks the year {}: calendars/{}.yaml", year, calendar),
          {text("добавьте этот год в файл", "add that year to the file")}};
}

DayRules::DayRules(Schedule schedule) : schedule_(std::move(schedule)) {
  for (WorkingHours& each : schedule_.hours) unite(each);
  const std::vector<Date> starts = changes();
  for (std::size_t i = 0; i < starts.size(); ++i)
    add_run(starts[i], i + 1 < starts.size() ? starts[i + 1] - date::days(1) : last_reckoned_day);
}

// Every day on which other settings or another year may begin.
std::vector<Date> DayRules::changes() const {
  std::vector<Date> result;
  for (int year = first_reckoned_year; year <= last_reckoned_year; ++year)
    result.push_back(make_date(year, 1, 1));
  for (const WorkingHours& each : schedule_.hours) result.push_back(each.valid_from);
  for (const CalendarStack& each : schedule_.calendars) result.push_back(each.valid_from);
  std::erase_if(result,
                [](Date day) { return day < first_reckoned_day || day > last_reckoned_day; });
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

void DayRules::add_run(Date first, Date last) {
  Run run{first, last, find_hours(first), {}, false};
  if (run.hours == nullptr) return;
  if (const CalendarStack* stack = find_stack(first)) {
    for (const auto& calendar : stack->calendars) {
      const auto year = calendar->years.find(year_of(first));
      const bool known = year != calendar->years.end();
      if (!known && calendar == stack->calendars.front()) return;
      if (!known) continue;
      run.layers.push_back({calendar.get(), &year->second});
      run.provisional |= year->second.provisional;
    }
  }
  runs_.push_back(std::move(run));
}

const Run* DayRules::find_run(Date day) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), day,
                       [](Date value, const Run& each) { return value < each.first; });
  if (after == runs_.begin() || std::prev(after)->last < day) return nullptr;
  return &*std::prev(after);
}

const WorkingHours* DayRules::find_hours(Date day) const {
  return find_in_force(schedule_.hours, day);
}

const CalendarStack* DayRules::find_stack(Date day) const {
  return find_in_force(schedule_.calendars, day);
}

OutsideCalendar DayRules::why_outside(Date day) const {
  if (day < first_reckoned_day || day > last_reckoned_day)
    return {Category::bad_data,
            text("рабочее время считается только за {}-{} годы, а нужно {}",
                 "working time is reckoned for the years {} to {} only, and {} is needed",
                 first_reckoned_year, last_reckoned_year, format_date(day))};
  if (find_hours(day) == nullptr)
    return {
        Category::bad_data,
        text("рабочие часы на {} не заданы", "no working hours are set for {}", format_date(day)),
        {text("добавьте в working_hours запись, у которой valid_from не позже этого дня",
              "add an entry to working_hours whose valid_from is not after that day")}};
  return lacking_year(find_stack(day)->calendars.front()->id, year_of(day));
}

DayPlan DayRules::plan(const Run& run, Date day) {
  DayPlan result;
  result.provisional = run.provisional;
  for (const Run::Layer& layer : run.layers) {
    const auto found = layer.year->days.find(day);
    if (found == layer.year->days.end()) continue;
    result.fact = &found->second;
    result.calendar = layer.calendar;
  }
  result.usual = &usual_hours(*run.hours, weekday_of(day), result.fact);
  if (result.fact != nullptr) {
    result.cut =
        result.fact->kind == DayKind::short_day || result.fact->kind == DayKind::working_short;
    result.provisional |= result.fact->provisional;
  }
  const auto own = run.hours->days.find(day);
  if (own != run.hours->days.end()) {
    result.own = &own->second;
    result.provisional = false;  // the office's own hours stand whatever the calendar will say
  }
  return result;
}

DayHours DayRules::hours(const Run& run, const DayPlan& plan) {
  if (plan.own != nullptr) return *plan.own;
  return plan.cut ? cut_short(*plan.usual, run.hours->short_day) : *plan.usual;
}

}  // namespace otklik::calendar
