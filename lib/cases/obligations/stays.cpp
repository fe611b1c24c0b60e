#include "cases/obligations/stays.hpp"

#include <algorithm>
#include <optional>

namespace otklik::cases {

namespace {

using regulation::TriggerKind;

// To whom the case passes with that; nothing where it stays.
std::optional<Keeper> next_keeper(TriggerKind trigger) {
  switch (trigger) {
    case TriggerKind::detected:
    case TriggerKind::returned:
    case TriggerKind::fully_approved: return Keeper::department;
    case TriggerKind::assigned: return Keeper::executor;
    case TriggerKind::drafted:
    case TriggerKind::approval_lost:
    case TriggerKind::drafted_final: return Keeper::approver;
    case TriggerKind::remarked: return Keeper::rework;
    default: return std::nullopt;
  }
}

}  // namespace

std::vector<Stay> stays_until_answer(const State& state) {
  std::vector<Stay> stays;
  if (!state.is_answered()) return stays;
  const auto answer =
      std::find_if(state.occurrences.begin(), state.occurrences.end(),
                   [](const Occurrence& each) { return each.trigger == TriggerKind::published; });
  if (answer == state.occurrences.end()) return stays;
  for (auto each = state.occurrences.begin(); each != answer; ++each) {
    const auto keeper = next_keeper(each->trigger);
    if (!keeper) continue;
    // What counts from its recording may have been recorded after the answer.
    Instant at = std::min(each->at, answer->at);
    if (!stays.empty()) at = std::max(at, stays.back().from);
    if (!stays.empty()) stays.back().to = at;
    if (stays.empty() || stays.back().keeper != *keeper) stays.push_back({*keeper, at, at});
  }
  if (!stays.empty()) stays.back().to = std::max(stays.back().from, answer->at);
  return stays;
}

}  // namespace otklik::cases
