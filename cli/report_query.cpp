#include "cli/report_query.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"
#include "base/zone.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/dashboard.hpp"
#include "report/documents.hpp"

namespace otklik::cli {

namespace {

calendar::Term term_named(const std::string& words) {
  if (const auto term = calendar::parse_amount(words)) return *term;
  throw Error(Category::usage,
              text("не удалось прочитать срок «{}»", "cannot read the term `{}`", disarmed(words)),
              {{"например: `2 working hours`, `1 working day`, `90` (рабочих минут)",
                "for example: `2 working hours`, `1 working day`, `90` (working minutes)"}});
}

// A body, or a role such as the department's.
std::string owner_named(const cases::Rulebook& rulebook, const std::string& name, Instant moment,
                        bool people) {
  std::vector<std::string> known;
  if (people)
    for (const cases::Person& person : rulebook.registries().people)
      known.push_back(person.id.text());
  for (const cases::Body& body : rulebook.registries().bodies) known.push_back(body.id.text());
  for (const regulation::Role& role : rulebook.regulation_at(moment).roles)
    known.push_back(role.id.text());
  if (std::find(known.begin(), known.end(), name) == known.end())
    cases::throw_not_found({"такого исполнителя или роли", "such executor or role"}, name, known);
  return name;
}

report::Period quarter_named(const std::string& words) {
  if (const auto quarter = cases::Quarter::parse(words)) return report::Period::of(*quarter);
  throw Error(
      Category::usage,
      text("не удалось прочитать квартал «{}»", "cannot read the quarter `{}`", disarmed(words)),
      {{"например: 2026Q1", "for example: 2026Q1"}});
}

// A deadline of a case or of the register itself.
RuleId rule_named(const cases::Rulebook& rulebook, const std::string& name, Instant moment) {
  const auto& regulation = rulebook.regulation_at(moment);
  std::vector<std::string> known;
  for (const auto& each : regulation.deadlines) known.push_back(each.rule.text());
  for (const auto& each : regulation.obligations) known.push_back(each.rule.text());
  if (std::find(known.begin(), known.end(), name) == known.end())
    cases::throw_not_found({"такого срока", "such deadline"}, name, known);
  return RuleId(name);
}

// Without a period a report takes the last whole quarter; --since alone reaches till the moment of the report.
report::Period period_of(const ReportOptions& options, Date day) {
  if (options.oral) {
    const Date of = options.day.empty() ? day : date_of(options.day);
    return {{of, of}, {}};
  }
  const bool days = !options.filter.since.empty() || !options.filter.until.empty();
  if (days && !options.quarter.empty())
    throw Error(Category::usage, {"дайте либо --quarter, либо --since и --until",
                                  "give either --quarter, or --since and --until"});
  if (!options.quarter.empty()) return quarter_named(options.quarter);
  if (!days) return report::Period::last_whole_quarter(day);
  if (options.filter.since.empty())
    throw Error(Category::usage, {"к --until нужен --since", "--until needs --since"});
  return {days_between(options.filter.since, options.filter.until, day), {}};
}

// A report with a period takes --quarter, --since and --until for it; without one they are the filter of `list`, by detection.
void set_period(report::Query& query, const report::Kind& kind, const ReportOptions& options,
                const Zone& zone) {
  const bool named = !options.quarter.empty();
  if (!kind.has_period && !named) return;
  const report::Period period = period_of(options, zone.date_of(query.as_of));
  query.filter.detected = kind.has_period ? DateRange{} : period.days;
  if (kind.has_period) query.period = period;
}

}  // namespace

std::vector<std::string> names_of_reports() {
  std::vector<std::string> names;
  for (const report::Kind& kind : report::kinds()) names.emplace_back(kind.name);
  for (const report::DocumentKind& kind : report::document_kinds()) names.emplace_back(kind.name);
  names.emplace_back(report::dashboard_kind().name);
  return names;
}

const report::Kind& kind_named(const std::string& name) {
  if (const report::Kind* kind = report::find_kind(name)) return *kind;
  if (name == report::dashboard_kind().name) return report::dashboard_kind();
  const std::vector<std::string> known = names_of_reports();
  std::vector<Text> notes{text("есть: {}", "known: {}", joined_list(known))};
  if (auto nearest = nearest_words(name, known, ""))
    notes.insert(notes.begin(), std::move(*nearest));
  throw Error(Category::usage, text("нет отчёта «{}»", "no report `{}`", disarmed(name)),
              std::move(notes));
}

void check_taken(const ReportOptions& options, const std::string& takes) {
  const auto taken = split(takes, ' ');
  for (const Option& each : options.declared) {
    const std::string_view name = each.long_name();
    if (!each.is_given() || std::find(taken.begin(), taken.end(), name) != taken.end()) continue;
    if (each.is_positional())
      throw Error(Category::usage, text("лишнее слово: «{}»", "one word too many: `{}`",
                                        disarmed(options.argument)));
    throw Error(Category::usage,
                text("отчёт {} не берёт {}", "the report {} does not take {}", options.name, name),
                {text("берёт: {}", "it takes: {}", joined_list({taken.begin(), taken.end()}))});
  }
  if (!options.basis.empty() && !options.record_sent)
    throw Error(Category::usage,
                {"--basis даётся с --record-sent", "--basis goes with --record-sent"});
}

Instant moment_of(Session& session, const ReportOptions& options) {
  const Zone& zone = session.rulebook().zone();
  return options.as_of.empty() ? session.clock(zone).now() : session.time(options.as_of, zone);
}

std::optional<std::string> owner_of(Session& session, const ReportOptions& options, Instant moment,
                                    bool people) {
  if (options.owner.empty()) return std::nullopt;
  return owner_named(session.rulebook(), options.owner, moment, people);
}

report::Query query_of(Session& session, const ReportOptions& options, const report::Kind& kind) {
  const Zone& zone = session.rulebook().zone();
  report::Query query;
  query.as_of = moment_of(session, options);
  if (!options.within.empty()) query.within = term_named(options.within);
  query.owner = owner_of(session, options, query.as_of, kind.by_person);
  if (!options.rule.empty()) query.rule = rule_named(session.rulebook(), options.rule, query.as_of);
  query.filter = filter_of(session, options.filter, query.as_of);
  set_period(query, kind, options, zone);
  query.with_cases = options.with_cases;
  query.anonymous = options.anonymous;
  return query;
}

report::Query dashboard_query(Session& session, const ReportOptions& options) {
  ReportOptions with_period = options;
  if (options.quarter.empty() && options.filter.since.empty() && options.filter.until.empty()) {
    const Date day = session.rulebook().zone().date_of(moment_of(session, options));
    with_period.filter.since = format_date(cases::Quarter::of(day).first_day());
  }
  return query_of(session, with_period, report::dashboard_kind());
}

}  // namespace otklik::cli
