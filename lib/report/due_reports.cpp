// `report overdue` and `report due`: open obligations of the cases and of the register itself, one row each.
#include <algorithm>

#include "cases/registries/refusal.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;

bool is_of_rule(const Query& query, const RuleId& rule) {
  return !query.rule || rule == *query.rule;
}

using Wanted = bool (*)(const Query& query, const Material& material, Instant due);

bool is_overdue(const Query& query, const Material&, Instant due) {
  return query.as_of > due;
}

bool is_open(const Query&, const Material&, Instant) {
  return true;
}

bool is_due(const Query& query, const Material& material, Instant due) {
  if (query.as_of > due) return false;
  if (!query.within) return true;
  return due <=
         material.rulebook.office().add(query.as_of, *query.within, calendar::DayCount::same_time);
}

DatedRow row_of(const Judged& judged, const Deadline& deadline, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  return {*deadline.due,
          judged.record.id.text(),
          {{"case", judged.record.id.text()},
           {"rule", deadline.rule->rule.text()},
           {"title", both(deadline.rule->title)},
           {"clause", deadline.rule->clause},
           {"owner_role", deadline.owner_role.text()},
           {"owner", value_of(deadline.owner)},
           {"stage", word_of(judged.state.shown_stage())},
           {"topic", value_of(judged.state.topic)},
           {"network", judged.record.message.network.text()},
           {"url", value_of(judged.record.message.url)},
           {"starts_at", zone.stamp(deadline.starts_at)},
           {"due", zone.stamp(*deadline.due)},
           {"minutes_had", deadline.minutes_had ? Value(*deadline.minutes_had) : Value()},
           {"overdue_working_minutes", deadline.overdue_working_minutes},
           {"overdue_clock_minutes", deadline.overdue_clock_minutes}}};
}

DatedRow row_of(const cases::Obligation& owed, const Query& query, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const bool overdue = query.as_of > owed.due;
  const auto working =
      overdue ? material.rulebook.office().between(owed.due, query.as_of).minutes() : 0;
  const auto clock =
      overdue ? std::chrono::floor<std::chrono::minutes>(query.as_of - owed.due).count() : 0;
  return {owed.due,
          {},
          {{"case", Value()},
           {"rule", owed.rule->rule.text()},
           {"title", both(owed.rule->title)},
           {"clause", owed.rule->clause},
           {"owner_role", owed.rule->owner.text()},
           {"owner", owed.rule->owner.text()},
           {"stage", Value()},
           {"topic", Value()},
           {"network", Value()},
           {"url", Value()},
           {"starts_at", zone.stamp(owed.starts_at)},
           {"due", zone.stamp(owed.due)},
           {"overdue_working_minutes", working},
           {"overdue_clock_minutes", static_cast<std::int64_t>(clock)},
           {"period", owed.period}}};
}

std::vector<DatedRow> rows_of(const Query& query, const Material& material, Wanted wanted) {
  std::vector<DatedRow> rows;
  for (const Judged* judged : wanted_cases(query, material))
    for (const Deadline& deadline : judged->deadlines)
      if (deadline.is_open_obligation() && is_of_rule(query, deadline.rule->rule) &&
          is_asked_for(query, deadline.owner) && wanted(query, material, *deadline.due))
        rows.push_back(row_of(*judged, deadline, material));
  // The register's own obligations are of no stage, topic or network: a filter for cases leaves them out.
  if (!material.first_detection || query.filter.is_set()) return rows;
  for (const cases::Obligation& owed : cases::find_obligations(
           material.rulebook, *material.first_detection, material.journal, query.as_of))
    if (is_of_rule(query, owed.rule->rule) && is_asked_for(query, owed.rule->owner.text()) &&
        wanted(query, material, owed.due))
      rows.push_back(row_of(owed, query, material));
  return rows;
}

std::vector<Column> columns(const Query& query, const Material& material, bool with_overdue) {
  return {{"case", {"сообщение", "case"}},
          rule_column(),
          rule_title_column(),
          {"clause", {"пункт", "clause"}},
          {"owner_role", {"роль", "role"}, false},
          owner_column("owner", day_of(query, material), material.rulebook),
          {"stage", {"стадия", "stage"}, false},
          {"topic", {"тематика", "topic"}, true, true},
          {"network", {"сеть", "network"}, false},
          {"url", {"ссылка", "link"}, false},
          {"starts_at", {"с", "from"}, false},
          {"due", {"до", "due"}},
          {"overdue_working_minutes", {"раб. мин", "working min"}, with_overdue},
          {"overdue_clock_minutes", {"мин", "min"}, false}};
}

Report made(std::string_view name, const Query& query, const Material& material, Wanted wanted,
            bool with_overdue) {
  static const Noun term{"срок", "срока", "сроков", "deadline", "deadlines"};
  Report report = blank(name, query, material);
  report.table.columns = columns(query, material, with_overdue);
  report.unit = term;
  report.agenda = Agenda{"due", {"case", "period", "rule", "owner", "starts_at"}};
  report.table.rows = in_order(rows_of(query, material, wanted));
  return report;
}

// What the register will owe when there is no working day left for it: prepared now or never.
void add_warnings(Report& report, const Query& query, const Material& material) {
  if (!material.first_detection || query.filter.is_set()) return;
  const Zone& zone = material.rulebook.zone();
  List warnings;
  for (const auto& [ahead, day] : cases::find_foresights(material.rulebook, query.as_of)) {
    if (!is_of_rule(query, ahead.rule->rule) || !is_asked_for(query, ahead.rule->owner.text()))
      continue;
    warnings.emplace_back(Object{{"rule", ahead.rule->rule.text()},
                                 {"clause", ahead.rule->clause},
                                 {"period", ahead.period},
                                 {"due", zone.stamp(ahead.due)},
                                 {"last_working_day", day}});
    const Text what =
        joined(cases::with_clause(ahead.rule->title, ahead.rule->clause), ", ", same(ahead.period));
    const Text till = joined({" — от конца квартала до ", ": from the end of the quarter till "},
                             "", long_date(zone.date_of(ahead.due)));
    report.remarks.push_back(joined(joined(what, "", till), "",
                                    joined({" рабочих дней нет; последний рабочий день — ",
                                            " there is no working day; the last one is "},
                                           "", long_date(day))));
  }
  report.figures.emplace_back("warnings", std::move(warnings));
}

}  // namespace

Report make_overdue(const Query& query, const Material& material) {
  return made("overdue", query, material, is_overdue, true);
}

Report make_calendar(const Query& query, const Material& material) {
  return made("calendar", query, material, is_open, false);
}

Report make_due(const Query& query, const Material& material) {
  Report report = made("due", query, material, is_due, false);
  add_warnings(report, query, material);
  return report;
}

}  // namespace otklik::report
