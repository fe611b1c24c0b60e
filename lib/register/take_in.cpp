#include "register/take_in.hpp"

#include <algorithm>
#include <iterator>

#include "cases/events/event.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/commit_message.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/taker.hpp"

namespace otklik::store {

namespace {

using cases::Event;
using cases::Rulebook;

std::size_t recorded_answers(const Intake& intake) {
  return static_cast<std::size_t>(
      std::count_if(intake.answers_seen.begin(), intake.answers_seen.end(),
                    [](const AnswerSeen& each) { return each.is_recorded; }));
}

// A message alone is told like any other event; with an attachment it has two.
std::string message_for(const Intake& intake, std::size_t touched, const Actor& actor,
                        const Rulebook& rulebook) {
  if (touched == 1 && intake.cases.size() == 1 && intake.cases.front().record.events.size() == 1)
    return commit_message({RecordedEvent{intake.cases.front()}}, rulebook);
  return ingest_message({.cases = touched,
                         .added = intake.added.size(),
                         .changed = intake.changed.size(),
                         .updated = intake.updated.size(),
                         .answers_seen = recorded_answers(intake),
                         .deleted = intake.deleted.size()},
                        actor.person, actor.at, rulebook);
}

// Asked once, before anything is read: the answer must not depend on what the file holds.
void require_right(const Actor& actor, const Rulebook& rulebook) {
  const Event event{
      .at = rulebook.zone().stamp(actor.at), .by = actor.person, .data = cases::Detected{}};
  if (const auto refusal = cases::check_permission({}, event, rulebook))
    throw cases::error_of(*refusal);
}

// With a writer the new contents are staged; without one it is a rehearsal.
std::optional<Planned> taken(const Register& source, const Actor& actor, const Arrivals& arrivals,
                             const IntakeOptions& options, Writer* writer, Intake& intake) {
  Lookout lookout(source, options.suggest, intake);
  FreshCases fresh(source, actor, writer);
  Taker taker(source, actor, fresh, lookout, intake);
  const bool sound = arrivals({[&](cases::Incoming incoming) { taker.take(std::move(incoming)); },
                               [&](const cases::Deletion& deletion) { taker.take(deletion); },
                               [&](cases::WholePlace place) { taker.take(std::move(place)); }});
  taker.finish();
  if (fresh.size() == 0 || !sound || !(options.skip_refused || intake.refused.empty()))
    return std::nullopt;
  return Planned{message_for(intake, fresh.size(), actor, source.rulebook()), {}, options.files};
}

}  // namespace

Intake take_in(Register& source, const Actor& actor, const Arrivals& arrivals,
               const IntakeOptions& options) {
  require_past(actor, source.rulebook().zone());
  require_right(actor, source.rulebook());
  Intake intake;
  Recorded recorded = record_planned(source, actor, options.dry_run, [&](Writer* writer) {
    return taken(source, actor, arrivals, options, writer, intake);
  });
  std::move(recorded.warnings.begin(), recorded.warnings.end(),
            std::back_inserter(intake.warnings));
  intake.commit = std::move(recorded.commit);
  return intake;
}

}  // namespace otklik::store
