#include "cases/rules/approvals.hpp"

#include <algorithm>

namespace otklik::cases {

std::vector<const regulation::ApprovalRule*> needed_approvals(
    const State& state, const regulation::Regulation& regulation) {
  std::vector<const regulation::ApprovalRule*> needed;
  for (const regulation::ApprovalRule& rule : regulation.approvals)
    if (rule.when == regulation::ApprovalCondition::always || state.governor)
      needed.push_back(&rule);
  return needed;
}

const regulation::ApprovalRule* next_approval(const State& state, const Draft& draft,
                                              const regulation::Regulation& regulation) {
  for (const regulation::ApprovalRule* rule : needed_approvals(state, regulation)) {
    const auto given = [&](const Approval& approval) { return approval.role == rule->role; };
    if (std::none_of(draft.approvals.begin(), draft.approvals.end(), given)) return rule;
  }
  return nullptr;
}

std::optional<PersonId> find_in_charge(const State& state, const Registries& registries, Date day) {
  if (const Topic* topic = state.topic ? registries.find(*state.topic) : nullptr)
    if (const auto person = find_holder(topic->approvers, day)) return person;
  const auto executor = state.executor();
  const Body* body = executor ? registries.find(*executor) : nullptr;
  return body == nullptr ? std::nullopt : find_holder(body->approvers, day);
}

}  // namespace otklik::cases
