// report: what is overdue, what falls due, and the other reports by name.
#include <fmt/core.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/anonymous.hpp"
#include "cases/obligations/breach.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/obligations/obligations.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/describe.hpp"
#include "cli/output_file.hpp"
#include "cli/output_folder.hpp"
#include "cli/rendering.hpp"
#include "cli/report_material.hpp"
#include "register/journal_record.hpp"
#include "register/one_commit.hpp"
#include "register/record.hpp"
#include "register/register.hpp"
#include "render/site.hpp"
#include "report/dashboard.hpp"
#include "report/documents.hpp"
#include "report/journal_rows.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

void put_out(Session& session, const ReportOptions& options, const std::string& bytes) {
  if (options.output.empty())
    session.print(bytes);
  else
    write_output(options.output, bytes);
}

std::optional<std::string> basis_of(const ReportOptions& options) {
  return options.basis.empty() ? std::nullopt : std::optional(options.basis);
}

// The letter that asks a body to explain went out: from then on its time for that runs (labour code, art. 193).
void record_requests(Session& session, const ReportOptions& options, const std::vector<CaseId>& ids,
                     const report::DocumentQuery& query, bool rehearsal) {
  const store::Actor actor = session.actor("report");
  const cases::Rulebook& rulebook = session.rulebook();
  for (const CaseId& id : ids) {
    const auto judged = cases::judge_as_of(session.reg().load(id), rulebook, actor.at);
    if (!judged) continue;
    for (const auto* deadline : report::deadlines_of_request(*judged, rulebook, query)) {
      store::Act act;
      act.ids = id.text();
      act.basis = basis_of(options);
      act.make = [sign = cases::sign_of(*deadline, rulebook.zone())](
                     const cases::Case&, const cases::State&, const cases::Rulebook&) {
        return cases::EventData(cases::ExplanationRequested{sign});
      };
      for (const Text& warning : store::record(session.reg(), actor, act, rehearsal).warnings)
        session.say(warning);
      if (!rehearsal)
        session.say(text("{}: запрос отмечен отправленным", "{}: the request is recorded as sent",
                         id.text()));
    }
  }
}

// The cases of documents as they were at the moment.
std::vector<cases::Judged> judged_cases(Session& session, const ReportOptions& options,
                                        const std::vector<CaseId>& ids, Instant moment) {
  std::vector<cases::Judged> all;
  for (const CaseId& id : ids) {
    auto judged = cases::judge_as_of(session.reg().load(id), session.rulebook(), moment);
    if (!judged)
      throw Error(
          Category::not_found,
          text("к {} сообщение {} ещё не было выявлено", "by {} case {} had not been detected",
               format_local(moment, session.rulebook().zone()), id.text()));
    cases::require_known(judged->deadlines);
    all.push_back(options.anonymous ? cases::anonymous(std::move(*judged)) : std::move(*judged));
  }
  return all;
}

// Documents about one case, or about several.
int run_document(Session& session, const ReportOptions& options, const report::DocumentKind& kind) {
  const auto* page = page_format(session, !options.output.empty());
  const std::string& typed = options.id.empty() ? options.argument : options.id;
  if (typed.empty())
    throw Error(Category::usage, text("{}: назовите сообщение: report {} ID",
                                      "{}: name the case: report {} ID", kind.name, kind.name));
  const Instant moment = moment_of(session, options);
  const std::vector<CaseId> ids = session.reg().find_all(typed);
  const report::DocumentQuery query{owner_of(session, options, moment)};
  const auto documents = report::make_documents(kind, judged_cases(session, options, ids, moment),
                                                session.rulebook(), query);
  if (page != nullptr && documents.size() > 1)
    throw Error(Category::usage,
                text("файл {} — об одном сообщении, а названо несколько",
                     "one {} file is of one case, and several are named", page->name));
  std::string bytes;
  for (const report::Document& each : documents) bytes += rendered(session, each);
  if (options.record_sent) record_requests(session, options, ids, query, true);
  put_out(session, options, bytes);
  if (options.record_sent) record_requests(session, options, ids, query, session.globals.dry_run);
  return 0;
}

Text problem_of(const Error& error) {
  Text words = error.message();
  for (const Diagnostic& each : error.diagnostics())
    words = joined(words, "; ",
                   joined(same(fmt::format("{}:{}: ", each.file, each.at.line)), "", each.what));
  return words;
}

report::Report made(const report::Kind& kind, const ReportMaterial& stuff) {
  report::Report report = kind.make(stuff.query(), stuff.material());
  for (const Error& each : stuff.left_out()) report.left_out.push_back(problem_of(each));
  return report;
}

// The report went out; what the register owed for the period is done. A rehearsal says whether it may be recorded.
store::JournalOutcome record_sent(Session& session, const store::Actor& actor,
                                  const report::Kind& kind, const report::Query& query,
                                  const ReportOptions& options, bool rehearsal) {
  // A part of it would stand for the whole, which then could not be recorded any more.
  if (query.owner || query.filter.is_set())
    throw Error(Category::usage, {"отправленным отмечают весь отчёт: без --owner и отбора",
                                  "what is recorded as sent is the whole report: without --owner "
                                  "and filters"});
  const cases::ReportSent sent{std::string(kind.name), cases::period_of(query.period.days)};
  return store::record_entry(
      session.reg(), actor, basis_of(options), [&] { return sent; }, rehearsal);
}

void say_sent(Session& session, const store::JournalOutcome& outcome) {
  for (const Text& warning : outcome.warnings) session.say(warning);
  const cases::Rulebook& rulebook = session.rulebook();
  const int year = cases::journal_year(outcome.event, rulebook.zone());
  session.say(outcome.commit
                  ? joined(text("{}, запись {}: ", "{}, entry {}: ", report::journal_name(year),
                                outcome.entry),
                           "", cases::describe(outcome.event, rulebook))
                  : Text{"проба: ничего не записано", "rehearsal: nothing was recorded"});
}

