// decline: take a message out of work, by a ground of the regulation (20) or of the house.
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct DeclineOptions : RecordingOptions {
  std::string reason;
  std::string of;
  std::string to;
  std::string number;
  std::string url;
};

int run(Session& session, const DeclineOptions& options) {
  const store::Actor actor = session.actor("decline");
  store::Act act = act_of(options);
  cases::Declined event;
  event.reason = GroundId(options.reason);
  event.text = find_text(options);
  if (!options.of.empty()) event.of = session.reg().find(options.of);
  if (!options.to.empty()) event.to = options.to;
  if (!options.number.empty()) event.number = options.number;
  if (!options.url.empty()) event.url = options.url;
  act.make = [event](const cases::Case&, const cases::State& state,
                     const cases::Rulebook& rulebook) mutable {
    // Who gives the link alone put up the ready text.
    const auto* ground = cases::regulation_for(state, rulebook).find_ground(event.reason);
    if (event.url && !event.text && ground != nullptr && !ground->reply_text.empty())
      event.text = ground->reply_text;
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<DeclineOptions>();
  values->declare_ids(options);
  options
      .option("--reason", values->reason,
              {"основание: код из положения (`otklik regulation show`)",
               "ground: a code of the regulation (`otklik regulation show`)"})
      .required();
  values->declare_text(
      options, {"пояснение или текст ответа автору", "explanation, or the answer to the author"});
  options.option("--of", values->of,
                 {"номер другого сообщения (для duplicate, reply_to_question)",
                  "the other case (for duplicate, reply_to_question)"});
  options.option("--to", values->to,
                 {"кому передано (для transferred)", "to whom it was handed (for transferred)"});
  options.option("--number", values->number,
                 {"номер письма, с которым передано", "number of the letter with which it went"});
  options.option("--url", values->url,
                 {"ссылка на ответ, который дан автору", "link to the reply that the author got"});
  values->declare_attachments(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command decline_command;
const Command decline_command{"decline", {"снять с работы", "take out of work"}, set_up};

}  // namespace otklik::cli
