// `report approvals` (12): drafts that wait for an approver, since when, and how many working minutes are left.
#include <algorithm>

#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using regulation::ApprovalRule;
using regulation::TriggerKind;

// The draft that waits, and for whose word.
struct Waiting {
  const Judged& judged;
  const cases::Draft& draft;
  const ApprovalRule& rule;
  Instant since;  ///< the draft's coming, or the approval before this one
};

std::optional<Waiting> find_waiting(const Judged& judged, const Material& material) {
  if (judged.state.stage != cases::Stage::in_approval) return std::nullopt;
  const auto& regulation = cases::regulation_for(judged.state, material.rulebook);
  const cases::Draft* draft = judged.state.current_draft();
  const ApprovalRule* rule =
      draft == nullptr ? nullptr : cases::next_approval(judged.state, *draft, regulation);
  if (rule == nullptr) return std::nullopt;
  const Instant since = draft->approvals.empty() ? draft->at : draft->approvals.back().at;
  return Waiting{judged, *draft, *rule, since};
}

bool waits_for(const Deadline& deadline, const ApprovalRule& rule) {
  const auto& answers = deadline.rule->answered_by;
  return deadline.is_open_obligation() &&
         std::any_of(answers.begin(), answers.end(), [&](const regulation::Trigger& trigger) {
           return trigger.kind == TriggerKind::approved && trigger.role == rule.role;
         });
}

// The running term of this approval, null when the regulation sets none.
const Deadline* find_term(const Waiting& waiting) {
  const auto& deadlines = waiting.judged.deadlines;
  const auto found =
      std::find_if(deadlines.begin(), deadlines.end(),
                   [&](const Deadline& deadline) { return waits_for(deadline, waiting.rule); });
  return found == deadlines.end() ? nullptr : &*found;
}

Value forwarded_at(const Waiting& waiting, const Zone& zone) {
  std::optional<Instant> at;
  for (const cases::Occurrence& each : waiting.judged.state.occurrences)
    if (each.trigger == TriggerKind::forwarded && each.role == waiting.rule.role &&
        each.at >= waiting.since)
      at = each.at;
  return value_of(at, zone);
}

std::optional<std::string> person_of(const Waiting& waiting, const Query& query,
                                     const Material& material) {
  if (!waiting.rule.in_charge) return std::nullopt;
  const auto person = cases::find_in_charge(waiting.judged.state, material.rulebook.registries(),
                                            material.rulebook.zone().date_of(query.as_of));
  return person ? std::optional(person->text()) : std::nullopt;
}

Object draft_object(const cases::Draft& draft) {
  return {{"n", draft.event + 1},
          {"digest", draft.digest},
          {"kind", word_of(draft.kind)},
          {"text", draft.text}};
}

// As its author left it.
Object message_of(const Judged& judged) {
  cases::Message message = judged.record.message;
  message.text = judged.state.text;
  return message_object(message);
}

Object row_of(const Waiting& waiting, const Query& query, const Material& material) {
  const Zone& zone = material.rulebook.zone();
  const Deadline* term = find_term(waiting);
  const Value due = term == nullptr ? Value() : value_of(term->due, zone);
  const Value left =
      term == nullptr
          ? Value()
          : Value(material.rulebook.office().between(query.as_of, *term->due).minutes());
  return {{"case", waiting.judged.record.id.text()},
          {"role", waiting.rule.role.text()},
          {"person", value_of(person_of(waiting, query, material))},
          {"draft", draft_object(waiting.draft)},
          {"message", message_of(waiting.judged)},
          {"executor", waiting.draft.body.text()},
          {"topic", value_of(waiting.judged.state.topic)},
          {"since", zone.stamp(waiting.since)},
          {"forwarded_at", forwarded_at(waiting, zone)},
          {"due", due},
          {"minutes_left", left},
          {"clause", waiting.rule.clause},
          {"url", value_of(waiting.judged.record.message.url)}};
}

Column role_column(const Query& query, const Material& material) {
  Column column = owner_column("role", day_of(query, material), material.rulebook);
  column.title = {"кто согласует", "approver"};
  return column;
}

std::vector<Column> columns(const Query& query, const Material& material) {
  return {{"case", {"сообщение", "case"}},
          role_column(query, material),
          titled_column("person", {"", ""}, person_title, material.rulebook),
          {"draft.kind", {"вид", "kind"}, false},
          {"draft.n", {"запись", "entry"}, false},
          {"draft.digest", {"сумма", "digest"}, false},
          detail("message.text", {"сообщение", "message"}),
          detail("draft.text", {"проект", "draft"}),
          {"executor", {"исполнитель", "executor"}, true, true},
          {"topic", {"тематика", "topic"}, false},
          {"since", {"с", "since"}},
          {"forwarded_at", {"передано", "handed over"}, false},
          {"due", {"до", "due"}},
          {"minutes_left", {"осталось, мин", "min left"}},
          {"clause", {"пункт", "clause"}, false},
          {"url", {"ссылка", "link"}, false}};
}

}  // namespace

Report make_approvals(const Query& query, const Material& material) {
  std::vector<DatedRow> rows;
  for (const Judged* judged : wanted_cases(query, material)) {
    const auto waiting = find_waiting(*judged, material);
    if (!waiting) continue;
    if (is_asked_for(query, waiting->rule.role.text()) ||
        is_asked_for(query, waiting->draft.body.text()) ||
        is_asked_for(query, person_of(*waiting, query, material)))
      rows.push_back({waiting->since, judged->record.id.text(), row_of(*waiting, query, material)});
  }
  static const Noun draft{"проект", "проекта", "проектов", "draft", "drafts"};
  Report report = blank("approvals", query, material);
  report.table.columns = columns(query, material);
  report.unit = draft;
  report.table.rows = in_order(std::move(rows));
  return report;
}

}  // namespace otklik::report
