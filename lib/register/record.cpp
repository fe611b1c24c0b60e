#include "register/record.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/describe.hpp"
#include "cases/fold.hpp"
#include "cases/guards.hpp"
#include "cases/permissions.hpp"
#include "cases/possible.hpp"
#include "cases/steps.hpp"
#include "formats/files.hpp"
#include "register/commit_message.hpp"
#include "register/paths.hpp"

namespace otklik::store {

namespace {

using cases::Case;
using cases::Event;
using cases::Judged;
using cases::Refusal;
using cases::Rulebook;
using cases::State;

// With several ids people must know which case it is.
void guard_named(const Case& record, const State& state, const Event& event,
                 const Rulebook& rulebook) {
  try {
    cases::guard(record, state, event, rulebook);
  } catch (const Error& problem) {
    if (record.events.empty()) throw;
    throw Error(problem.category(), joined(same(record.id.text() + ": "), "", problem.message()),
                problem.notes());
  }
}

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

Error not_allowed(const Case& record, const Refusal& refusal, std::vector<Text> notes) {
  const Text what = joined(same(record.id.text() + ": "), "", refusal.what);
  return cases::error_of({refusal.clause, what}, std::move(notes));
}

// An event entered late may leave later ones without ground.
void check_later(const Case& record, const State& before, const State& after,
                 const Rulebook& rulebook) {
  for (const cases::Clash& clash : after.clashes) {
    const bool known = std::any_of(before.clashes.begin(), before.clashes.end(),
                                   [&](const auto& each) { return each.event == clash.event; });
    if (known) continue;
    const Text later = cases::describe(record.events[clash.event], record, after, rulebook);
    const Text entry = joined(text("тогда недопустима запись {}: ",
                                   "entry {} would no longer be allowed: ", clash.event + 1),
                              "", later);
    throw not_allowed(record, {clash.why.clause, entry}, {clash.why.what});
  }
}

// The register as it is seen by one recording: under the lock, or by a rehearsal.
struct Planned {
  std::vector<Judged> cases;
  std::vector<FileChange> changes;
};

Planned plan(const Register& source, const Actor& actor, const Act& act,
             const std::vector<CaseId>& ids) {
  const Rulebook& rulebook = source.rulebook();
  require_past(actor, rulebook.zone());
  Planned planned;
  for (const CaseId& id : ids) {
    const std::string before = *source.bytes_of(id);
    Case record = parse_case(before, case_path(id));
    const State state = cases::fold(record, rulebook, actor.at);
    if (!state.detected)
      throw not_allowed(
          record,
          {{},
           text("к {} сообщение ещё не было выявлено", "by {} the message had not been found",
                format_local(actor.at, rulebook.zone()))},
          {});
    Event event{rulebook.zone().stamp(actor.at),
                actor.person,
                act.on_behalf,
                act.make(record, state, rulebook),
                {}};
    record = with_event(std::move(record), std::move(event), rulebook);
    std::string after = formats::write_case(record);
    planned.changes.push_back({case_path(id), before, std::move(after)});
    planned.cases.push_back(cases::judge_now(std::move(record), rulebook, actor.now));
  }
  for (const NewFile& file : act.files)
    if (!source.git().read(source.commit(), file.path))
      planned.changes.push_back({file.path, std::nullopt, file.bytes});
  return planned;
}

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

Case with_event(Case record, Event event, const Rulebook& rulebook) {
  formats::seal(event);
  const State state = cases::fold(record, rulebook, event.at.instant);
  const State whole = cases::fold(record, rulebook);
  guard_named(record, state, event, rulebook);
  if (std::find(record.events.begin(), record.events.end(), event) != record.events.end())
    throw not_allowed(record,
                      {{}, text("такая запись уже есть", "this very entry is there already")}, {});
  const auto& regulation = cases::regulation_for(state, event.at.instant, rulebook);
  State next = state;
  if (const auto refusal = cases::apply(next, event, record.events.size(), regulation))
    throw not_allowed(record, *refusal, {allowed_now(state, event, rulebook)});
  if (const auto refusal =
          cases::check_permission(state, event, cases::is_own_retraction(record, event), rulebook))
    throw not_allowed(record, *refusal, {allowed_now(state, event, rulebook)});
  record.events.push_back(std::move(event));
  check_later(record, whole, cases::fold(record, rulebook), rulebook);
  return record;
}

Outcome record(Register& source, const Actor& actor, const Act& act, bool dry_run) {
  if (dry_run) return {plan(source, actor, act, source.find_all(act.ids)).cases, {}, std::nullopt};
  Writer writer(source.git(), source.rulebook().settings().limits.lock_wait, holder_of(actor));
  source.move_to(*writer.head());
  const std::vector<CaseId> ids = source.find_all(act.ids);
  writer.expect(paths_of(ids));
  Planned planned = plan(source, actor, act, ids);
  CommitRequest request =
      request_of(actor, source.rulebook(), message_of(planned.cases, source.rulebook()));
  request.changes = std::move(planned.changes);
  CommitOutcome outcome = writer.commit(request);
  return {std::move(planned.cases), std::move(outcome.warnings), std::move(outcome.commit)};
}

Identity identity_of(const PersonId& id, const cases::Registries& registries) {
  const cases::Person* person = registries.find(id);
  if (person == nullptr) return {id.text(), id.text() + "@localhost"};
  return {person->name, person->emails.empty() ? id.text() + "@localhost" : person->emails.front()};
}

Holder holder_of(const Actor& actor) {
  return {actor.person.text(), actor.command, format_instant(actor.now, Zone::utc())};
}

CommitRequest request_of(const Actor& actor, const Rulebook& rulebook, std::string message) {
  CommitRequest request;
  request.author = identity_of(actor.person, rulebook.registries());
  request.when = actor.now;
  request.when_is_set = actor.now_is_set;
  request.zone_offset = rulebook.zone().offset_at(actor.now);
  request.message = std::move(message);
  return request;
}

void require_past(const Actor& actor, const Zone& zone) {
  if (actor.at <= actor.now) return;
  throw Error(Category::not_allowed,
              text("время {} ещё не наступило (сейчас {})", "{} is in the future (now is {})",
                   format_local(actor.at, zone), format_local(actor.now, zone)));
}

}  // namespace otklik::store
