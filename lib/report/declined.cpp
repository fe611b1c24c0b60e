// `report declined` (20): messages that were not worked, each with its text and the ground.
#include "cases/events/event.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;

std::string clause_of(const GroundId& id, const Judged& judged, const Material& material) {
  const auto* ground = material.rulebook.regulation_at(judged.state.detected_at).find_ground(id);
  return ground == nullptr ? std::string() : ground->clause;
}

Object row_of(const Judged& judged, const cases::Event& event, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const auto* declined = event.as<cases::Declined>();
  return {{"case", judged.record.id.text()},
          {"detected_at", zone.stamp(judged.state.detected_at)},
          {"declined_at", zone.stamp(event.at.instant)},
          {"by", event.by.text()},
          {"reason", declined->reason.text()},
          {"clause", or_null(clause_of(declined->reason, judged, material))},
          {"comment", value_of(declined->text)},
          {"of", value_of(declined->of)},
          {"to", value_of(declined->to)},
          {"number", value_of(declined->number)},
          {"reply", value_of(declined->url)},
          {"network", judged.record.message.network.text()},
          {"url", value_of(judged.record.message.url)},
          {"text", judged.state.text}};
}

std::vector<Column> columns(const cases::Rulebook& rulebook) {
  return {{"case", {"сообщение", "case"}},
          {"detected_at", {"выявлено", "detected"}, false},
          {"declined_at", {"снято", "declined"}},
          {"by", {"кто", "by"}},
          titled_column("reason", {"основание", "ground"}, ground_title, rulebook),
          {"clause", {"пункт", "clause"}},
          detail("comment", {"пояснение", "comment"}),
          detail("of", {"связано с", "see"}),
          {"network", {"сеть", "network"}, false},
          detail("url", {"ссылка", "link"}),
          detail("text", {"текст", "text"}),
          detail("to", {"передано", "handed to"}),
          detail("number", {"номер письма", "number of the letter"}),
          detail("reply", {"ответ автору", "reply to the author"})};
}

}  // namespace

Report make_declined(const Query& query, const Material& material) {
  Report report = blank("declined", query, material);
  report.table.columns = columns(material.rulebook);
  for (const Judged* judged : cases_of_period(query, material)) {
    if (judged->state.stage != cases::Stage::declined) continue;
    const cases::Event& event = judged->record.events[judged->state.declined->event];
    report.table.rows.emplace_back(row_of(*judged, event, material));
  }
  report.unit = case_noun();
  return report;
}

}  // namespace otklik::report
