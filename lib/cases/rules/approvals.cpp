#include "cases/rules/approvals.hpp"

#include <algorithm>

namespace otklik::cases {

namespace {

using regulation::ApprovalRule;

// True when the person stands in for the one in charge: the same person, or somebody who holds a role in their stead, or by an
// order that names nobody in particular.
bool acts_for(const Person& person, const PersonId& in_charge, const RoleId& role, Date day) {
  if (person.id == in_charge) return true;
  return std::any_of(person.roles.begin(), person.roles.end(), [&](const RoleHeld& held) {
    if (held.role != role || !held.valid.contains(day)) return false;
    return held.substitutes ? *held.substitutes == in_charge : !held.order.empty();
  });
}

bool is_in_charge(const State& state, const ApprovalRule& rule, const Person& person, Date day,
                  const Registries& registries) {
  const auto in_charge =
      rule.in_charge ? find_in_charge(state, registries, day) : std::optional<PersonId>();
  return in_charge ? acts_for(person, *in_charge, rule.role, day)
                   : holds_role(person, rule.role, day);
}

}  // namespace

std::vector<const ApprovalRule*> needed_approvals(const State& state,
                                                  const regulation::Regulation& regulation) {
  std::vector<const ApprovalRule*> needed;
  for (const ApprovalRule& rule : regulation.approvals)
    if (rule.when == regulation::ApprovalCondition::always || state.governor)
      needed.push_back(&rule);
  return needed;
}

const ApprovalRule* next_approval(const State& state, const Draft& draft,
                                  const regulation::Regulation& regulation) {
  for (const ApprovalRule* rule : needed_approvals(state, regulation)) {
    const auto given = [&](const Approval& approval) {
      return approval.counts && approval.role == rule->role;
    };
    if (std::none_of(draft.approvals.begin(), draft.approvals.end(), given)) return rule;
  }
  return nullptr;
}

Cover cover_of(const State& state, const Draft& draft, const regulation::Regulation& regulation) {
  Cover cover;
  for (const Approval& each : draft.approvals)
    if (each.counts) cover.given.push_back(each.role);
  for (const ApprovalRule* rule : needed_approvals(state, regulation))
    if (std::find(cover.given.begin(), cover.given.end(), rule->role) == cover.given.end())
      cover.lacking.push_back(rule->role);
  cover.full = cover.lacking.empty();
  return cover;
}

const ApprovalRule* find_approval_rule(const regulation::Regulation& regulation,
                                       const RoleId& role) {
  const auto found = std::find_if(regulation.approvals.begin(), regulation.approvals.end(),
                                  [&](const ApprovalRule& rule) { return rule.role == role; });
  return found == regulation.approvals.end() ? nullptr : &*found;
}

std::optional<PersonId> find_in_charge(const State& state, const Registries& registries, Date day) {
  if (const Topic* topic = state.topic ? registries.find(*state.topic) : nullptr)
    if (const auto person = find_holder(topic->approvers, day)) return person;
  const auto executor = state.executor();
  const Body* body = executor ? registries.find(*executor) : nullptr;
  return body == nullptr ? std::nullopt : find_holder(body->approvers, day);
}

bool holds_role(const Person& person, const RoleId& role, Date day) {
  return std::any_of(person.roles.begin(), person.roles.end(), [&](const RoleHeld& held) {
    return held.role == role && held.valid.contains(day);
  });
}

bool may_approve(const State& state, const ApprovalRule& rule, const Person& person, Date day,
                 const Registries& registries) {
  if (rule.outside) return false;
  if (rule.in_charge && state.round.approver) return *state.round.approver == person.id;
  return is_in_charge(state, rule, person, day, registries);
}

bool does_count(const State& state, const Approval& approval,
                const regulation::Regulation& regulation, const Rulebook& rulebook) {
  if (approval.confirmed == false) return false;
  const ApprovalRule* rule = find_approval_rule(regulation, approval.role);
  if (rule == nullptr) return false;
  if (rule->outside) return true;
  if (rule->in_charge && state.round.approver && state.round.approver == approval.approver)
    return true;
  if (approval.only_named) return approval.only_named == approval.approver;
  const Person* person =
      approval.approver ? rulebook.registries().find(*approval.approver) : nullptr;
  return person != nullptr &&
         is_in_charge(state, *rule, *person, rulebook.zone().date_of(approval.at),
                      rulebook.registries());
}

}  // namespace otklik::cases
