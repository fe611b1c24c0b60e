#include "register/one_commit.hpp"

#include "cases/recording/ask.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"
#include "register/write/writer.hpp"

namespace otklik::store {

namespace {

// How the actor is named to those who wait for the lock.
Holder holder_of(const Actor& actor) {
  return {actor.person.text(), actor.command, format_instant(actor.now, Zone::utc())};
}

CommitRequest request_of(const Actor& actor, const Register& source, Planned planned) {
  // Who sets the clock says so: what a clock is worth is in docs/security.md.
  if (actor.now_is_set) planned.message += clock_trailer;
  CommitRequest request = request_of(actor, source.rulebook(), std::move(planned.message));
  request.changes = std::move(planned.changes);
  for (NewFile& file : planned.files)
    if (!source.git().read(source.commit(), file.path))
      request.changes.push_back({std::move(file.path), std::nullopt, std::move(file.bytes)});
  return request;
}

}  // namespace

Recorded record_planned(Register& source, const Actor& actor, bool dry_run, const Plan& plan) {
  if (dry_run) {
    plan(nullptr);
    return {};
  }
  Writer writer(source.git(), source.rulebook().settings().limits.lock_wait, holder_of(actor));
  source.move_to(*writer.head());
  auto planned = plan(&writer);
  if (!planned) return {};
  CommitOutcome outcome = writer.commit(request_of(actor, source, std::move(*planned)));
  return {std::move(outcome.warnings), std::move(outcome.commit)};
}

void require_past(const Actor& actor, const Zone& zone) {
  if (const auto early = cases::ask_time(actor.at, actor.now, zone))
    throw cases::error_of(early->why);
}

CommitRequest request_of(const Actor& actor, const cases::Rulebook& rulebook, std::string message) {
  CommitRequest request;
  request.author = identity_of(actor.person, rulebook.registries());
  request.when = actor.now;
  request.when_is_set = actor.now_is_set;
  request.zone_offset = rulebook.zone().offset_at(actor.now);
  request.message = std::move(message);
  return request;
}

Identity identity_of(const PersonId& id, const cases::Registries& registries) {
  const cases::Person* person = registries.find(id);
  if (person == nullptr) return {id.text(), id.text() + "@localhost"};
  return {person->name, person->emails.empty() ? id.text() + "@localhost" : person->emails.front()};
}

}  // namespace otklik::store
