// `report marked`: what calls for attention: entries back-dated, on behalf or after others, and the marks of the cases, for good.
#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/obligations/marks.hpp"
#include "cases/rules/describe.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Event;
using cases::Judged;

Text mark_words(const Value& value) {
  const auto* mark = value.as<std::string>();
  if (mark == nullptr) return {};
  if (*mark == "back_dated") return {"задним числом", "back-dated"};
  if (*mark == "on_behalf") return {"за другого", "on behalf"};
  const auto kind = parse_word<cases::MarkKind>(*mark);
  return kind ? title_of(*kind) : Text{"внесена позже других", "entered after others"};
}

// The entries of one case.
class Marks {
 public:
  Marks(const Judged& judged, const Query& query, const Material& material)
      : judged_(judged), query_(query), material_(material) {}

  std::vector<DatedRow> find() {
    Instant latest = Instant::min();
    for (std::size_t i = 0; i < judged_.record.events.size(); ++i) {
      const Event& event = judged_.record.events[i];
      if (is_back_dated(event, i)) add(i, "back_dated", {});
      // Of an approval the mark `oral` says so.
      if (event.on_behalf_of && event.kind() != cases::EventKind::approved)
        add(i, "on_behalf", fmt::format("{}: {}", *event.on_behalf_of, event.basis.value_or("")));
      // It stands behind an entry of what happened after it.
      if (event.at.instant < latest) add(i, "entered_after", {});
      latest = std::max(latest, event.at.instant);
    }
    for (const cases::Mark& mark : cases::marks_for_good(judged_, material_.rulebook)) add(mark);
    return std::move(rows_);
  }

 private:
  std::optional<Instant> recorded_at(std::size_t index) const {
    const auto known = material_.recorded.find(judged_.record.id);
    return known == material_.recorded.end() || index >= known->second.size()
               ? std::nullopt
               : known->second[index];
  }

  // As `verify` warns: recorded later than the settings allow after it happened.
  bool is_back_dated(const Event& event, std::size_t index) const {
    const auto recorded = recorded_at(index);
    if (!recorded) return false;
    try {
      return event.at.instant < material_.rulebook.office().sub(
                                    *recorded, material_.rulebook.settings().limits.back_dating,
                                    calendar::DayCount::same_time);
    } catch (const calendar::OutsideCalendar&) {
      return false;  // without the year nobody can say how late it was
    }
  }

  void add(std::size_t index, std::string_view mark, const std::string& detail) {
    const Event& event = judged_.record.events[index];
    const Zone& zone = material_.rulebook.zone();
    if (!query_.period.contains(event.at.instant, zone)) return;
    rows_.push_back({event.at.instant,
                     {},
                     {{"case", judged_.record.id.text()},
                      {"n", index + 1},
                      {"rule", Value()},
                      {"title", Value()},
                      {"mark", mark},
                      {"event", word_of(event.kind())},
                      {"at", zone.stamp(event.at.instant)},
                      {"recorded_at", value_of(recorded_at(index), zone)},
                      {"by", event.by.text()},
                      {"until", Value()},
                      {"detail", or_null(detail)}}});
  }

  // One that the case itself bears; of a deadline it has no entry.
  void add(const cases::Mark& mark) {
    const Zone& zone = material_.rulebook.zone();
    const Event* event = mark.event ? &judged_.record.events[*mark.event] : nullptr;
    const Instant at = event == nullptr ? mark.since : event->at.instant;
    if (!query_.period.contains(at, zone)) return;
    rows_.push_back(
        {at,
         {},
         {{"case", judged_.record.id.text()},
          {"n", event == nullptr ? Value() : Value(static_cast<std::int64_t>(*mark.event + 1))},
          {"rule", value_of(mark.rule)},
          {"title", title_of_rule(mark.rule, judged_, material_.rulebook)},
          {"mark", word_of(mark.kind)},
          {"event", event == nullptr ? Value() : Value(word_of(event->kind()))},
          {"at", zone.stamp(at)},
          {"recorded_at", event == nullptr ? Value() : value_of(recorded_at(*mark.event), zone)},
          {"by", event == nullptr ? Value() : Value(event->by.text())},
          {"until", value_of(mark.until, zone)},
          {"detail", or_null(mark.detail)}}});
  }

  const Judged& judged_;
  const Query& query_;
  const Material& material_;
  std::vector<DatedRow> rows_;
};

Text event_words(const Value& value) {
  const auto* word = value.as<std::string>();
  const auto kind = word == nullptr ? std::nullopt : parse_word<cases::EventKind>(*word);
  return kind ? title_of(*kind) : Text{};
}

std::vector<Column> columns() {
  return {{"case", {"сообщение", "case"}},
          {"n", {"№", "no."}},
          rule_column(),
          rule_title_column(),
          {"mark", {"отметка", "mark"}, true, false, mark_words},
          {"event", {"запись", "entry"}, true, true, event_words},
          {"at", {"когда", "when"}},
          {"recorded_at", {"записано", "recorded"}},
          {"by", {"кто", "by"}},
          {"until", {"до", "until"}},
          detail("detail", {"основание или причина", "basis or reason"})};
}

}  // namespace

Report make_marked(const Query& query, const Material& material) {
  std::vector<DatedRow> rows;
  for (const Judged* judged : wanted_cases(query, material))
    for (DatedRow& row : Marks(*judged, query, material).find()) rows.push_back(std::move(row));
  static const Noun noun{"отметка", "отметки", "отметок", "mark", "marks"};
  Report report = blank("marked", query, material);
  report.table.columns = columns();
  report.table.rows = in_order(std::move(rows));
  report.unit = noun;
  return report;
}

}  // namespace otklik::report
