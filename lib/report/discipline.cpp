// `report discipline` (24): signs of breaches by executors, and what others' steps had cost before each.
#include <algorithm>

#include "report/case_rows.hpp"
#include "report/reports.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Status;

struct Row {
  Instant due;
  std::string id;
  Object cells;
};

bool is_breach(const Deadline& deadline) {
  return deadline.status == Status::late || deadline.status == Status::missed ||
         deadline.status == Status::overdue;
}

// When the deadline's body got the case; nothing when nobody has it.
std::optional<Instant> assigned_at(const Judged& judged, const Deadline& deadline) {
  std::optional<Instant> at;
  for (const cases::Assignment& each : judged.state.assignments)
    if (deadline.owner == each.body.text() && (!deadline.done_at || each.at <= *deadline.done_at))
      at = each.at;
  return at;
}

// A deadline that runs from the detection may have passed before anybody had the case: then it is no breach of the body, the department
// used the time up.
bool passed_before_assignment(const Judged& judged, const Deadline& deadline) {
  const auto& starts = deadline.rule->starts;
  if (std::none_of(starts.begin(), starts.end(), [](const regulation::Trigger& trigger) {
        return trigger.kind == regulation::TriggerKind::detected;
      }))
    return false;
  const auto assigned = assigned_at(judged, deadline);
  return !assigned || *deadline.due < *assigned;
}

// Until when a step was awaited in vain.
Instant end_of(const Deadline& deadline, Instant moment) {
  if (deadline.done_at) return *deadline.done_at;
  return deadline.ended_at.value_or(moment);
}

// What the steps of others had run over before this deadline fell due, in working minutes of the office.
List others(const Judged& judged, const Deadline& breached, const Material& material) {
  List list;
  for (const Deadline& each : judged.deadlines) {
    if (!is_breach(each) || each.owner == breached.owner || *each.due >= *breached.due) continue;
    const Instant end = std::min(end_of(each, judged.moment), *breached.due);
    const auto minutes = material.rulebook.office().between(*each.due, end).minutes();
    if (minutes > 0)
      list.emplace_back(Object{
          {"rule", each.rule->rule.text()}, {"owner", value_of(each.owner)}, {"minutes", minutes}});
  }
  return list;
}

std::int64_t sum_of(const List& costs) {
  std::int64_t sum = 0;
  for (const Value& each : costs) sum += *each.find("minutes")->as<std::int64_t>();
  return sum;
}

// How much working time the body had, from getting the case or from the start, whichever was later.
Value minutes_had(const Judged& judged, const Deadline& deadline, const Material& material) {
  const auto assigned = assigned_at(judged, deadline);
  if (!assigned) return {};
  const Instant from = std::max(*assigned, deadline.starts_at);
  const auto& clock =
      deadline.clock ? material.rulebook.working_time(*deadline.clock) : material.rulebook.office();
  return std::max<std::int64_t>(0, clock.between(from, *deadline.due).minutes());
}

Row row_of(const Judged& judged, const Deadline& deadline, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  List costs = others(judged, deadline, material);
  const std::int64_t sum = sum_of(costs);
  return {*deadline.due,
          judged.record.id.text(),
          {{"case", judged.record.id.text()},
           {"executor", value_of(deadline.owner)},
           {"rule", deadline.rule->rule.text()},
           {"clause", deadline.rule->clause},
           {"starts_at", zone.stamp(deadline.starts_at)},
           {"due", zone.stamp(*deadline.due)},
           {"done_at", value_of(deadline.done_at, zone)},
           {"status", word_of(deadline.status)},
           {"overdue_working_minutes", deadline.overdue_working_minutes},
           {"assigned_at", value_of(assigned_at(judged, deadline), zone)},
           {"minutes_had", minutes_had(judged, deadline, material)},
           {"others_minutes", sum},
           {"others", std::move(costs)}}};
}

std::vector<Column> columns(const Material& material) {
  return {{"case", {"сообщение", "case"}},
          owner_column("executor", material.rulebook),
          rule_column(material.rulebook),
          {"clause", {"пункт", "clause"}},
          {"starts_at", {"с", "from"}, false},
          {"due", {"до", "due"}},
          {"done_at", {"исполнено", "done"}},
          {"status", {"статус", "status"}, false},
          {"overdue_working_minutes", {"раб. мин", "working min"}},
          {"assigned_at", {"направлено", "assigned"}, false},
          {"minutes_had", {"было времени", "time it had"}, false},
          {"others_minutes", {"чужих", "by others"}}};
}

void append_department_columns(std::vector<Column>& head, const Material& material) {
  head.push_back({"department",
                  {"прошло до направления исполнителю, за отделом",
                   "passed before the case was assigned, the department's"}});
  for (Column& column : columns(material)) {
    column.name.insert(0, "department.");
    head.push_back(std::move(column));
  }
}

List sorted(std::vector<Row> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.due != b.due ? a.due < b.due : a.id < b.id;
  });
  List list;
  for (Row& row : rows) list.emplace_back(std::move(row.cells));
  return list;
}

}  // namespace

Report make_discipline(const Query& query, const Material& material) {
  std::vector<Row> bodies;
  std::vector<Row> department;
  for (const Judged& judged : material.cases) {
    if (!query.filter.matches(judged, material.rulebook)) continue;
    cases::require_known(judged.deadlines);
    for (const Deadline& deadline : judged.deadlines) {
      if (!deadline.rule->discipline || !is_breach(deadline) ||
          !query.period.contains(*deadline.due, material.rulebook.zone()) ||
          !is_asked_for(query, deadline.owner))
        continue;
      auto& rows = passed_before_assignment(judged, deadline) ? department : bodies;
      rows.push_back(row_of(judged, deadline, material));
    }
  }
  Report report{"discipline",
                find_kind("discipline")->title,
                head_with_period(query, material),
                {columns(material), sorted(std::move(bodies))},
                {}};
  for (const auto& [name, value] : report.head) report.head_columns.push_back({name, {}});
  report.head.emplace_back("department", sorted(std::move(department)));
  append_department_columns(report.head_columns, material);
  return report;
}

}  // namespace otklik::report
