// shortcoming: what was wrong in the work of the executor (21).
#include "cli/recording.hpp"

namespace otklik::cli {

namespace {

int run(Session& session, const RecordingOptions& options) {
  const store::Actor actor = session.actor("shortcoming");
  const std::string words = text_of(options);
  store::Act act;
  act.ids = options.ids;
  act.make = [words](const cases::Case&, const cases::State& state, const cases::Rulebook&) {
    return cases::EventData(cases::Shortcoming{state.executor(), words});
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<RecordingOptions>();
  values->declare_ids(options);
  values->declare_text(options, {"недостаток", "the shortcoming"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command shortcoming_command;
const Command shortcoming_command{
    "shortcoming",
    {"отметить недостаток в работе исполнителя", "record a shortcoming of the executor"},
    set_up};

}  // namespace otklik::cli
