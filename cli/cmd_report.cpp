// report: what is overdue, what falls due, and the other reports by name.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "cases/lookups.hpp"
#include "cli/output_file.hpp"
#include "cli/selection.hpp"
#include "render/document.hpp"
#include "report/documents.hpp"
#include "report/reports.hpp"

namespace otklik::cli {

namespace {

struct ReportOptions {
  std::string name;
  std::string as_of;
  std::string within;
  std::string owner;
  std::string output;
  std::string quarter;
  std::string id;
  FilterOptions filter;
  bool exit_code = false;
};

std::vector<std::string> names_of_reports() {
  std::vector<std::string> names;
  for (const report::Kind& kind : report::kinds()) names.emplace_back(kind.name);
  for (const report::DocumentKind& kind : report::document_kinds()) names.emplace_back(kind.name);
  return names;
}

const report::Kind& kind_named(const std::string& name) {
  if (const report::Kind* kind = report::find_kind(name)) return *kind;
  const std::vector<std::string> known = names_of_reports();
  std::vector<Text> notes{text("есть: {}", "known: {}", joined_list(known))};
  if (const auto nearest = find_nearest(name, known))
    notes.insert(notes.begin(), text("ближайший: {}", "the nearest is {}", *nearest));
  throw Error(Category::usage, text("нет отчёта «{}»", "no report `{}`", disarmed(name)),
              std::move(notes));
}

calendar::Term term_named(const std::string& words) {
  if (const auto term = calendar::parse_amount(words)) return *term;
  throw Error(Category::usage,
              text("не удалось прочитать срок «{}»", "cannot read the term `{}`", disarmed(words)),
              {{"например: `2 working hours`, `1 working day`, `90` (рабочих минут)",
                "for example: `2 working hours`, `1 working day`, `90` (working minutes)"}});
}

// A body, or a role such as the department's.
std::string owner_named(const cases::Rulebook& rulebook, const std::string& name, Instant moment) {
  std::vector<std::string> known;
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

// Without a period a report takes the last whole quarter; --since alone reaches till the moment of the report.
report::Period period_of(const ReportOptions& options, Date day) {
  const bool days = !options.filter.since.empty() || !options.filter.until.empty();
  if (days && !options.quarter.empty())
    throw Error(Category::usage, {"дайте либо --quarter, либо --since и --until",
                                  "give either --quarter, or --since and --until"});
  if (!options.quarter.empty()) return quarter_named(options.quarter);
  if (!days) return report::Period::last_whole_quarter(day);
  report::Period period;
  if (options.filter.since.empty())
    throw Error(Category::usage, {"к --until нужен --since", "--until needs --since"});
  period.days.since = date_of(options.filter.since);
  period.days.until = options.filter.until.empty() ? day : date_of(options.filter.until);
  if (*period.days.until < *period.days.since)
    throw Error(Category::usage,
                {"период кончается раньше, чем начинается", "the period ends before it begins"});
  return period;
}

// A report with a period takes --since and --until for it; without one they are the filter of `list`, by detection.
void set_period(report::Query& query, const report::Kind& kind, const ReportOptions& options,
                const Zone& zone) {
  if (!kind.has_period) {
    if (!options.quarter.empty())
      throw Error(Category::usage, text("отчёт {} не за период: --quarter не нужен",
                                        "the report {} has no period: leave --quarter", kind.name));
    return;
  }
  query.period = period_of(options, zone.date_of(query.as_of));
  query.filter.detected = {};
}

report::Query query_of(Session& session, const ReportOptions& options, const report::Kind& kind) {
  const Zone& zone = session.rulebook().zone();
  report::Query query;
  query.as_of =
      options.as_of.empty() ? session.clock(zone).now() : session.time(options.as_of, zone);
  if (!options.within.empty()) query.within = term_named(options.within);
  if (!options.owner.empty())
    query.owner = owner_named(session.rulebook(), options.owner, query.as_of);
  query.filter = filter_of(session, options.filter, query.as_of);
  set_period(query, kind, options, zone);
  return query;
}

void put_out(Session& session, const ReportOptions& options, const std::string& bytes) {
  if (options.output.empty())
    session.print(bytes);
  else
    write_output(options.output, bytes);
}

Text problem_of(const Error& error) {
  Text words = error.message();
  for (const Diagnostic& each : error.diagnostics())
    words = joined(words, "; ",
                   joined(same(fmt::format("{}:{}: ", each.file, each.at.line)), "", each.what));
  return words;
}

// A document about one case.
int run_document(Session& session, const ReportOptions& options, const report::DocumentKind& kind) {
  if (session.format() != render::Format::text)
    throw Error(Category::usage,
                text("{} бывает только текстом", "{} comes as text only", kind.name));
  if (options.id.empty())
    throw Error(Category::usage, text("{}: назовите сообщение: --case ID",
                                      "{}: name the case: --case ID", kind.name));
  const Zone& zone = session.rulebook().zone();
  const Instant moment =
      options.as_of.empty() ? session.clock(zone).now() : session.time(options.as_of, zone);
  const std::vector<CaseId> ids = session.reg().find_all(options.id);
  std::string bytes;
  for (const CaseId& id : ids) {
    const auto judged = cases::judge_as_of(session.reg().load(id), session.rulebook(), moment);
    if (!judged)
      throw Error(Category::not_found, text("к {} сообщение {} ещё не было выявлено",
                                            "by {} case {} had not been detected",
                                            format_local(moment, zone), id.text()));
    cases::require_known(judged->deadlines);
    bytes += render::render_document(kind.make(*judged, session.rulebook()), session.lang());
  }
  put_out(session, options, bytes);
  return 0;
}

int run(Session& session, const ReportOptions& options) {
  if (const auto* document = report::find_document(options.name))
    return run_document(session, options, *document);
  const auto format = session.format();
  const report::Kind& kind = kind_named(options.name);
  const report::Query query = query_of(session, options, kind);
  Gathered gathered = gather(session, query.as_of, query.as_of);
  const report::Material material{session.rulebook(), gathered.cases, session.reg().journal(),
                                  gathered.first_detection, session.reg().commit().hex};
  report::Report report = kind.make(query, material);
  for (const Error& each : gathered.left_out) report.left_out.push_back(problem_of(each));
  const bool empty = report.table.rows.empty();
  if (!(session.globals.quiet && empty)) {
    const std::string bytes = render::render(report, format, session.lang(),
                                             options.output.empty() ? session.width() : 0);
    put_out(session, options, bytes);
  }
  return report_left_out(session, gathered.left_out,
                         options.exit_code && !empty ? exit_status(Category::found) : 0);
}

Run set_up(Options& options) {
  auto values = std::make_shared<ReportOptions>();
  options
      .positional("NAME", values->name,
                  text("отчёт: {}", "report: {}", joined_list(names_of_reports())))
      ->required();
  options.option("--as-of", values->as_of,
                 {"на этот момент (иначе сейчас)", "at that moment (else now)"});
  options.option("--quarter", values->quarter,
                 {"период: квартал (2026Q1); иначе --since и --until, иначе последний целый",
                  "period: a quarter (2026Q1); else --since and --until, else the last whole one"});
  options.option("--case", values->id,
                 {"memo, card: номер сообщения", "memo, card: id of the case"});
  options.option("--within", values->within,
                 {"due: истекает не позже чем через это время", "due: falls due within that time"});
  options.option("--owner", values->owner, {"за кем: орган или роль", "whose: a body or a role"});
  options.flag("--exit-code", values->exit_code,
               {"код возврата 1, если строки есть", "exit with 1 when there are rows"});
  options.option("-o,--output", values->output, {"записать в файл", "write to a file"});
  values->filter.declare(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command report_command;
const Command report_command{"report",
                             {"отчёты: просроченное, истекающее, согласование, дисциплина",
                              "reports: overdue, due, approvals, discipline"},
                             set_up};

}  // namespace otklik::cli
