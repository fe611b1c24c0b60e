// What one event does to a case. The stage it may lead to is the table's matter (transitions.hpp).
#pragma once

#include <optional>

#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// Applies the event when what stood before allows it; else says why not and leaves the state as it was.
std::optional<Refusal> apply(State& state, const Event& event, std::size_t index,
                             const regulation::Regulation& regulation);

/// The clause under which an event is recorded: that of its kind; for further co-executors that of their role (16).
std::string_view clause_of(const Event& event, const regulation::Regulation& regulation);

}  // namespace otklik::cases
