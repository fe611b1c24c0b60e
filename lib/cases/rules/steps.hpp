// What one event does to a case. The stage it may lead to is the table's matter (transitions.hpp).
#pragma once

#include <optional>

#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "cases/rules/transitions.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// Applies the event when what stood before allows it; else says why not and leaves the state as it was. What says again what stands, and a word on a
/// draft that no longer stands, change nothing but State::repeated and State::stale. A publication is never left out: out of place it stands as
/// irregular, with a clash. Throws Error (bad_data) when no regulation is in force.
std::optional<Refusal> apply(State& state, const Event& event, std::size_t index,
                             const Rulebook& rulebook);

/// An event that was retracted counts for nothing; what its deadlines keep of it is applied.
/// `by_another`: by somebody else than who made it.
void apply_retracted(State& state, const Event& event, std::size_t index, bool by_another,
                     const Rulebook& rulebook);

/// Why the table does not let a move follow.
Refusal refused_by_table(Stage stage, Move move, std::string_view clause);

/// The clause under which an event is recorded: that of its kind; for further co-executors that of their role (16).
std::string_view clause_of(const Event& event, const regulation::Regulation& regulation);

}  // namespace otklik::cases
