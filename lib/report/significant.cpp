// `report significant` (23): socially significant messages, when the head was told, and what was done.
#include <algorithm>

#include "cases/events/event.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using regulation::TriggerKind;

bool is_of_memo(const Deadline& deadline) {
  const auto& starts = deadline.rule->starts;
  return std::any_of(starts.begin(), starts.end(), [](const regulation::Trigger& trigger) {
    return trigger.kind == TriggerKind::significant;
  });
}

// The deadline of the memo; null in a regulation that sets none.
const Deadline* find_memo(const Judged& judged) {
  const auto found = std::find_if(judged.deadlines.begin(), judged.deadlines.end(), is_of_memo);
  return found == judged.deadlines.end() ? nullptr : &*found;
}

std::optional<Instant> time_of(const Judged& judged, TriggerKind kind) {
  for (const cases::Occurrence& each : judged.state.occurrences)
    if (each.trigger == kind) return each.at;
  return std::nullopt;
}

Value signer_of(const Judged& judged) {
  const cases::Event* told = cases::find_last<cases::Escalated>(judged);
  return told == nullptr ? Value() : value_of(told->as<cases::Escalated>()->signed_by);
}

Object row_of(const Judged& judged, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const cases::State& state = judged.state;
  const Deadline* memo = find_memo(judged);
  const cases::Publication* last =
      state.publications.empty() ? nullptr : &state.publications.back();
  return {{"case", judged.record.id.text()},
          {"detected_at", zone.stamp(state.detected_at)},
          {"significant_at", value_of(time_of(judged, TriggerKind::significant), zone)},
          {"due", memo == nullptr ? Value() : value_of(memo->due, zone)},
          {"escalated_at", value_of(time_of(judged, TriggerKind::escalated), zone)},
          {"status", memo == nullptr ? Value() : Value(word_of(memo->status))},
          {"signed_by", signer_of(judged)},
          {"topic", value_of(state.topic)},
          {"location", value_of(state.location)},
          {"executor", value_of(state.executor())},
          {"stage", word_of(state.shown_stage())},
          {"text", state.text},
          {"url", value_of(judged.record.message.url)},
          {"answered_at", last == nullptr ? Value() : Value(zone.stamp(last->at))},
          {"answer", last == nullptr ? Value() : Value(cases::words_of(*last, state))},
          {"answer_url", last == nullptr ? Value() : value_of(last->url)}};
}

std::vector<Column> columns(Date day, const cases::Rulebook& rulebook) {
  Column stage = stage_column();
  return {{"case", {"сообщение", "case"}},
          {"detected_at", {"выявлено", "detected"}, false},
          {"significant_at", {"признано", "found significant"}},
          {"due", {"до", "due"}, false},
          {"escalated_at", {"доложено главе", "the head was told"}},
          status_column(),
          in_details(titled_column("signed_by", {"подписал", "signed by"}, person_title, rulebook)),
          in_details(titled_column("topic", {"тематика", "topic"}, topic_title, rulebook)),
          in_details(titled_column("location", {"локация", "place"}, location_title, rulebook)),
          in_details(
              titled_column("executor", {"исполнитель", "executor"}, owner_title(day), rulebook)),
          std::move(stage),
          detail("text", {"сообщение", "message"}),
          detail("url", {"ссылка", "link"}),
          detail("answered_at", {"ответ размещён", "answered"}),
          detail("answer", {"ответ", "answer"}),
          detail("answer_url", {"ссылка на ответ", "link to the answer"})};
}

// Also where the mark was taken back when the memo had been missed.
bool belongs(const Judged& judged) {
  return judged.state.significant ||
         std::any_of(judged.deadlines.begin(), judged.deadlines.end(), [](const Deadline& each) {
           return is_of_memo(each) && each.status == cases::Status::missed;
         });
}

}  // namespace

Report make_significant(const Query& query, const Material& material) {
  Report report = blank("significant", query, material);
  report.table.columns = columns(day_of(query, material), material.rulebook);
  for (const Judged* judged : cases_of_period(query, material))
    if (belongs(*judged) &&
        is_asked_for(query, judged->state.executor()
                                ? std::optional(judged->state.executor()->text())
                                : std::nullopt))
      report.table.rows.emplace_back(row_of(*judged, material));
  report.unit = case_noun();
  return report;
}

}  // namespace otklik::report
