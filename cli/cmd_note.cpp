// note: a remark on a case that changes nothing.
#include "cli/recording.hpp"

namespace otklik::cli {

namespace {

int run(Session& session, const RecordingOptions& options) {
  const store::Actor actor = session.actor("note");
  store::Act act;
  act.ids = options.ids;
  cases::Noted event{text_of(options), attachments_of(options, act.files)};
  act.make = [event](const cases::Case&, const cases::State&, const cases::Rulebook&) {
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<RecordingOptions>();
  values->declare_ids(options);
  values->declare_text(options, {"примечание", "the note"});
  values->declare_attachments(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command note_command;
const Command note_command{"note", {"добавить примечание", "add a note"}, set_up};

}  // namespace otklik::cli
