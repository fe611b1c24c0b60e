// report: what is overdue, what falls due, and the other reports by name.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "cases/lookups.hpp"
#include "cli/output_file.hpp"
#include "cli/selection.hpp"
#include "report/reports.hpp"

namespace otklik::cli {

namespace {

struct ReportOptions {
  std::string name;
  std::string as_of;
  std::string within;
  std::string owner;
  std::string output;
  FilterOptions filter;
  bool exit_code = false;
};

const report::Kind& kind_named(const std::string& name) {
  if (const report::Kind* kind = report::find_kind(name)) return *kind;
  std::vector<std::string> known;
  for (const report::Kind& kind : report::kinds()) known.emplace_back(kind.name);
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

report::Query query_of(Session& session, const ReportOptions& options) {
  const Zone& zone = session.rulebook().zone();
  report::Query query;
  query.as_of =
      options.as_of.empty() ? session.clock(zone).now() : session.time(options.as_of, zone);
  if (!options.within.empty()) query.within = term_named(options.within);
  if (!options.owner.empty())
    query.owner = owner_named(session.rulebook(), options.owner, query.as_of);
  query.filter = filter_of(session, options.filter, query.as_of);
  return query;
}

Text problem_of(const Error& error) {
  Text words = error.message();
  for (const Diagnostic& each : error.diagnostics())
    words = joined(words, "; ",
                   joined(same(fmt::format("{}:{}: ", each.file, each.at.line)), "", each.what));
  return words;
}

int run(Session& session, const ReportOptions& options) {
  const auto format = session.format();
  const report::Kind& kind = kind_named(options.name);
  const report::Query query = query_of(session, options);
  Gathered gathered = gather(session, query.as_of, query.as_of);
  const report::Material material{session.rulebook(), gathered.cases, session.reg().journal(),
                                  gathered.first_detection, session.reg().commit().hex};
  report::Report report = kind.make(query, material);
  for (const Error& each : gathered.left_out) report.left_out.push_back(problem_of(each));
  const bool empty = report.table.rows.empty();
  if (!(session.globals.quiet && empty)) {
    const std::string bytes = render::render(report, format, session.lang(),
                                             options.output.empty() ? session.width() : 0);
    if (options.output.empty())
      session.print(bytes);
    else
      write_output(options.output, bytes);
  }
  return report_left_out(session, gathered.left_out,
                         options.exit_code && !empty ? exit_status(Category::found) : 0);
}

std::string names_of_reports() {
  std::vector<std::string> names;
  for (const report::Kind& kind : report::kinds()) names.emplace_back(kind.name);
  return joined_list(names);
}

Run set_up(Options& options) {
  auto values = std::make_shared<ReportOptions>();
  options.positional("NAME", values->name, text("отчёт: {}", "report: {}", names_of_reports()))
      ->required();
  options.option("--as-of", values->as_of,
                 {"на этот момент (иначе сейчас)", "at that moment (else now)"});
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
const Command report_command{
    "report", {"отчёты: просроченное, истекающее", "reports: overdue, due"}, set_up};

}  // namespace otklik::cli
