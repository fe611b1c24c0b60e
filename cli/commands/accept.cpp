// accept: the department agrees a co-executor's information and passes it on, or sends it back with remarks (16).
#include "cases/events/event.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct AcceptOptions : RecordingOptions {
  std::string body;
  std::string remarks;
};

int run(Session& session, const AcceptOptions& options) {
  const store::Actor actor = session.actor("accept");
  const BodyId body(options.body);
  if (options.remarks.empty())
    return record_and_answer(session, actor, act_of(options, cases::ContributionAccepted{body}));
  return record_and_answer(session, actor,
                           act_of(options, cases::ContributionRemarked{body, options.remarks}));
}

Run set_up(Options& options) {
  auto values = std::make_shared<AcceptOptions>();
  values->declare_ids(options);
  options.option("CO", values->body, {"соисполнитель", "the co-executor"}).required();
  options.option("--remarks", values->remarks,
                 {"вернуть с замечаниями", "send it back with remarks"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command accept_command;
const Command accept_command{"accept",
                             {"согласовать информацию соисполнителя или вернуть её",
                              "take a co-executor's information, or send it back"},
                             set_up};

}  // namespace otklik::cli
