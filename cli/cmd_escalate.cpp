// escalate: the head was told of a socially significant message (23).
#include "cli/recording.hpp"

namespace otklik::cli {

namespace {

struct EscalateOptions : RecordingOptions {
  std::string signed_by;
};

int run(Session& session, const EscalateOptions& options) {
  const store::Actor actor = session.actor("escalate");
  cases::Escalated event;
  if (!options.signed_by.empty()) event.signed_by = PersonId(options.signed_by);
  store::Act act;
  act.ids = options.ids;
  act.make = [event](const cases::Case&, const cases::State&, const cases::Rulebook&) {
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<EscalateOptions>();
  values->declare_ids(options);
  options.option("--signed-by", values->signed_by, {"кто подписал", "who signed"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command escalate_command;
const Command escalate_command{
    "escalate",
    {"отметить направление информации главе", "record that the head was informed"},
    set_up};

}  // namespace otklik::cli
