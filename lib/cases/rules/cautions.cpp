#include "cases/rules/cautions.hpp"

#include <algorithm>

#include "cases/events/event.hpp"

namespace otklik::cases {

namespace {

// The entry after which the author's words may have been new to who wrote the last draft.
std::size_t read_until(const Case& record, const State& state) {
  const Draft& last = state.drafts.back();
  if (last.event + 1 != record.events.size()) return last.event;
  if (state.drafts.size() > state.round.first_draft + 1)
    return state.drafts[state.drafts.size() - 2].event;
  return state.assignments.empty() ? last.event : state.assignments.back().event;
}

std::optional<Instant> changed_after(const Case& record, const State& state, std::size_t entry) {
  std::optional<Instant> changed;
  const Instant read = record.events[entry].known_at();
  for (std::size_t i = 0; i < record.events.size(); ++i)
    if (record.events[i].kind() == EventKind::text_changed && !state.is_retracted(i) &&
        record.events[i].known_at() >= read && i > entry)
      changed = record.events[i].at.instant;
  return changed;
}

}  // namespace

std::vector<Caution> cautions_of(const Case& record, const State& state) {
  std::vector<Caution> cautions;
  if (state.stage == Stage::declined || state.drafts.size() <= state.round.first_draft)
    return cautions;
  if (const auto changed = changed_after(record, state, read_until(record, state)))
    cautions.push_back({CautionKind::text_changed, *changed, {}});
  for (const Part& part : state.parts)
    if (part.stage == PartStage::awaited || part.stage == PartStage::remarked)
      cautions.push_back({CautionKind::information_missing, part.at, part.body});
  return cautions;
}

}  // namespace otklik::cases
