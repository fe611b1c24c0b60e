// check: whether the register's files are sound, and what in the work tree is not committed. Changes nothing.
#include "audit/check.hpp"
#include "base/clock.hpp"
#include "base/zone.hpp"
#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "render/formats.hpp"

namespace otklik::cli {

namespace {

int run(Session& session) {
  session.format();
  const audit::CheckResult result =
      audit::check(session.root(), machine_now(),
                   [&](const Zone& zone) { return zone.date_of(session.clock(zone).now()); });
  return print_findings(
      session, "check", result.findings,
      {0, result.cases, text("проверено сообщений: {}", "cases checked: {}", result.cases),
       audit::plan_of(result.findings)});
}

Run set_up(Options&) {
  return run;
}

}  // namespace

extern const Command check_command;
const Command check_command{
    "check", {"проверить файлы реестра", "check the register's files"}, set_up};

}  // namespace otklik::cli
