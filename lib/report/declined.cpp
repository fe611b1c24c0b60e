// `report declined` (20): messages that were not worked, each with its text and the ground.
#include "cases/events/event.hpp"
#include "cases/rules/fold.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;

Object row_of(const Judged& judged, const cases::Event& event, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const auto* declined = event.as<cases::Declined>();
  const auto* ground =
      cases::regulation_for(judged.state, material.rulebook).find_ground(declined->reason);
  return {{"case", judged.record.id.text()},
          {"detected_at", zone.stamp(judged.state.detected_at)},
          {"declined_at", zone.stamp(event.at.instant)},
          {"by", event.by.text()},
          {"reason", declined->reason.text()},
          {"title", ground == nullptr ? Value() : both(ground->title)},
          {"clause", ground == nullptr ? Value() : or_null(ground->clause)},
          {"comment", value_of(declined->text)},
          {"of", value_of(declined->of)},
          {"to", value_of(declined->to)},
          {"number", value_of(declined->number)},
          {"reply", value_of(declined->url)},
          {"network", judged.record.message.network.text()},
          {"url", value_of(judged.record.message.url)},
          {"text", judged.state.text}};
}

std::vector<Column> columns() {
  return {{"case", {"сообщение", "case"}},
          {"detected_at", {"выявлено", "detected"}, false},
          {"declined_at", {"снято", "declined"}},
          {"by", {"кто", "by"}},
          {"reason", {"код основания", "id of the ground"}, false},
          words_column("title", {"основание", "ground"}),
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
  report.table.columns = columns();
  for (const Judged* judged : cases_of_period(query, material)) {
    if (judged->state.stage != cases::Stage::declined) continue;
    const cases::Event& event = judged->record.events[judged->state.declined->event];
    report.table.rows.emplace_back(row_of(*judged, event, material));
  }
  report.unit = case_noun();
  return report;
}

}  // namespace otklik::report