// Nothing is recorded as sent that could not be written.
void put_out_and_record(Session& session, const ReportOptions& options, const report::Kind& kind,
                        const report::Query& query, const std::string& bytes) {
  const store::Actor actor = session.actor("report");
  record_sent(session, actor, kind, query, options, true);
  put_out(session, options, bytes);
  say_sent(session, record_sent(session, actor, kind, query, options, session.globals.dry_run));
}

// A site: for a file share, made anew as a whole.
int run_dashboard(Session& session, const ReportOptions& options) {
  if (options.output.empty())
    throw Error(Category::usage, {"назовите папку: report dashboard -o ПАПКА",
                                  "name a folder: report dashboard -o DIR"});
  if (const std::string& format = session.globals.format; !format.empty() && format != "html")
    throw Error(Category::usage, {"dashboard — это html", "dashboard comes as html"});
  const report::Query query = dashboard_query(session, options);
  if (options.when_working && !session.rulebook().office().is_worked(query.as_of)) return 0;
  const ReportMaterial stuff(session, options, report::dashboard_kind(), query);
  OutputFolder folder(options.output);
  const report::Site site = report::make_dashboard(stuff.query(), stuff.material());
  for (const report::SitePage& page : site.pages)
    folder.write(page.path, render::render_site_page(site, page, session.lang()));
  folder.finish();
  session.say(text("{}: страниц {}", "{}: {} pages", disarmed(options.output), site.pages.size()));
  return report_left_out(session, stuff.left_out(), 0);
}

int run_report(Session& session, const ReportOptions& options, const report::Kind& kind) {
  page_format(session, !options.output.empty());
  const report::Query query = query_of(session, options, kind);
  if (options.when_working && !session.rulebook().office().is_worked(query.as_of)) return 0;
  const ReportMaterial stuff(session, options, kind, query);
  const report::Report report = made(kind, stuff);
  const bool empty = report.table.rows.empty();
  const std::string bytes = rendered(session, report, options.output.empty() ? session.width() : 0);
  if (options.record_sent)
    put_out_and_record(session, options, kind, query, bytes);
  else if (!(session.globals.quiet && empty && report.remarks.empty()))
    put_out(session, options, bytes);
  return report_left_out(session, stuff.left_out(),
                         options.exit_code && !empty ? exit_status(Category::found) : 0);
}

int run(Session& session, const ReportOptions& options) {
  if (const auto* document = report::find_document(options.name)) {
    check_taken(options, document->takes);
    return run_document(session, options, *document);
  }
  const report::Kind& named = kind_named(options.name);
  const bool oral = options.oral && &named == report::find_kind("approvals");
  const report::Kind& kind = oral ? report::oral_approvals_kind() : named;
  check_taken(options, kind.takes);
  return kind.make == nullptr ? run_dashboard(session, options)
                              : run_report(session, options, kind);
}

Run set_up(Options& options) {
  auto values = std::make_shared<ReportOptions>();
  options
      .option("NAME", values->name,
              text("отчёт: {}", "report: {}", joined_list(names_of_reports())))
      .required();
  options.option("--as-of", values->as_of,
                 {"на этот момент (иначе сейчас)", "at that moment (else now)"});
  options.option("--quarter", values->quarter,
                 {"период: квартал (2026Q1); иначе --since и --until, иначе последний целый",
                  "period: a quarter (2026Q1); else --since and --until, else the last whole one"});
  options.option("ARGUMENT", values->argument,
                 {"memo, request, card, sheet: номер сообщения; reconcile: файл выгрузки",
                  "memo, request, card, sheet: id of the case; reconcile: the exported file"});
  options.option("--case", values->id, {"то же, что ID", "the same as the ID"});
  options.option("--within", values->within,
                 {"due: истекает не позже чем через это время", "due: falls due within that time"});
  options.option("--owner", values->owner, {"за кем: орган или роль", "whose: a body or a role"});
  options.option(
      "--rule", values->rule,
      {"due, overdue, calendar: только этот срок", "due, overdue, calendar: this deadline alone"});
  options.flag("--cases", values->with_cases,
               {"назвать сообщения за каждым числом", "name the cases behind every number"});
  options.flag("--anonymize", values->anonymous,
               {"без имён, текстов и ссылок граждан", "without citizens' names, words and links"});
  options.flag("--oral", values->oral,
               {"approvals: что записано со слов согласующих за день",
                "approvals: what was recorded on approvers' word that day"});
  options.option(
      "--day", values->day,
      {"approvals --oral: день (иначе сегодня)", "approvals --oral: the day (else today)"});
  options.option("--basis", values->basis,
                 {"основание записи задним числом (с --record-sent)",
                  "on what a late entry rests (with --record-sent)"});
  options.flag("--record-sent", values->record_sent,
               {"отметить отчёт отправленным", "record the report as sent"});
  options.flag("--when-working", values->when_working,
               {"вне рабочего времени ничего не делать", "do nothing outside working hours"});
  options.flag("--exit-code", values->exit_code,
               {"код возврата 1, если строки есть", "exit with 1 when there are rows"});
  options.option(
      "-o,--output", values->output,
      {"записать в файл; dashboard: в папку", "write to a file; dashboard: to a folder"});
  values->source.declare(options);
  values->filter.declare(options);
  for (const auto& each : options.all())
    if (!each->is_required) values->declared.push_back(*each);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command report_command;
const Command report_command{
    "report", {"отчёты и документы по имени", "reports and documents by name"}, set_up};

}  // namespace otklik::cli
