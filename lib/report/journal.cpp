// `report journal`: every message of a period, one row each. Not the register's own journal: journal_rows.hpp.
#include "cases/rules/describe.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;

Object row_of(const Judged& judged, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const cases::State& state = judged.state;
  const cases::Message& message = judged.record.message;
  const cases::Publication* last =
      state.publications.empty() ? nullptr : &state.publications.back();
  return {{"case", judged.record.id.text()},
          {"detected_at", zone.stamp(state.detected_at)},
          {"posted_at", zone.stamp(message.posted_at.instant)},
          {"network", message.network.text()},
          {"author", value_of(message.author.name)},
          {"url", value_of(message.url)},
          {"text", state.text},
          {"topic", value_of(state.topic)},
          {"location", value_of(state.location)},
          {"importance", value_of(state.importance)},
          {"executor", value_of(state.executor())},
          {"stage", word_of(state.shown_stage())},
          {"reason", state.declined ? Value(state.declined->reason.text()) : Value()},
          {"repeat_of", value_of(state.repeat_of)},
          {"answers", value_of(state.answers)},
          {"incident_id", value_of(state.incident_id)},
          {"answered_at", last == nullptr ? Value() : Value(zone.stamp(last->at))},
          {"answer_url", last == nullptr ? Value() : value_of(last->url)}};
}

std::vector<Column> columns(const cases::Rulebook& rulebook) {
  return {{"case", {"сообщение", "case"}},
          {"detected_at", {"выявлено", "detected"}},
          {"posted_at", {"размещено", "posted"}, false},
          titled_column("network", {"сеть", "network"}, network_title, rulebook),
          {"author", {"автор", "author"}, true, true},
          {"url", {"ссылка", "link"}, false},
          {"text", {"текст", "text"}, false},
          titled_column("topic", {"тематика", "topic"}, topic_title, rulebook),
          {"location", {"локация", "place"}, false},
          {"importance", {"важность", "importance"}, false},
          {"executor", {"исполнитель", "executor"}, true, true},
          stage_column(),
          {"reason", {"основание", "ground"}, false},
          {"repeat_of", {"повторное к", "repeat of"}, false},
          {"incident_id", {"номер системы", "number in the system"}, false},
          {"answered_at", {"ответ", "answered"}, false},
          {"answer_url", {"ссылка на ответ", "link to the answer"}, false},
          {"answers", {"ответ на вопрос по", "replies in"}, false}};
}

}  // namespace

Report make_journal(const Query& query, const Material& material) {
  Report report = blank("journal", query, material);
  report.table.columns = columns(material.rulebook);
  for (const Judged* judged : cases_of_period(query, material))
    if (const auto body = judged->state.executor();
        is_asked_for(query, body ? std::optional(body->text()) : std::nullopt))
      report.table.rows.emplace_back(row_of(*judged, material));
  report.unit = case_noun();
  return report;
}

}  // namespace otklik::report
