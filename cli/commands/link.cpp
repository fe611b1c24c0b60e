// link: a person confirms that a message repeats another (17), or that its author answers what he was asked there.
#include "cases/events/event.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct LinkOptions : RecordingOptions {
  std::string repeat_of;
  std::string answers;
};

int run(Session& session, const LinkOptions& options) {
  const store::Actor actor = session.actor("link");
  cases::Linked event;
  if (!options.repeat_of.empty()) event.repeat_of = session.reg().find(options.repeat_of);
  if (!options.answers.empty()) event.answers = session.reg().find(options.answers);
  return record_and_answer(session, actor, act_of(options, event));
}

Run set_up(Options& options) {
  auto values = std::make_shared<LinkOptions>();
  values->declare_ids(options);
  options.option("--repeat-of", values->repeat_of, {"первое сообщение", "the first message"});
  options.option("--answers", values->answers,
                 {"сообщение, по которому автору задали вопрос",
                  "the message in whose case its author was asked"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command link_command;
const Command link_command{"link",
                           {"связать с другим сообщением: повтор, ответ на наш вопрос",
                            "tie to another message: a repeat, a reply to our question"},
                           set_up};

}  // namespace otklik::cli
