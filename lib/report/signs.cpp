#include "report/signs.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/obligations/breach.hpp"
#include "report/case_rows.hpp"
#include "report/explanation.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;

// Until when a step was awaited in vain.
Instant end_of(const Deadline& deadline, Instant moment) {
  if (deadline.done_at) return *deadline.done_at;
  return deadline.ended_at.value_or(moment);
}

// What the steps of others had run over before this deadline fell due, in working minutes of the office.
List others(const Judged& judged, const Deadline& breached, const cases::Rulebook& rulebook) {
  List list;
  for (const Deadline& each : judged.deadlines) {
    if (!cases::is_unkept(each) || !each.due || each.owner == breached.owner ||
        *each.due >= *breached.due)
      continue;
    const Instant end = std::min(end_of(each, judged.moment), *breached.due);
    const auto minutes = rulebook.office().between(*each.due, end).minutes();
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
Value minutes_had(const Judged& judged, const Deadline& deadline, const cases::Rulebook& rulebook) {
  const auto assigned = cases::assigned_at(judged.state, deadline);
  if (!assigned) return {};
  const Instant from = std::max(*assigned, deadline.starts_at);
  const auto& clock = deadline.clock ? rulebook.working_time(*deadline.clock) : rulebook.office();
  return std::max<std::int64_t>(0, clock.between(from, *deadline.due).minutes());
}

// Who headed the body on the day on which the deadline fell due: that person answers for it (24).
Value head_of_body(const Deadline& deadline, const cases::Rulebook& rulebook) {
  const cases::Body* body =
      deadline.owner ? rulebook.registries().find(BodyId(*deadline.owner)) : nullptr;
  if (body == nullptr) return {};
  return value_of(cases::find_holder(body->heads, rulebook.zone().date_of(*deadline.due)));
}

Value explanation_of(const cases::Event* event) {
  if (event == nullptr) return {};
  return Object{{"at", event->at},
                {"by", event->by.text()},
                {"for", event->on_behalf ? Value(event->on_behalf->whom) : Value()},
                {"text", event->as<cases::BreachExplained>()->text}};
}

Value decision_of(const cases::Event* event) {
  if (event == nullptr) return {};
  const auto* decided = event->as<cases::BreachDecided>();
  return Object{{"finding", word_of(decided->finding)},
                {"at", event->at},
                {"by", event->by.text()},
                {"basis", decided->reason}};
}

Text submitted_words(const Value& value) {
  const auto* submitted = value.as<bool>();
  if (submitted == nullptr) return {};
  return *submitted ? Text{"представлено с опозданием", "submitted late"}
                    : Text{"не представлено", "not submitted"};
}

Text finding_words(const Value& value) {
  const auto* word = value.as<std::string>();
  const auto finding = word == nullptr ? std::nullopt : parse_word<cases::Finding>(*word);
  return finding ? title_of(*finding) : Text{"решения нет", "not decided"};
}

// `направление исполнителю: 40 мин` for each of the others' steps.
Text others_words(const Value& value, const cases::Rulebook& rulebook) {
  Text words;
  if (const auto* list = value.as<List>())
    for (const Value& each : *list) {
      const Text one =
          joined(rule_title(*each.find("rule")->as<std::string>(), rulebook), ": ",
                 text("{} раб. мин", "{} working min", *each.find("minutes")->as<std::int64_t>()));
      words = words.empty() ? one : joined(words, "; ", one);
    }
  return words;
}

Column calculation_column() {
  Column column = detail("calculation", {"расчёт", "calculation"}, [](const Value& value) {
    const Value* ru = value.find("words.ru");
    const Value* en = value.find("words.en");
    return ru == nullptr ? Text{} : Text{*ru->as<std::string>(), *en->as<std::string>()};
  });
  column.in_rows = false;
  return column;
}

}  // namespace

Object sign_row(const Judged& judged, const Deadline& deadline, const cases::Rulebook& rulebook) {
  const Zone& zone = rulebook.zone();
  List costs = others(judged, deadline, rulebook);
  const std::int64_t sum = sum_of(costs);
  const auto said =
      deadline.owner ? cases::said_of(judged, cases::sign_of(deadline, zone)) : cases::SaidOfSign{};
  return {{"case", judged.record.id.text()},
          {"executor", value_of(deadline.owner)},
          {"rule", deadline.rule->rule.text()},
          {"clause", deadline.rule->clause},
          {"starts_at", zone.stamp(deadline.starts_at)},
          {"due", zone.stamp(*deadline.due)},
          {"done_at", value_of(deadline.done_at, zone)},
          {"status", word_of(deadline.status)},
          {"overdue_working_minutes", deadline.overdue_working_minutes},
          {"assigned_at", value_of(cases::assigned_at(judged.state, deadline), zone)},
          {"minutes_had", minutes_had(judged, deadline, rulebook)},
          {"others_minutes", sum},
          {"others", std::move(costs)},
          {"head", head_of_body(deadline, rulebook)},
          {"submitted", deadline.done_at.has_value()},
          {"explanation", explanation_of(said.explanation)},
          {"decision", decision_of(said.decision)},
          {"calculation", calculation_of(judged, deadline, rulebook)}};
}

std::vector<Column> sign_columns(const cases::Rulebook& rulebook) {
  Column others = detail("others", {"чужие шаги до того", "others' steps before"},
                         [&rulebook](const Value& value) { return others_words(value, rulebook); });
  others.in_rows = false;
  return {{"case", {"сообщение", "case"}},
          owner_column("executor", rulebook),
          rule_column(rulebook),
          {"clause", {"пункт", "clause"}},
          {"starts_at", {"с", "from"}, false},
          {"due", {"до", "due"}},
          {"done_at", {"исполнено", "done"}},
          {"status", {"статус", "status"}, false},
          adding_up({"overdue_working_minutes", {"раб. мин", "working min"}}),
          {"assigned_at", {"направлено", "assigned"}, false},
          detail("minutes_had", {"было у исполнителя, раб. мин", "the body had, working min"}),
          adding_up({"others_minutes", {"чужих", "by others"}, false}),
          in_details(titled_column("head", {"руководитель на день срока", "head on the due day"},
                                   person_title, rulebook)),
          detail("submitted", {"проект", "draft"}, submitted_words),
          calculation_column(),
          std::move(others),
          detail("explanation.text", {"объяснение", "explanation"}),
          detail("decision.finding", {"решение", "decision"}, finding_words),
          detail("decision.basis", {"основание решения", "basis of the decision"})};
}

}  // namespace otklik::report
