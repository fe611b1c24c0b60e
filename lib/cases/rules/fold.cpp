#include "cases/rules/fold.hpp"

#include "cases/rules/retractions.hpp"
#include "cases/rules/steps.hpp"

namespace otklik::cases {

namespace {

Instant detection_in(const Case& record, const Retractions& events) {
  for (const std::size_t index : events.order)
    if (record.events[index].kind() == EventKind::detected && !events.is_retracted(index))
      return record.events[index].at.instant;
  return events.order.empty() ? record.message.posted_at.instant
                              : record.events[events.order.front()].at.instant;
}

}  // namespace

const regulation::Regulation& regulation_for(const State& state, Instant at,
                                             const Rulebook& rulebook) {
  return rulebook.regulation_at(state.detected ? state.detected_at : at);
}

Instant detection_of(const Case& record) {
  return detection_in(record, find_retractions(record.events));
}

State fold(const Case& record, const Rulebook& rulebook, std::optional<Instant> as_of) {
  const Retractions events = find_retractions(record.events, as_of);
  State state;
  state.text = record.message.text;
  state.retracted = events.retracted;
  if (events.order.empty()) return state;
  const regulation::Regulation& regulation =
      rulebook.regulation_at(as_of ? detection_of(record) : detection_in(record, events));
  for (const std::size_t index : events.order) {
    const Event& event = record.events[index];
    state.last_event = event.at.instant;
    if (events.is_retracted(index)) continue;
    auto refusal = events.is_unmatched(index) ? std::optional(retracts_nothing(std::string(
                                                    regulation.clause_of(EventKind::retracted))))
                                              : apply(state, event, index, regulation);
    if (refusal) state.clashes.push_back({index, std::move(*refusal)});
  }
  return state;
}

}  // namespace otklik::cases
