// `report shortcomings` (21): what was wrong in the work of executors, what is to be done by when, and when it was removed.
#include <algorithm>

#include "cases/obligations/journal.hpp"
#include "cases/obligations/shortcomings.hpp"
#include "report/case_rows.hpp"
#include "report/journal_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::KnownShortcoming;

// Where it stands: a case's id, or the journal of a year.
DatedRow row_of(const KnownShortcoming& known, const Value& id, const std::string& record,
                const Query& query, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const bool overdue = known.term && !known.removed_at && zone.date_of(query.as_of) > *known.term;
  return {known.at,
          {},
          {{"at", zone.stamp(known.at)},
           {"case", id},
           {"record", record},
           {"entry", known.entry},
           {"executor", value_of(known.body)},
           {"text", known.text},
           {"by", known.by.text()},
           {"measure", value_of(known.measure)},
           {"term", known.term ? Value(*known.term) : Value()},
           {"overdue", overdue},
           {"removed_at", value_of(known.removed_at, zone)},
           {"removed_by", value_of(known.removed_by)},
           {"remarks", List(known.remarks.begin(), known.remarks.end())}}};
}

bool is_wanted(const KnownShortcoming& known, const Query& query, const Material& material) {
  const auto owner = known.body ? std::optional(known.body->text()) : std::nullopt;
  return query.period.contains(known.at, material.rulebook.zone()) && is_asked_for(query, owner);
}

std::vector<Column> columns(Date day, const cases::Rulebook& rulebook) {
  return {{"at", {"выявлен", "found"}},
          {"case", {"сообщение", "case"}, false},
          {"record", {"где записан", "recorded in"}},
          {"entry", {"запись", "entry"}},
          titled_column("executor", {"исполнитель", "executor"}, owner_title(day), rulebook),
          {"term", {"срок", "term"}},
          {"removed_at", {"устранён", "removed"}},
          {"by", {"кто записал", "recorded by"}, false},
          {"overdue", {"срок прошёл", "term is over"}, false},
          {"removed_by", {"кто отметил", "removed by"}, false},
          detail("text", {"недостаток", "shortcoming"}),
          detail("measure", {"мера", "measure"}),
          detail("remarks", {"примечания", "remarks"})};
}

}  // namespace

Report make_shortcomings(const Query& query, const Material& material) {
  std::vector<DatedRow> rows;
  const Zone& zone = material.rulebook.zone();
  for (const cases::Judged* judged : wanted_cases(query, material)) {
    const std::string& id = judged->record.id.text();
    for (const KnownShortcoming& known : cases::shortcomings_of(*judged))
      if (is_wanted(known, query, material)) rows.push_back(row_of(known, id, id, query, material));
  }
  if (!query.filter.is_set())
    for (const KnownShortcoming& known :
         cases::shortcomings_of(material.journal, query.as_of, zone))
      if (is_wanted(known, query, material))
        rows.push_back(
            row_of(known, {}, journal_name(year_of(zone.date_of(known.at))), query, material));
  static const Noun noun{"недостаток", "недостатка", "недостатков", "shortcoming", "shortcomings"};
  Report report = blank("shortcomings", query, material);
  report.table.columns = columns(day_of(query, material), material.rulebook);
  report.table.rows = in_order(std::move(rows));
  report.unit = noun;
  return report;
}

}  // namespace otklik::report
