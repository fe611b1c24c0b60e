// link: a person confirms that a message repeats another (17).
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct LinkOptions : RecordingOptions {
  std::string repeat_of;
};

int run(Session& session, const LinkOptions& options) {
  const store::Actor actor = session.actor("link");
  const CaseId first = session.reg().find(options.repeat_of);
  store::Act act = act_of(options);
  act.make = [first](const cases::Case&, const cases::State&, const cases::Rulebook&) {
    return cases::EventData(cases::Linked{first});
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<LinkOptions>();
  values->declare_ids(options);
  options.option("--repeat-of", values->repeat_of, {"первое сообщение", "the first message"})
      .required();
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command link_command;
const Command link_command{
    "link", {"отметить повторное сообщение", "mark a repeated message"}, set_up};

}  // namespace otklik::cli
