// check: whether the register's files are sound, and what in the work tree is not committed. Changes nothing.
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "register/check.hpp"
#include "render/json.hpp"

namespace otklik::cli {

namespace {

report::List rows_of(const std::vector<store::Finding>& findings, Lang lang) {
  report::List rows;
  for (const store::Finding& each : findings)
    rows.emplace_back(finding_row(each.diagnostic, each.id, each.clause, lang));
  return rows;
}

int run(Session& session) {
  const auto format = session.format();
  const store::CheckResult result = store::check(session.root());
  const Lang lang = session.lang();
  if (format == render::Format::json) {
    session.print(render::render_json(
        report::Object{{"findings", rows_of(result.findings, lang)},
                       {"checked", report::Object{{"commits", 0}, {"cases", result.cases}}}}));
  } else if (format == render::Format::text) {
    for (const store::Finding& each : result.findings)
      session.print(render_diagnostic(each.diagnostic, lang) + "\n");
    session.say(text("проверено сообщений: {}, найдено: {}", "cases checked: {}, findings: {}",
                     result.cases, result.findings.size()));
  } else {
    report::Report report{"check", {}, {}, {{}, rows_of(result.findings, lang)}, {}};
    for (const char* name :
         {"severity", "code", "case", "file", "line", "commit", "clause", "message"})
      report.table.columns.push_back({name, same(name)});
    session.print(render::render(report, format, lang, session.width()));
  }
  return result.has_errors() ? exit_status(Category::found) : 0;
}

Run set_up(Options&) {
  return run;
}

}  // namespace

extern const Command check_command;
const Command check_command{
    "check", {"проверить файлы реестра", "check the register's files"}, set_up};

}  // namespace otklik::cli
