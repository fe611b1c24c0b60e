// `report discipline` (24): signs of breaches by executors, and what others' steps had cost before each.
#include "cases/obligations/breach.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/signs.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;

// What is nobody's breach has no head, no explanation and no decision.
Section department_section(const List& rows, std::vector<Column> head) {
  for (Column& column : head) column.in_details = false;
  std::erase_if(head, [](const Column& column) { return !column.in_text; });
  return {{"прошло до направления исполнителю, за отделом",
           "passed before a body had the case, the department's"},
          {std::move(head), rows}};
}

}  // namespace

Report make_discipline(const Query& query, const Material& material) {
  std::vector<DatedRow> bodies;
  std::vector<DatedRow> department;
  for (const Judged* judged : wanted_cases(query, material))
    for (const Deadline& deadline : judged->deadlines) {
      if (!deadline.rule->discipline || !cases::is_unkept(deadline) ||
          !query.period.contains(*deadline.due, material.rulebook.zone()) ||
          !is_asked_for(query, deadline.owner))
        continue;
      if (deadline.is_of_body() && !cases::is_sign(deadline)) continue;
      auto& rows = deadline.is_of_body() ? bodies : department;
      rows.push_back({*deadline.due, judged->record.id.text(),
                      sign_row(*judged, deadline, material.rulebook)});
    }
  static const Noun sign{"признак", "признака", "признаков", "sign", "signs"};
  Report report = blank("discipline", query, material);
  const auto columns = sign_columns(day_of(query, material), material.rulebook);
  report.table = {columns, in_order(std::move(bodies))};
  List passed = in_order(std::move(department));
  report.sections.push_back(department_section(passed, columns));
  report.figures.emplace_back("department", std::move(passed));
  report.unit = sign;
  return report;
}

}  // namespace otklik::report
