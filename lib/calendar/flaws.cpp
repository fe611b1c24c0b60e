#include "calendar/flaws.hpp"

#include <algorithm>
#include <memory>

#include "calendar/year_table.hpp"

namespace otklik::calendar {

namespace {

class Search {
 public:
  Search(const ProductionCalendar& calendar, Date today) : calendar_(calendar), today_(today) {}

  std::vector<Flaw> run() {
    for (const auto& [number, year] : calendar_.years) look_at(number, year);
    look_for_next_year();
    return std::move(flaws_);
  }

 private:
  void add(Severity severity, const char* code, std::string where, Text what, Text remedy) {
    flaws_.push_back({severity, code, std::move(where), std::move(what), std::move(remedy)});
  }

  void look_at(int number, const CalendarYear& year) {
    const std::string where = fmt::format("/years/{}", number);
    if (year.totals) compare(number, *year.totals, where + "/totals");
    if (!year.totals && states_totals())
      add(Severity::warning, "calendar.no-totals", where,
          text("{}: итоги года не заявлены, сверить не с чем",
               "{}: no totals are stated, there is nothing to compare with", number),
          {"впишите totals из официального источника", "add totals from an official source"});
    const auto days = std::count_if(year.days.begin(), year.days.end(),
                                    [](const auto& day) { return day.second.provisional; });
    if (year.provisional || days > 0)
      add(Severity::warning, "calendar.provisional", where,
          year.provisional ? text("{}: год предварительный", "{}: the year is provisional", number)
                           : text("{0}: предварительных дней {1}", "{0}: {1} days are provisional",
                                  number, days),
          {"замените, когда выйдет акт: otklik calendar import",
           "replace it when the act is out: otklik calendar import"});
  }

  bool states_totals() const {
    return std::any_of(calendar_.years.begin(), calendar_.years.end(),
                       [](const auto& year) { return year.second.totals.has_value(); });
  }

  void compare(int number, const YearTotals& stated, const std::string& where) {
    const auto alone = std::make_shared<const ProductionCalendar>(calendar_);
    const YearTotals computed = year_table({alone}, number).totals;
    if (same_figures(computed, stated)) return;
    add(Severity::error, "calendar.totals-differ", where,
        text("{0}: по дням выходит {1} рабочих, {2} сокращённых, {3} ч, а заявлено {4}, {5}, {6}",
             "{0}: the days give {1} working, {2} short, {3} h, but {4}, {5}, {6} are stated",
             number, computed.working_days, computed.short_days,
             computed.working_hours.value_or(stated.working_hours.value_or(0)), stated.working_days,
             stated.short_days, stated.working_hours.value_or(0)),
        {"сверьте дни с актом", "compare the days with the act"});
  }

  void look_for_next_year() {
    if (calendar_.next_year_by == 0 || calendar_.years.empty()) return;
    const int next = year_of(today_) + 1;
    const Date by = make_date(next - 1, calendar_.next_year_by / 100, calendar_.next_year_by % 100);
    if (today_ < by || calendar_.years.contains(next)) return;
    add(Severity::warning, "calendar.next-year-missing", "/years",
        text("года {} ещё нет, а обычно его публикуют к {}",
             "the year {} is missing, though it is usually published by {}", next, format_date(by)),
        {"добавьте его: otklik calendar import", "add it: otklik calendar import"});
  }

  const ProductionCalendar& calendar_;
  Date today_;
  std::vector<Flaw> flaws_;
};

}  // namespace

std::vector<Flaw> find_flaws(const ProductionCalendar& calendar, Date today) {
  return Search(calendar, today).run();
}

}  // namespace otklik::calendar
