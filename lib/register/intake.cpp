#include "register/intake.hpp"

#include "cases/permissions.hpp"
#include "register/commit_message.hpp"
#include "register/taker.hpp"

namespace otklik::store {

namespace {

using cases::Event;
using cases::Rulebook;

// A message alone is told like any other event; with an attachment it has two.
std::string message_for(const Intake& intake, std::size_t touched, const Actor& actor,
                        const Rulebook& rulebook) {
  if (touched == 1 && intake.cases.size() == 1 && intake.cases.front().record.events.size() == 1)
    return commit_message({RecordedEvent{intake.cases.front()}}, rulebook);
  return ingest_message(
      {touched, intake.added.size(), intake.changed.size(), intake.deleted.size()}, actor.person,
      actor.at, rulebook);
}

// Asked once, before anything is read: the answer must not depend on what the file holds.
void require_right(const Actor& actor, const Rulebook& rulebook) {
  const Event event{
      rulebook.zone().stamp(actor.at), actor.person, std::nullopt, cases::Detected{}, {}};
  if (const auto refusal = cases::check_permission({}, event, false, rulebook))
    throw cases::error_of(*refusal);
}

struct Taken {
  Intake intake;
  std::size_t touched = 0;  // cases with new contents
  bool is_to_record = false;
};

// With a writer the new contents are staged; without one it is a rehearsal.
Taken taken(const Register& source, const Actor& actor, const Arrivals& arrivals,
            const IntakeOptions& options, Writer* writer) {
  Taken result;
  Lookout lookout(source, options.suggest, result.intake);
  FreshCases fresh(writer);
  Taker taker(source, actor, fresh, lookout, result.intake);
  const bool sound = arrivals({[&](cases::Incoming incoming) { taker.take(std::move(incoming)); },
                               [&](const cases::Deletion& deletion) { taker.take(deletion); }});
  lookout.finish();
  result.touched = fresh.size();
  result.is_to_record =
      result.touched > 0 && sound && (options.skip_refused || result.intake.refused.empty());
  return result;
}

}  // namespace

Intake take_in(Register& source, const Actor& actor, const Arrivals& arrivals,
               const IntakeOptions& options) {
  require_past(actor, source.rulebook().zone());
  require_right(actor, source.rulebook());
  if (options.dry_run) return taken(source, actor, arrivals, options, nullptr).intake;
  Writer writer(source.git(), source.rulebook().settings().limits.lock_wait, holder_of(actor));
  source.move_to(*writer.head());
  Taken result = taken(source, actor, arrivals, options, &writer);
  if (!result.is_to_record) return std::move(result.intake);
  CommitRequest request =
      request_of(actor, source.rulebook(),
                 message_for(result.intake, result.touched, actor, source.rulebook()));
  for (const NewFile& file : options.files)
    if (!source.git().read(source.commit(), file.path))
      request.changes.push_back({file.path, std::nullopt, file.bytes});
  CommitOutcome outcome = writer.commit(request);
  result.intake.warnings = std::move(outcome.warnings);
  result.intake.commit = std::move(outcome.commit);
  return std::move(result.intake);
}

}  // namespace otklik::store
