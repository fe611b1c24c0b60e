#include "register/record.hpp"

#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/recording/possible.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "formats/files.hpp"
#include "register/commit_message.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/write/writer.hpp"

namespace otklik::store {

namespace {

using cases::Case;
using cases::Event;
using cases::Judged;
using cases::Question;
using cases::Rulebook;
using cases::State;

// What this person could record now, by stage and by role.
Text allowed_now(const State& state, const Event& event, const Rulebook& rulebook) {
  const cases::Person* person = rulebook.registries().find(event.by);
  std::vector<std::string> commands;
  if (state.detected && person != nullptr)
    commands = cases::possible_commands(state, *person, event.at, rulebook);
  if (commands.empty())
    return text("сейчас «{}» может записать только примечание",
                "all that `{}` may record now is a note", event.by);
  return text("сейчас «{}» может: {}", "`{}` may now: {}", event.by, joined_list(commands));
}

// With several ids people must know which case it is.
bool is_told_with_id(Question question, const Case& record) {
  switch (question) {
    case Question::future:
    case Question::other_cases: return false;
    case Question::words: return !record.events.empty();
    case Question::duplicate:
    case Question::course:
    case Question::permission:
    case Question::sign:
    case Question::later: return true;
  }
  return true;
}

Error error_of(const cases::Objection& objection, const Case& record, std::vector<Text> notes) {
  Text what = cases::with_clause(objection.why.what, objection.why.clause);
  if (is_told_with_id(objection.question, record))
    what = joined(same(record.id.text() + ": "), "", what);
  notes.insert(notes.begin(), objection.notes.begin(), objection.notes.end());
  return Error(objection.category, std::move(what), std::move(notes));
}

State state_then(const Case& record, Instant at, const Rulebook& rulebook) {
  State state = cases::fold(record, rulebook, at);
  if (state.detected) return state;
  throw Error(Category::not_allowed, joined(same(record.id.text() + ": "), "",
                                            text("к {} сообщение ещё не было выявлено",
                                                 "by {} the message had not been found",
                                                 format_local(at, rulebook.zone()))));
}

// The register as it is seen by one recording: under the lock, or by a rehearsal.
class Recording {
 public:
  Recording(const Register& source, const Actor& actor, const Act& act)
      : source_(source), rulebook_(source.rulebook()), actor_(actor), act_(act) {}

  std::vector<Judged> judged;
  std::vector<FileChange> changes;

  void take(const CaseId& id) {
    const std::string before = *source_.bytes_of(id);
    Case record = parse_case(before, case_path(id));
    const State then = state_then(record, actor_.at, rulebook_);
    Event event{rulebook_.zone().stamp(actor_.at),
                actor_.person,
                act_.on_behalf,
                act_.make(record, then, rulebook_),
                {}};
    Added added = with_event(std::move(record), then, std::move(event), actor_.now, rulebook_,
                             others_in(source_));
    changes.push_back({case_path(id), before, formats::write_case(added.record)});
    judged.push_back(
        cases::judge_now(std::move(added.record), std::move(added.state), rulebook_, actor_.now));
  }

 private:
  const Register& source_;
  const Rulebook& rulebook_;
  const Actor& actor_;
  const Act& act_;
};

std::vector<std::string> paths_of(const std::vector<CaseId>& ids) {
  std::vector<std::string> paths;
  for (const CaseId& id : ids) paths.push_back(case_path(id));
  return paths;
}

std::string message_of(const std::vector<Judged>& judged, const Rulebook& rulebook) {
  std::vector<RecordedEvent> events;
  for (const Judged& each : judged) events.push_back({each});
  return commit_message(events, rulebook);
}

}  // namespace

cases::OtherCases others_in(const Register& source) {
  return [&source](const CaseId& id) -> std::optional<Case> {
    const auto bytes = source.bytes_of(id);
    return bytes ? std::optional(parse_case(*bytes, case_path(id))) : std::nullopt;
  };
}

Added with_event(Case record, const State& then, Event event, Instant recorded_at,
                 const Rulebook& rulebook, const cases::OtherCases& others) {
  formats::seal(event);
  cases::Asked asked = cases::ask(record, then, event, recorded_at, rulebook, others);
  if (!asked.objections.empty()) {
    const cases::Objection& first = asked.objections.front();
    std::vector<Text> notes;
    if (first.question == Question::course || first.question == Question::permission)
      notes.push_back(allowed_now(then, event, rulebook));
    throw error_of(first, record, std::move(notes));
  }
  record.events.push_back(std::move(event));
  return {std::move(record), std::move(asked.after)};
}

Outcome record(Register& source, const Actor& actor, const Act& act, bool dry_run) {
  Outcome outcome;
  Recorded recorded = record_planned(source, actor, dry_run, [&](Writer* writer) {
    const std::vector<CaseId> ids = source.find_all(act.ids);
    if (writer != nullptr) writer->expect(paths_of(ids));
    require_past(actor, source.rulebook().zone());
    Recording recording(source, actor, act);
    for (const CaseId& id : ids) recording.take(id);
    outcome.cases = std::move(recording.judged);
    return std::optional(Planned{message_of(outcome.cases, source.rulebook()),
                                 std::move(recording.changes), act.files});
  });
  outcome.warnings = std::move(recorded.warnings);
  outcome.commit = std::move(recorded.commit);
  return outcome;
}

}  // namespace otklik::store
