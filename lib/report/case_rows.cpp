#include "report/case_rows.hpp"

#include "cases/obligations/marks.hpp"
#include "cases/rules/fold.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

List names_of(const std::vector<BodyId>& bodies) {
  List names;
  for (const BodyId& body : bodies) names.emplace_back(body.text());
  return names;
}

Value next_deadline(const cases::Judged& judged, const Zone& zone) {
  const cases::Deadline* next = cases::find_next(judged.deadlines);
  if (next == nullptr) return {};
  return Object{{"rule", next->rule->rule.text()},
                {"title", both(next->rule->title)},
                {"due", value_of(next->due, zone)},
                {"owner", value_of(next->owner)},
                {"status", word_of(next->status)}};
}

template <class Enum>
std::function<Text(const Value&)> in_words() {
  return [](const Value& value) {
    const auto* word = value.as<std::string>();
    const auto known = word == nullptr ? std::nullopt : parse_word<Enum>(*word);
    return known ? title_of(*known) : Text{};
  };
}

}  // namespace

Value value_of(const std::optional<std::string>& text) {
  return text ? Value(*text) : Value();
}

Value or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

Value value_of(const std::optional<Instant>& instant, const Zone& zone) {
  return instant ? Value(zone.stamp(*instant)) : Value();
}

Object case_row(const cases::Judged& judged, const cases::Rulebook& rulebook) {
  const cases::State& state = judged.state;
  const cases::Message& message = judged.record.message;
  const Zone& zone = rulebook.zone();
  return {{"id", judged.record.id.text()},
          {"stage", word_of(state.shown_stage())},
          {"network", message.network.text()},
          {"url", value_of(message.url)},
          {"posted_at", zone.stamp(message.posted_at.instant)},
          {"detected_at", zone.stamp(state.detected_at)},
          {"topic", value_of(state.topic)},
          {"location", value_of(state.location)},
          {"importance", value_of(state.importance)},
          {"executor", value_of(state.executor())},
          {"co_executors", names_of(state.co_executors())},
          {"next_deadline", next_deadline(judged, zone)}};
}

Object deadline_row(const cases::Deadline& deadline, const Zone& zone) {
  Object row{{"rule", deadline.rule->rule.text()},
             {"title", both(deadline.rule->title)},
             {"clause", deadline.rule->clause},
             {"owner_role", deadline.owner_role.text()},
             {"owner", value_of(deadline.owner)},
             {"starts_at", zone.stamp(deadline.starts_at)},
             {"due", value_of(deadline.due, zone)},
             {"done_at", value_of(deadline.done_at, zone)},
             {"status", word_of(deadline.status)},
             {"overdue_working_minutes", deadline.overdue_working_minutes},
             {"minutes_had", deadline.minutes_had ? Value(*deadline.minutes_had) : Value()}};
  if (deadline.late_entry) row.emplace_back("late_entry", true);
  return row;
}

List in_order(std::vector<DatedRow> rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const DatedRow& a, const DatedRow& b) {
    return a.at != b.at ? a.at < b.at : a.id < b.id;
  });
  List list;
  for (DatedRow& row : rows) list.emplace_back(std::move(row.cells));
  return list;
}

const Noun& case_noun() {
  static const Noun noun{"сообщение", "сообщения", "сообщений", "case", "cases"};
  return noun;
}

Column stage_column() {
  return {"stage", {"стадия", "stage"}, true, true, in_words<cases::Stage>()};
}

Column status_column() {
  return {"status", {"статус", "status"}, true, false, in_words<cases::Status>()};
}

Column rule_column() {
  return {"rule", {"код срока", "id of the deadline"}, false};
}

Column rule_title_column() {
  return words_column("title", {"срок", "deadline"});
}

Value title_of_rule(const std::optional<RuleId>& rule, const cases::Judged& judged,
                    const cases::Rulebook& rulebook) {
  const auto* known =
      rule ? cases::regulation_for(judged.state, rulebook).find_deadline(*rule) : nullptr;
  return known == nullptr ? Value() : both(known->title);
}

Column owner_column(std::string name, Date day, const cases::Rulebook& rulebook) {
  return titled_column(std::move(name), {"за кем", "owner"}, owner_title(day), rulebook);
}

std::vector<Column> case_columns() {
  return {{"id", {"сообщение", "case"}},
          stage_column(),
          {"network", {"сеть", "network"}, false},
          {"url", {"ссылка", "link"}, false},
          {"posted_at", {"размещено", "posted"}, false},
          {"detected_at", {"выявлено", "detected"}, false},
          {"topic", {"тематика", "topic"}, true, true},
          {"location", {"локация", "location"}, false},
          {"importance", {"важность", "importance"}, false},
          {"executor", {"исполнитель", "executor"}, true, true},
          {"co_executors", {"соисполнители", "co-executors"}, false},
          {"next_deadline.rule", {"код срока", "id of the deadline"}, false},
          words_column("next_deadline.title", {"ближайший срок", "next deadline"}),
          {"next_deadline.due", {"до", "due"}},
          {"next_deadline.owner", {"за кем", "owner"}, false},
          {"next_deadline.status", {"", ""}, true, false, status_column().shown}};
}

namespace {

Object mark_object(const cases::Mark& mark, const cases::Judged& judged,
                   const cases::Rulebook& rulebook) {
  return {{"n", mark.event ? Value(static_cast<std::int64_t>(*mark.event + 1)) : Value()},
          {"rule", value_of(mark.rule)},
          {"title", title_of_rule(mark.rule, judged, rulebook)},
          {"mark", word_of(mark.kind)},
          {"detail", or_null(mark.detail)}};
}

}  // namespace

List marks_list(const cases::Judged& judged, const cases::Rulebook& rulebook) {
  List list;
  for (const cases::Mark& mark : cases::standing_marks(judged, rulebook))
    list.emplace_back(mark_object(mark, judged, rulebook));
  return list;
}

Section marks_section(const cases::Judged& judged, const cases::Rulebook& rulebook) {
  Section section{{"отметки", "marks"}, {}};
  section.table.columns = {{"n", {"запись", "entry"}},
                           rule_title_column(),
                           {"mark", {"отметка", "mark"}, true, false, in_words<cases::MarkKind>()},
                           {"detail", {"подробности", "details"}, true, true}};
  section.table.rows = marks_list(judged, rulebook);
  return section;
}

}  // namespace otklik::report
