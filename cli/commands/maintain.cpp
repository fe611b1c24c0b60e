// maintain: what is due from time to time, for cron.
#include "register/maintain.hpp"
#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/command.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

int run(Session& session) {
  const Zone& zone = session.rulebook().zone();
  const store::Maintenance result = store::maintain(
      session.reg(), {"otklik", "maintain", format_local(session.clock(zone).now(), zone)});
  for (const Text& line : result.done) session.say(line);
  if (!result.cache_was_wrong) return 0;
  return report_error(session, Error(Category::found, {"кэш был неверен", "the cache was wrong"}));
}

Run set_up(Options&) {
  return run;
}

}  // namespace

extern const Command maintain_command;
const Command maintain_command{"maintain",
                               {"собрать объекты git, проверить кэш: для cron",
                                "pack git's objects, check the cache: for cron"},
                               set_up};

}  // namespace otklik::cli
