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

// A time in which somebody else was late.
using Interval = std::pair<Instant, Instant>;

// What the steps of others had run over before this deadline fell due, in working minutes of the office; the times go into
// `lost`.
List others(const Judged& judged, const Deadline& breached, const cases::Rulebook& rulebook,
            std::vector<Interval>& lost) {
  List list;
  for (const Deadline& each : judged.deadlines) {
    if (!cases::is_unkept(each) || !each.due || each.owner == breached.owner ||
        *each.due >= *breached.due)
      continue;
    const Instant end = std::min(end_of(each, judged.moment), *breached.due);
    const auto minutes = rulebook.office().between(*each.due, end).minutes();
    if (minutes <= 0) continue;
    lost.emplace_back(*each.due, end);
    list.emplace_back(Object{{"rule", each.rule->rule.text()},
                             {"title", both(each.rule->title)},
                             {"owner", value_of(each.owner)},
                             {"minutes", minutes}});
  }
  return list;
}

// Two who were late at the same time cost that time once.
std::int64_t minutes_lost(std::vector<Interval> lost, const calendar::WorkingTime& office) {
  std::sort(lost.begin(), lost.end());
  std::int64_t minutes = 0;
  Instant counted = Instant::min();
  for (const auto& [from, to] : lost) {
    if (to <= counted) continue;
    minutes += office.between(std::max(from, counted), to).minutes();
    counted = to;
  }
  return minutes;
}

// How much working time the body had, from when it could know; nothing for what was no body's.
Value minutes_had(const Deadline& deadline) {
  return deadline.is_of_body() && deadline.minutes_had ? Value(*deadline.minutes_had) : Value();
}

// Who headed the body on the day on which the deadline fell due: that person answers for it (24).
Value head_of_body(const Deadline& deadline, const cases::Rulebook& rulebook) {
  const cases::Body* body =
      deadline.owner ? rulebook.registries().find(BodyId(*deadline.owner)) : nullptr;
  if (body == nullptr) return {};
  return value_of(
      cases::find_head(rulebook.registries(), *body, rulebook.zone().date_of(*deadline.due)));
}

Value explanation_of(const cases::Event* event) {
  if (event == nullptr) return {};
  return Object{{"at", event->at},
                {"by", event->by.text()},
                {"for", value_of(event->on_behalf_of)},
                {"text", event->as<cases::BreachExplained>()->text}};
}

// A later one does not hide an earlier one.
List explanations_of(const cases::SaidOfSign& said) {
  List list;
  for (const cases::Event* each : said.explanations) list.emplace_back(explanation_of(each));
  return list;
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
Text others_words(const Value& value) {
  Text words;
  if (const auto* list = value.as<List>())
    for (const Value& each : *list) {
      const Text one =
          joined(words_in(*each.find("title")), ": ",
                 text("{} раб. мин", "{} working min", *each.find("minutes")->as<std::int64_t>()));
      words = words.empty() ? one : joined(words, "; ", one);
    }
  return words;
}

}  // namespace

Object sign_row(const Judged& judged, const Deadline& deadline, const cases::Rulebook& rulebook) {
  const Zone& zone = rulebook.zone();
  std::vector<Interval> lost;
  List costs = others(judged, deadline, rulebook, lost);
  const std::int64_t sum = minutes_lost(std::move(lost), rulebook.office());
  const auto said =
      deadline.owner ? cases::said_of(judged, cases::sign_of(deadline, zone)) : cases::SaidOfSign{};
  return {{"case", judged.record.id.text()},
          {"executor", value_of(deadline.owner)},
          {"rule", deadline.rule->rule.text()},
          {"title", both(deadline.rule->title)},
          {"clause", deadline.rule->clause},
          {"starts_at", zone.stamp(deadline.starts_at)},
          {"due", zone.stamp(*deadline.due)},
          {"done_at", value_of(deadline.done_at, zone)},
          {"status", word_of(deadline.status)},
          {"overdue_working_minutes", deadline.overdue_working_minutes},
          {"assigned_at", deadline.is_of_body() ? Value(zone.stamp(deadline.known_at)) : Value()},
          {"minutes_had", minutes_had(deadline)},
          {"others_minutes", sum},
          {"others", std::move(costs)},
          {"head", head_of_body(deadline, rulebook)},
          {"submitted", deadline.done_at.has_value()},
          {"explanation", explanation_of(said.explanation())},
          {"explanations", explanations_of(said)},
          {"decision", decision_of(said.decision)},
          {"calculation", calculation_of(deadline, rulebook)}};
}

std::vector<Column> sign_columns(Date day, const cases::Rulebook& rulebook) {
  Column others = detail("others", {"чужие шаги до того", "others' steps before"}, others_words);
  others.in_rows = false;
  return {{"case", {"сообщение", "case"}},
          owner_column("executor", day, rulebook),
          rule_column(),
          rule_title_column(),
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
          in_details(words_column("calculation.words", {"расчёт", "calculation"})),
          std::move(others),
          detail("explanation.text", {"объяснение", "explanation"}),
          detail("decision.finding", {"решение", "decision"}, finding_words),
          detail("decision.basis", {"основание решения", "basis of the decision"})};
}

}  // namespace otklik::report
