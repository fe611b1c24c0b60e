// regulation: what the regulation in the work tree says, and whether its file is sound. Needs no git.
#include <algorithm>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/regulation_flaws.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/describe.hpp"
#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "formats/files.hpp"
#include "register/disk/paths.hpp"
#include "register/load.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "render/text_document.hpp"
#include "report/regulation_page.hpp"
#include "report/reports.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

struct RegulationOptions {
  std::string id;
};

// The one named, else the one in force now, else the last of the settings.
std::string id_of(Session& session, const RegulationOptions& options) {
  if (!options.id.empty()) return options.id;
  const cases::Settings settings = store::load_settings(store::WorkTreeFiles(session.root()));
  const Zone zone(settings.time_zone);
  const Date today = zone.date_of(session.clock(zone).now());
  std::string id = settings.regulations.front().ids.front();
  for (const cases::InForce& each : settings.regulations)
    if (each.valid_from <= today) id = each.ids.front();
  return id;
}

int show(Session& session, const RegulationOptions& options) {
  const auto format = session.format();
  const auto regulation =
      store::load_regulation(store::WorkTreeFiles(session.root()), id_of(session, options));
  if (format == render::Format::json)
    session.print(render::render_json(report::regulation_object(regulation)));
  else if (format == render::Format::text)
    session.print(render::render_document(report::regulation_page(regulation), session.lang()));
  else
    session.print(report::deadline_rules(regulation));
  return 0;
}

int show_transitions(Session& session, const RegulationOptions& options) {
  const auto regulation =
      store::load_regulation(store::WorkTreeFiles(session.root()), id_of(session, options));
  session.print(report::transitions(regulation));
  return 0;
}

std::vector<std::string> names_of_reports() {
  std::vector<std::string> names;
  for (const report::Kind& kind : report::kinds()) names.emplace_back(kind.name);
  return names;
}

// What the file lacks or contradicts although it can be read.
std::vector<Diagnostic> flaws_of(Session& session, const std::string& id) {
  const std::string path = store::regulation_path(id);
  const std::string bytes = store::WorkTreeFiles(session.root()).read(path).value_or("");
  const auto read = formats::read_regulation(bytes, path);
  std::vector<Diagnostic> diagnostics = read.diagnostics;
  const auto flaws =
      located(cases::find_flaws(*read.value, session.work_tree().registries(), names_of_reports()),
              path, bytes, read.positions);
  diagnostics.insert(diagnostics.end(), flaws.begin(), flaws.end());
  return diagnostics;
}

std::vector<Diagnostic> findings_of(Session& session, const std::string& id) {
  try {
    store::load_regulation(store::WorkTreeFiles(session.root()), id);
    return flaws_of(session, id);
  } catch (const Error& problem) {
    if (problem.diagnostics().empty()) throw;
    return problem.diagnostics();
  }
}

int check(Session& session, const RegulationOptions& options) {
  const auto format = session.format();
  const std::string id = id_of(session, options);
  const auto findings = findings_of(session, id);
  const Lang lang = session.lang();
  if (format == render::Format::json)
    session.print(render::render_json(
        report::Object{{"findings", finding_rows(findings, lang)}, {"regulation", id}}));
  else
    for (const Diagnostic& each : findings) session.print(render_diagnostic(each, lang) + "\n");
  if (!has_errors(findings))
    session.say(text("regulations/{}.yaml: ошибок нет", "regulations/{}.yaml: no errors", id));
  return has_errors(findings) ? exit_status(Category::found) : 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<RegulationOptions>();
  Options& page = options.sub("show",
                              {"сроки, согласования, основания, кто что записывает",
                               "deadlines, approvals, grounds, who records what"},
                              [values](Session& session) { return show(session, *values); });
  page.option("ID", values->id,
              {"положение; без него — действующее", "regulation; without it the one in force"});
  Options& transitions =
      options.sub("transitions", {"что за чем может следовать", "what may follow what"},
                  [values](Session& session) { return show_transitions(session, *values); });
  transitions.option(
      "ID", values->id,
      {"положение; без него — действующее", "regulation; without it the one in force"});
  Options& findings =
      options.sub("check", {"проверить файл положения", "check the regulation's file"},
                  [values](Session& session) { return check(session, *values); });
  findings.option("ID", values->id,
                  {"положение; без него — действующее", "regulation; without it the one in force"});
  return {};
}

}  // namespace

extern const Command regulation_command;
const Command regulation_command{
    "regulation", {"положение как данные", "the regulation as data"}, set_up};

}  // namespace otklik::cli
