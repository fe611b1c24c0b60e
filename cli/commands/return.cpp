// return: an executor gives back what is not its competence, with reasons (9).
#include "cases/events/event.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct ReturnOptions : RecordingOptions {
  std::string reason;
};

int run(Session& session, const ReturnOptions& options) {
  const store::Actor actor = session.actor("return");
  return record_and_answer(session, actor,
                           act_of_body(options, actor, cases::Returned{{}, options.reason}));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ReturnOptions>();
  values->declare_ids(options);
  options
      .option("--reason", values->reason,
              {"почему это не его компетенция", "why it is not its competence"})
      .required();
  values->declare_on_behalf(options, "BODY");
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command return_command;
const Command return_command{
    "return", {"вернуть: не наша компетенция", "give back: not our competence"}, set_up};

}  // namespace otklik::cli
