#include "cases/rules/fold.hpp"

#include <algorithm>

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

namespace {

// What owes a way out of a clash, as long as there is one.
void note_clash(State& state, const Case& record) {
  if (state.clashes.empty()) return;
  Occurrence contested;
  contested.trigger = regulation::TriggerKind::contested;
  for (const Clash& clash : state.clashes) {
    const Event& event = record.events[clash.event];
    contested.event = clash.event;
    contested.at = std::max(contested.at, event.known_at());
  }
  contested.known = contested.at;
  state.occurrences.push_back(std::move(contested));
}

}  // namespace

namespace {

State folded(const Case& record, const Retractions& events, const Rulebook& rulebook) {
  State state;
  state.text = record.message.text;
  state.incident_id = record.message.incident_id;
  state.retracted = events.retracted;
  for (const std::size_t index : events.retracted)
    state.gone.push_back(record.events[index].digest);
  if (events.order.empty()) return state;
  const regulation::Regulation& regulation = rulebook.regulation_at(detection_in(record, events));
  for (const std::size_t index : events.order) {
    const Event& event = record.events[index];
    state.last_event = event.at.instant;
    if (events.is_retracted(index)) {
      const Event& retraction = record.events[events.retracted_by.at(index)];
      apply_retracted(state, event, index, retraction.by != event.by, rulebook);
    } else if (events.is_repeated(index)) {
      state.repeated.push_back(index);
    } else {
      auto refusal = events.is_unmatched(index) ? std::optional(retracts_nothing(std::string(
                                                      regulation.clause_of(EventKind::retracted))))
                                                : apply(state, event, index, rulebook);
      if (refusal) state.clashes.push_back({index, std::move(*refusal)});
    }
  }
  note_clash(state, record);
  return state;
}

}  // namespace

State fold(const Case& record, const Rulebook& rulebook, std::optional<Instant> as_of) {
  return folded(record, find_retractions(record.events, as_of), rulebook);
}

State fold_until(const Case& record, const Rulebook& rulebook, Instant at) {
  Retractions events = find_retractions(record.events);
  std::erase_if(events.order,
                [&](std::size_t index) { return record.events[index].at.instant > at; });
  return folded(record, events, rulebook);
}

}  // namespace otklik::cases
