#include "report/reports.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/wording.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/refusal.hpp"
#include "report/letters.hpp"

namespace otklik::report {

namespace {

List calendars_at(const cases::Rulebook& rulebook, Date day) {
  List ids;
  for (const cases::InForce& each : rulebook.settings().calendars)
    if (each.valid_from <= day) ids = List(each.ids.begin(), each.ids.end());
  return ids;
}

bool is_provisional(const Query& query, const Material& material) {
  return std::any_of(
      material.cases.begin(), material.cases.end(), [&](const cases::Judged& judged) {
        return std::any_of(judged.deadlines.begin(), judged.deadlines.end(),
                           [](const cases::Deadline& deadline) { return deadline.provisional; }) &&
               query.filter.matches(judged, material.rulebook);
      });
}

void append_period(Object& head, const Period& period) {
  const DateRange& days = period.days;
  head.emplace_back("period", period.quarter ? Value(period.quarter->text()) : Value());
  head.emplace_back("since", days.since ? Value(*days.since) : Value());
  head.emplace_back("until", days.until ? Value(*days.until) : Value());
}

// Of what is open at a moment; days are a filter by detection.
Kind of_moment(std::string_view name, Text title, decltype(Kind::make) make,
               const std::string& more) {
  return {.name = name,
          .title = std::move(title),
          .make = make,
          .takes = asked_of_all + " --exit-code" + asked_of_cases + asked_of_days + more,
          .by_person = true,
          .of_open = true};
}

Kind of_period(std::string_view name, Text title, decltype(Kind::make) make,
               const std::string& more = "", bool needs_times = false, bool needs_file = false) {
  return {.name = name,
          .title = std::move(title),
          .make = make,
          .takes = asked_of_all + " --exit-code" + asked_of_cases + asked_of_days +
                   " --record-sent --basis" + more,
          .has_period = true,
          .needs_times = needs_times,
          .needs_file = needs_file};
}

}  // namespace

std::span<const Kind> kinds() {
  static const std::array list{
      of_moment("overdue", {"Просрочено", "Overdue"}, make_overdue, " --owner --rule"),
      of_moment("due", {"Истекающие сроки", "Due soon"}, make_due, " --owner --rule --within"),
      of_moment("calendar", {"Сроки", "Deadlines"}, make_calendar, " --owner --rule"),
      of_moment("approvals", {"На согласовании", "Waiting for approval"}, make_approvals,
                " --owner --oral"),
      of_period("quarterly", {"Ежеквартальная информация", "Quarterly information"}, make_quarterly,
                " --owner --cases"),
      of_period("discipline",
                {"Признаки нарушения исполнительской дисциплины",
                 "Signs of breaches of executive discipline"},
                make_discipline, " --owner"),
      of_period("shortcomings", {"Недостатки у исполнителей", "Shortcomings of executors"},
                make_shortcomings, " --owner"),
      of_period("significant", {"Общественно значимые сообщения", "Socially significant messages"},
                make_significant, " --owner"),
      Kind{.name = "accounts",
           .title = {"Официальные учётные записи", "Official accounts"},
           .make = make_accounts,
           .takes = asked_of_all + " --exit-code --network"},
      of_period("workload", {"Нагрузка исполнителей", "Workload of the executors"}, make_workload,
                " --owner"),
      of_period("topics", {"Тематика сообщений", "Topics of the messages"}, make_topics,
                " --cases"),
      of_period("journal", {"Журнал сообщений", "Journal of the messages"}, make_journal,
                " --owner"),
      of_period("declined", {"Снятые с работы сообщения", "Declined messages"}, make_declined),
      of_period("marked", {"Записи, требующие внимания", "Entries that call for attention"},
                make_marked, "", true),
      of_period(
          "reconcile",
          {"Сверка с системой «Инцидент менеджмент»", "Reconciliation with the mandated system"},
          make_reconcile, " ARGUMENT --from --map --under", false, true)};
  return list;
}

const Kind* find_kind(std::string_view name) {
  const auto list = kinds();
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Kind& kind) { return kind.name == name; });
  return found == list.end() ? nullptr : &*found;
}

Report blank(std::string_view name, const Query& query, const Material& material) {
  const Kind& kind = *find_kind(name);
  const Zone& zone = material.rulebook.zone();
  const Date day = zone.date_of(query.as_of);
  const auto* regulation = material.rulebook.find_regulation(day);
  Report report{std::string(name), kind.title, {}, {}, {}};
  if (regulation != nullptr)
    report.title = cases::with_clause(kind.title, regulation->clause_of(name));
  if (kind.has_period) append_period(report.head, query.period);
  report.head.emplace_back("as_of", zone.stamp(query.as_of));
  report.head.emplace_back("regulation", regulation == nullptr ? Value() : Value(regulation->id));
  report.head.emplace_back("calendars", calendars_at(material.rulebook, day));
  if (is_provisional(query, material)) report.head.emplace_back("provisional", true);
  report.head.emplace_back("commit", material.commit);
  report.head.emplace_back("version", material.version);
  if (query.anonymous) report.head.emplace_back("anonymous", true);
  report.letter = letter_of(name, query.as_of, material.rulebook);
  if (report.letter)
    report.letter->opening = {
        joined(sentence(ground_of_letter(name, query.as_of, material.rulebook)), "",
               {" направляется следующая информация.", ", you are informed as follows."})};
  return report;
}

std::vector<const cases::Judged*> wanted_cases(const Query& query, const Material& material) {
  std::vector<const cases::Judged*> wanted;
  for (const cases::Judged& judged : material.cases) {
    if (!query.filter.matches(judged, material.rulebook)) continue;
    cases::require_known(judged.deadlines);
    wanted.push_back(&judged);
  }
  return wanted;
}

std::vector<const cases::Judged*> cases_of_period(const Query& query, const Material& material) {
  std::vector<const cases::Judged*> wanted = wanted_cases(query, material);
  std::erase_if(wanted, [&](const cases::Judged* judged) {
    return !query.period.contains(judged->state.detected_at, material.rulebook.zone());
  });
  std::sort(wanted.begin(), wanted.end(), [](const cases::Judged* a, const cases::Judged* b) {
    const Instant first = a->state.detected_at;
    const Instant second = b->state.detected_at;
    return first != second ? first < second : a->record.id.text() < b->record.id.text();
  });
  return wanted;
}

Date day_of(const Query& query, const Material& material) {
  const Date day = material.rulebook.zone().date_of(query.as_of);
  return std::min(day, query.period.days.until.value_or(day));
}

bool is_asked_for(const Query& query, const std::optional<std::string>& owner) {
  return !query.owner || owner == query.owner;
}

}  // namespace otklik::report
