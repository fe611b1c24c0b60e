#include "cases/rules/fold.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cases/events/event.hpp"
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

const regulation::Regulation& regulation_for(const State& state, const Rulebook& rulebook) {
  return rulebook.regulation_at(state.detected_at);
}

const regulation::Regulation& regulation_for(const State& state, Instant at,
                                             const Rulebook& rulebook) {
  return state.detected ? regulation_for(state, rulebook) : rulebook.regulation_at(at);
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

// With an entry the approvals of a draft came to amount to something else.
struct Turn {
  std::string draft;
  Cover before;
  Cover after;
  std::size_t event = 0;
  Instant at{};  // a word on the draft turns it at its own time, all else when it was recorded
};

class Folding {
 public:
  // `turns`: as they were known; null to take them as the entries come.
  Folding(const Case& record, const Retractions& events, const Rulebook& rulebook,
          const std::vector<Turn>* turns)
      : record_(record), events_(events), rulebook_(rulebook), turns_(turns) {
    state_.text = record.message.text;
    state_.incident_id = record.message.incident_id;
    state_.retracted = events.retracted;
    for (const std::size_t index : events.retracted)
      state_.gone.push_back(record.events[index].digest);
  }

  State fold() {
    if (events_.order.empty()) return std::move(state_);
    const auto& regulation = rulebook_.regulation_at(detection_in(record_, events_));
    for (std::size_t place = 0; place < events_.order.size(); ++place) {
      const std::size_t index = events_.order[place];
      take(index, regulation);
      if (turns_ != nullptr) turn_at(place);
    }
    if (turns_ != nullptr) keep_covers();
    note_clash(state_, record_);
    return std::move(state_);
  }

 private:
  void take(std::size_t index, const regulation::Regulation& regulation) {
    const Event& event = record_.events[index];
    state_.last_event = event.at.instant;
    if (events_.is_retracted(index)) {
      apply_retracted(state_, event, index, record_.events[events_.retracted_by.at(index)],
                      rulebook_);
    } else if (events_.is_repeated(index)) {
      state_.repeated.push_back(index);
    } else {
      auto refusal = events_.is_unmatched(index) ? std::optional(retracts_nothing(std::string(
                                                       regulation.clause_of(EventKind::retracted))))
                     : turns_ == nullptr         ? apply(state_, event, index, rulebook_)
                                         : apply_without_turn(state_, event, index, rulebook_);
      if (refusal) state_.clashes.push_back({index, std::move(*refusal)});
    }
  }

  void turn_at(std::size_t place) {
    for (const Turn& each : *turns_) {
      const Draft* draft = std::as_const(state_).current_draft();
      if (draft != nullptr && draft->digest == each.draft && place_of(each) == place)
        turn(state_, each.before, each.after, record_.events[each.event], each.event, rulebook_);
    }
  }

  // After the entry that did it, and all that was before its time.
  std::optional<std::size_t> place_of(const Turn& turn) const {
    const Order& order = events_.order;
    const auto cause = std::find(order.begin(), order.end(), turn.event);
    if (cause == order.end()) return std::nullopt;
    auto place = static_cast<std::size_t>(cause - order.begin());
    while (place + 1 < order.size() && record_.events[order[place + 1]].at.instant < turn.at)
      ++place;
    return place;
  }

  void keep_covers() {
    for (const Turn& each : *turns_)
      if (Draft* draft = state_.find_draft(each.draft)) draft->cover = each.after;
  }

  const Case& record_;
  const Retractions& events_;
  const Rulebook& rulebook_;
  const std::vector<Turn>* turns_;
  State state_;
};

// What was recorded for an earlier time, or taken back, changes in hindsight who had approved what; deadlines go by what was
// known.
bool is_as_it_came(const Case& record, const Retractions& events) {
  return events.retracted.empty() &&
         std::is_sorted(events.order.begin(), events.order.end(),
                        [&](std::size_t a, std::size_t b) {
                          return record.events[a].known_at() < record.events[b].known_at();
                        });
}

// The entry of a moment with which a draft turned: the word on it, else the last one.
std::size_t cause_of(const Case& record, Instant moment, const Draft& draft) {
  std::size_t cause = 0;
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    if (record.events[i].known_at() != moment) continue;
    cause = i;
    if (const auto* approved = record.events[i].as<Approved>();
        approved != nullptr && approved->draft == draft.digest)
      return i;
  }
  return cause;
}

// From recording to recording.
std::vector<Turn> find_turns(const Case& record, const Retractions& events,
                             const Rulebook& rulebook) {
  std::set<Instant> moments;
  for (const std::size_t index : events.order) moments.insert(record.events[index].known_at());
  std::map<std::string, Cover> known;
  std::vector<Turn> turns;
  for (const Instant moment : moments) {
    const Retractions then = find_retractions(record.events, moment);
    const State state = Folding(record, then, rulebook, nullptr).fold();
    for (const Draft& draft : state.drafts) {
      Cover& before = known[draft.digest];
      if (draft.cover == before) continue;
      const std::size_t event = cause_of(record, moment, draft);
      const auto* word = record.events[event].as<Approved>();
      const bool is_word = word != nullptr && word->draft == draft.digest;
      // What stands no longer is not asked after; a word on it, told late, was given while it stood.
      if (!is_word && state.current_draft() != &draft) continue;
      turns.push_back({draft.digest, before, draft.cover, event,
                       is_word ? record.events[event].at.instant : moment});
      before = draft.cover;
    }
  }
  return turns;
}

State folded(const Case& record, const Retractions& events, const Rulebook& rulebook) {
  const bool has_draft = std::any_of(
      events.order.begin(), events.order.end(),
      [&](std::size_t index) { return record.events[index].kind() == EventKind::drafted; });
  if (!has_draft || is_as_it_came(record, events))
    return Folding(record, events, rulebook, nullptr).fold();
  const std::vector<Turn> turns = find_turns(record, events, rulebook);
  return Folding(record, events, rulebook, &turns).fold();
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
