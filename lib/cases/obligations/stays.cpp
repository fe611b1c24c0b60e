#include "cases/obligations/stays.hpp"

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
  for (const Occurrence& each : state.occurrences) {
    if (each.trigger == TriggerKind::published) {
      if (!stays.empty()) stays.back().to = each.at;
      return stays;
    }
    const auto keeper = next_keeper(each.trigger);
    if (!keeper) continue;
    if (!stays.empty()) stays.back().to = each.at;
    if (stays.empty() || stays.back().keeper != *keeper)
      stays.push_back({*keeper, each.at, each.at});
  }
  return stays;
}

}  // namespace otklik::cases
