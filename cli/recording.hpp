// What commands that record an event share: texts, attachments, on whose behalf, and the answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/command.hpp"
#include "register/one_commit.hpp"
#include "register/record.hpp"

namespace otklik::cli {

/// Options of commands that record; a command declares those that it has.
struct RecordingOptions {
  std::string ids;
  std::string message;
  std::string file;
  std::string whom;
  std::string basis;
  std::vector<std::string> attach;

  void declare_ids(Options& options);
  /// For what the register's own journal takes too.
  void declare_ids_or_journal(Options& options);
  void declare_text(Options& options, const Text& words);
  void declare_on_behalf(Options& options, const char* placeholder);
  void declare_attachments(Options& options);
  /// Declared with the ids: whatever is recorded may rest on something.
  void declare_basis(Options& options);
};

/// The text of -m or -F (`-` is standard input), without the line break at its end; nothing when neither is given. Throws Error:
/// usage when both are, failed when the file cannot be read.
std::optional<std::string> find_text(const RecordingOptions& options);
/// As find_text, Error (usage) when there is none.
std::string text_of(const RecordingOptions& options);

/// What --for, --basis and --attach say. Throws Error: usage (--for without --basis), failed (a file cannot be read).
store::Act act_of(const RecordingOptions& options);
/// The same for an event that does not depend on the case.
store::Act act_of(const RecordingOptions& options, cases::EventData event);

/// Files are read into `files`, links are taken as they are.
std::vector<cases::Attachment> attachments_of(const RecordingOptions& options,
                                              std::vector<store::NewFile>& files);

/// The body whose act is recorded: the one of --for, else the one for which the actor acts.
BodyId body_of(const RecordingOptions& options, const cases::State& state,
               const cases::Rulebook& rulebook, const store::Actor& actor);

/// An act of a body, or recorded on its behalf: `event` with the body that is found when the case is known.
template <class BodyEvent>
store::Act act_of_body(const RecordingOptions& options, const store::Actor& actor,
                       BodyEvent event) {
  store::Act act = act_of(options);
  act.make = [&options, &actor, event](const cases::Case&, const cases::State& state,
                                       const cases::Rulebook& rulebook) mutable {
    event.body = body_of(options, state, rulebook, actor);
    return cases::EventData(event);
  };
  return act;
}

/// The digest of the draft that stands, else of the last one, else nothing.
std::string current_digest(const cases::State& state);

/// Records and answers with the cases as they now are; gives them to who has more to say of them.
std::vector<cases::Judged> record_and_show(Session& session, const store::Actor& actor,
                                           const store::Act& act);

/// As record_and_show, for who has not.
int record_and_answer(Session& session, const store::Actor& actor, store::Act act);

/// Prints cases: json the object of `show` (an array where `several`), text the page that `page` makes. `repeated`: in which
/// nothing was recorded, so that there is no lint.
void print_cases(Session& session, const std::vector<cases::Judged>& cases, bool several,
                 bool whole, const std::vector<CaseId>& repeated = {});

/// Says on standard error which deadlines the calendar does not reach; nothing as text, whose pages say it themselves.
void say_unknown(Session& session, const std::vector<cases::Judged>& cases);

}  // namespace otklik::cli
