#include "register/record.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/recording/possible.hpp"
#include "cases/recording/warnings.hpp"
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
    case Question::effects:
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
  State state = cases::fold_until(record, rulebook, at);
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

  std::vector<CaseId> repeated;

  std::vector<Text> warnings;

  // Two clocks differ: what is recorded now comes after what the case holds already.
  static Instant time_after(const Case& record, Instant now, const Rulebook& rulebook) {
    Instant at = now;
    for (const Event& each : record.events)
      if (each.at.instant <= cases::latest_at(now, rulebook)) at = std::max(at, each.at.instant);
    return at;
  }

  void take(const CaseId& id) {
    const std::string before = *source_.bytes_of(id);
    Case record = parse_case(before, case_path(id));
    const State then = state_then(record, actor_.at, rulebook_);
    Event event{
        .at = rulebook_.zone().stamp(actor_.at),
        .recorded_at = cases::recorded_stamp(actor_.at, actor_.now, rulebook_),
        .by = actor_.person,
        .on_behalf_of = act_.whose ? act_.whose(record, then, rulebook_) : act_.on_behalf_of,
        .basis = act_.basis,
        .data = act_.make(record, then, rulebook_),
        .attachments = act_.attachments};
    Added added = with_event(std::move(record), then, std::move(event), actor_.now, rulebook_,
                             others_in(source_));
    if (added.is_repeated) {
      repeated.push_back(id);
    } else {
      changes.push_back({case_path(id), before, formats::write_case(added.record)});
      warn_of(added.record);
    }
    judged.push_back(
        cases::judge_now(std::move(added.record), std::move(added.state), rulebook_, actor_.now));
  }

 private:
  void warn_of(const Case& record) {
    auto more = cases::warnings_of(record, record.events.back(), rulebook_.registries());
    std::move(more.begin(), more.end(), std::back_inserter(warnings));
  }

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

std::string message_of(const Outcome& outcome, const Rulebook& rulebook) {
  std::vector<RecordedEvent> events;
  for (const Judged& each : outcome.cases)
    if (std::find(outcome.repeated.begin(), outcome.repeated.end(), each.record.id) ==
        outcome.repeated.end())
      events.push_back({each});
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
  const bool is_there = std::any_of(
      asked.objections.begin(), asked.objections.end(),
      [](const cases::Objection& each) { return each.question == Question::duplicate; });
  if (is_there) asked.objections.clear();
  asked.is_repeated = asked.is_repeated || is_there;
  if (!asked.objections.empty()) {
    const cases::Objection& first = asked.objections.front();
    std::vector<Text> notes;
    if (first.question == Question::course || first.question == Question::permission)
      notes.push_back(allowed_now(then, event, rulebook));
    throw error_of(first, record, std::move(notes));
  }
  if (asked.is_repeated) {
    State standing = cases::fold(record, rulebook);
    return {std::move(record), std::move(standing), true};
  }
  record.events.push_back(std::move(event));
  return {std::move(record), std::move(asked.after), false};
}

Outcome record(Register& source, const Actor& by, const Act& act, bool dry_run) {
  Outcome outcome;
  Actor actor = by;
  Recorded recorded = record_planned(source, actor, dry_run, [&](Writer* writer) {
    const std::vector<CaseId> ids = source.find_all(act.ids);
    if (writer != nullptr) writer->expect(paths_of(ids));
    if (!actor.at_is_given)
      for (const CaseId& id : ids)
        actor.at = std::max(
            actor.at, Recording::time_after(parse_case(*source.bytes_of(id), case_path(id)), by.now,
                                            source.rulebook()));
    actor.now = std::max(actor.now, actor.at_is_given ? actor.now : actor.at);
    require_past(actor, source.rulebook().zone());
    Recording recording(source, actor, act);
    for (const CaseId& id : ids) recording.take(id);
    outcome.cases = std::move(recording.judged);
    outcome.repeated = std::move(recording.repeated);
    outcome.warnings = std::move(recording.warnings);
    if (recording.changes.empty()) return std::optional<Planned>();
    return std::optional(
        Planned{message_of(outcome, source.rulebook()), std::move(recording.changes), act.files});
  });
  std::move(recorded.warnings.begin(), recorded.warnings.end(),
            std::back_inserter(outcome.warnings));
  outcome.commit = std::move(recorded.commit);
  return outcome;
}

}  // namespace otklik::store
