// `report reconcile FILE` (5): numbers of the mandated system that only one side has.
#include <algorithm>
#include <map>
#include <set>

#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;

// What the register holds, whenever it was detected: a number of the export may be of an older case.
struct Known {
  std::map<std::string, const Judged*> by_number;
  std::map<CaseId, const Judged*> by_id;
};

Known known_of(const Material& material) {
  Known known;
  for (const Judged& judged : material.cases) {
    known.by_id.emplace(judged.record.id, &judged);
    if (const auto& number = judged.state.incident_id) known.by_number.emplace(*number, &judged);
  }
  return known;
}

Object row_of(std::string_view finding, const Value& number, const Value& id, const Value& url,
              const Value& posted) {
  return {{"finding", finding},
          {"incident_id", number},
          {"case", id},
          {"url", url},
          {"posted_at", posted}};
}

// Of the export: not in the register, or there without its number.
void append_foreign(List& rows, const Known& known, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  for (const Foreign& each : material.foreign) {
    if (!each.incident_id.empty() && known.by_number.contains(each.incident_id)) continue;
    const bool is_case = each.id && known.by_id.contains(*each.id);
    const Value number = each.incident_id.empty() ? Value() : Value(each.incident_id);
    const Value id = is_case ? Value(each.id->text()) : Value();
    if (is_case && known.by_id.at(*each.id)->state.incident_id == each.incident_id) continue;
    rows.emplace_back(row_of(is_case ? "number_not_in_register" : "not_in_register", number, id,
                             value_of(each.url), zone.stamp(each.posted_at)));
  }
}

// Of the register, detected in the period: not in the export.
void append_own(List& rows, const Query& query, const Material& material) {
  std::set<std::string> numbers;
  std::set<CaseId> ids;
  for (const Foreign& each : material.foreign) {
    numbers.insert(each.incident_id);
    if (each.id) ids.insert(*each.id);
  }
  const Zone& zone = material.rulebook.zone();
  for (const Judged* judged : cases_of_period(query, material)) {
    const cases::Message& message = judged->record.message;
    if (ids.contains(judged->record.id)) continue;
    if (judged->state.incident_id && numbers.contains(*judged->state.incident_id)) continue;
    rows.emplace_back(row_of("not_in_system", value_of(judged->state.incident_id),
                             judged->record.id.text(), value_of(message.url),
                             zone.stamp(message.posted_at.instant)));
  }
}

Text finding_words(const Value& value) {
  const auto* word = value.as<std::string>();
  if (word == nullptr) return {};
  if (*word == "not_in_register") return {"нет в реестре", "not in the register"};
  if (*word == "number_not_in_register")
    return {"в реестре без этого номера", "in the register without this number"};
  return {"нет в системе", "not in the system"};
}

}  // namespace

Report make_reconcile(const Query& query, const Material& material) {
  static const Noun noun{"расхождение", "расхождения", "расхождений", "difference", "differences"};
  Report report = blank("reconcile", query, material);
  report.figures.emplace_back("in_export", material.foreign.size());
  report.table.columns = {{"finding", {"расхождение", "difference"}, true, false, finding_words},
                          {"incident_id", {"номер системы", "number"}},
                          {"case", {"сообщение", "case"}},
                          {"posted_at", {"размещено", "posted"}},
                          {"url", {"ссылка", "link"}, true, true}};
  append_foreign(report.table.rows, known_of(material), material);
  append_own(report.table.rows, query, material);
  report.unit = noun;
  return report;
}

}  // namespace otklik::report
