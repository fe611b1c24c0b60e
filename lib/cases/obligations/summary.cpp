#include "cases/obligations/summary.hpp"

#include <algorithm>

#include "cases/events/identity.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

std::vector<std::string> answers_of(const State& state, const NetworkId& network,
                                    const Registries& registries) {
  std::vector<std::string> identities;
  for (const Publication& each : state.publications)
    if (each.url) identities.push_back(identity_of_link(network, *each.url, registries));
  return identities;
}

bool is_owed_or_unknown(const Deadline& deadline) {
  return deadline.is_open_obligation() || deadline.unknown;
}

}  // namespace

Summary summary_of(Case record, const Rulebook& rulebook) {
  const State state = fold(record, rulebook);
  Summary summary;
  summary.detected_at = state.detected ? state.detected_at : detection_of(record);
  summary.link = link_beside_id(record.message);
  summary.answers = answers_of(state, record.message.network, rulebook.registries());
  if (!state.detected || !state.is_over() || !state.clashes.empty()) return summary;
  // Whether something is owed does not change after the last event: a deadline that nothing answered or ended stays open.
  const auto deadlines = find_deadlines(state, rulebook, state.last_event);
  if (std::any_of(deadlines.begin(), deadlines.end(), is_owed_or_unknown)) return summary;
  // Before that it was not known to rest, whenever what ended it happened.
  Instant since = state.last_event;
  for (const Event& event : record.events) since = std::max(since, event.known_at());
  Message& message = record.message;
  summary.resting = Resting{since,
                            state.stage,
                            message.network,
                            std::move(message.url),
                            message.posted_at.instant,
                            state.topic,
                            state.location,
                            state.importance,
                            state.executor(),
                            state.co_executors()};
  return summary;
}

Judged judged_of(CaseId id, Instant detected_at, const Resting& resting) {
  Judged judged{{std::move(id), {}, {}}, {}, {}, resting.since};
  judged.record.message.network = resting.network;
  judged.record.message.url = resting.url;
  judged.record.message.posted_at.instant = resting.posted_at;
  State& state = judged.state;
  state.detected = true;
  state.detected_at = detected_at;
  state.last_event = resting.since;
  state.stage = resting.stage;
  state.topic = resting.topic;
  state.location = resting.location;
  state.importance = resting.importance;
  if (resting.executor)
    state.assignments.push_back({*resting.executor, detected_at, 0, std::nullopt, false});
  for (const BodyId& body : resting.co_executors)
    state.parts.push_back({body, PartStage::accepted, resting.since, {}});
  return judged;
}

}  // namespace otklik::cases
