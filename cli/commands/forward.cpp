// forward: the draft was handed to an approver; it shows whose the minutes are (12).
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct ForwardOptions : RecordingOptions {
  std::string role;
};

int run(Session& session, const ForwardOptions& options) {
  const store::Actor actor = session.actor("forward");
  store::Act act = act_of(options);
  act.basis.reset();  // it is the letter's
  act.make = [&](const cases::Case&, const cases::State& state, const cases::Rulebook&) {
    cases::Forwarded event{RoleId(options.role), current_digest(state), {}};
    if (!options.basis.empty()) event.reference = options.basis;
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ForwardOptions>();
  values->declare_ids(options);
  options.option("--to", values->role, {"кому: роль согласующего", "to whom: the approver's role"})
      .required();
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command forward_command;
const Command forward_command{
    "forward", {"передать проект согласующему", "hand the draft to an approver"}, set_up};

}  // namespace otklik::cli
