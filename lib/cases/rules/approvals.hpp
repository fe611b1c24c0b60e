// Which approvals a draft needs, which of those that were given count, which comes next, and who is in charge of giving it (12).
#pragma once

#include <optional>
#include <vector>

#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// The approvals that the case's drafts need, in order.
std::vector<const regulation::ApprovalRule*> needed_approvals(
    const State& state, const regulation::Regulation& regulation);

/// The first of them that `draft` lacks, null when it has all.
const regulation::ApprovalRule* next_approval(const State& state, const Draft& draft,
                                              const regulation::Regulation& regulation);

/// What the approvals of a draft that stands amount to.
Cover cover_of(const State& state, const Draft& draft, const regulation::Regulation& regulation);

/// The rule by which a role approves, null when it does not.
const regulation::ApprovalRule* find_approval_rule(const regulation::Regulation& regulation,
                                                   const RoleId& role);

/// Who is in charge on a day: of the topic's direction, else of the main executor. Nothing when the registries name nobody.
std::optional<PersonId> find_in_charge(const State& state, const Registries& registries, Date day);

/// True when the person holds the role on the day.
bool holds_role(const Person& person, const RoleId& role, Date day);

/// True when on that day the approval is the person's to give: who is in charge or acts for him, or who was named for the case.
bool may_approve(const State& state, const regulation::ApprovalRule& rule, const Person& person,
                 Date day, const Registries& registries);

/// True when an approval counts by the case as it now stands: by its topic, its executor and the registries' entries for the day
/// on which it was given.
bool does_count(const State& state, const Approval& approval,
                const regulation::Regulation& regulation, const Rulebook& rulebook);

}  // namespace otklik::cases
