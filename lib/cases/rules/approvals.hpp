// Which approvals a draft needs, which comes next, and who is in charge of giving it (12).
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

/// Who is in charge on a day: of the topic's direction, else of the main executor. Nothing when the registries name nobody.
std::optional<PersonId> find_in_charge(const State& state, const Registries& registries, Date day);

}  // namespace otklik::cases
