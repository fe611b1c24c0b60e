// A case with its state and deadlines at a moment: what lists, reports and `show` are made of, so that no two of them can
// disagree.
#pragma once

#include <optional>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

struct Judged {
  Case record;
  State state;
  std::vector<Deadline> deadlines;
  Instant moment{};
};

/// The last event of a kind that was not retracted; null when there is none.
template <class Data>
const Event* find_last(const Judged& judged) {
  for (std::size_t i = judged.record.events.size(); i-- > 0;)
    if (judged.record.events[i].as<Data>() != nullptr && !judged.state.is_retracted(i))
      return &judged.record.events[i];
  return nullptr;
}

/// Nothing is owed any more: closed or declined, and no deadline of it runs or is overdue.
bool is_at_rest(const Judged& judged);

/// At a moment in the past or now: events after it are not seen. Nothing when the case was not yet detected then.
std::optional<Judged> judge_as_of(Case record, const Rulebook& rulebook, Instant moment);

/// With all its events, at `now` or at the last event, whichever is later.
Judged judge_now(Case record, const Rulebook& rulebook, Instant now);
/// The same for who has folded the whole case already.
Judged judge_now(Case record, State state, const Rulebook& rulebook, Instant now);

}  // namespace otklik::cases
