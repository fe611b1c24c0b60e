// reopen: a case that was closed or declined begins anew: the mandated system reopened it, or its author says that nothing was
// done.
#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct ReopenOptions : RecordingOptions {
  std::string closes_at;
  std::string of;
};

int run(Session& session, const ReopenOptions& options) {
  if (options.basis.empty())
    throw Error(Category::usage,
                {"нужно основание: --basis ТЕКСТ", "it needs its basis: --basis TEXT"});
  const store::Actor actor = session.actor("reopen");
  const Zone& zone = session.rulebook().zone();
  cases::Reopened event;
  if (!options.closes_at.empty())
    event.closes_at = zone.stamp(session.time(options.closes_at, zone));
  if (!options.of.empty()) event.of = session.reg().find(options.of);
  store::Act act = act_of(options);
  act.make = [event](const cases::Case&, const cases::State& state, const cases::Rulebook&) {
    // An open case begins no new round; what the mandated system said of its closing time is not lost.
    if (!state.is_over() && !state.has_final_answer() && event.closes_at)
      return cases::EventData(cases::IncidentRecorded{std::nullopt, event.closes_at});
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ReopenOptions>();
  values->declare_ids(options);
  options.option(
      "--closes-at", values->closes_at,
      {"новый срок закрытия в «Инцидент менеджменте»", "the mandated system's new closing time"});
  options.option(
      "--of", values->of,
      {"сообщение, в котором автор об этом пишет", "the message in which its author says so"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command reopen_command;
const Command reopen_command{
    "reopen", {"возобновить работу по сообщению", "begin work on a case anew"}, set_up};

}  // namespace otklik::cli
