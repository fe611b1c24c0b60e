// contribute: a co-executor gives the information that the common answer needs (16).
#include "cases/events/event.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

int run(Session& session, const RecordingOptions& options) {
  const store::Actor actor = session.actor("contribute");
  return record_and_answer(session, actor,
                           act_of_body(options, actor, cases::Contributed{{}, text_of(options)}));
}

Run set_up(Options& options) {
  auto values = std::make_shared<RecordingOptions>();
  values->declare_ids(options);
  values->declare_text(options, {"информация соисполнителя", "the co-executor's information"});
  values->declare_attachments(options);
  values->declare_on_behalf(options, "BODY");
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command contribute_command;
const Command contribute_command{
    "contribute", {"дать информацию соисполнителя", "give a co-executor's information"}, set_up};

}  // namespace otklik::cli
