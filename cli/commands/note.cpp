// note: a remark on a case, or on the register itself, that changes nothing.
#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cli/journal_entries.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

// Files would have to be committed beside the journal; what has one belongs to a case.
int note_in_journal(Session& session, const store::Actor& actor, const RecordingOptions& options) {
  if (!options.attach.empty())
    throw Error(Category::usage, {"вложения бывают у записей о сообщении: назовите его",
                                  "attachments go with a case: name it"});
  return record_entry_and_answer(session, actor, options.basis,
                                 [words = text_of(options)] { return cases::Noted{words}; });
}

int run(Session& session, const RecordingOptions& options) {
  const store::Actor actor = session.actor("note");
  if (names_journal(options.ids)) return note_in_journal(session, actor, options);
  return record_and_answer(session, actor, act_of(options, cases::Noted{text_of(options)}));
}

Run set_up(Options& options) {
  auto values = std::make_shared<RecordingOptions>();
  values->declare_ids_or_journal(options);
  values->declare_text(options, {"примечание", "the note"});
  values->declare_attachments(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command note_command;
const Command note_command{"note", {"добавить примечание", "add a note"}, set_up};

}  // namespace otklik::cli
