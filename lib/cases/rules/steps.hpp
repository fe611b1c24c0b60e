// What one event does to a case. The stage it may lead to is the table's matter (transitions.hpp).
#pragma once

#include <optional>

#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "cases/rules/transitions.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// Applies the event when what stood before allows it; else says why not and leaves the state as it was. What says again what
/// stands, and a word on a draft that no longer stands, change nothing but State::repeated and State::stale. A publication is
/// never left out: out of place it stands as irregular, with a clash. Throws Error (bad_data) when no regulation is in force.
std::optional<Refusal> apply(State& state, const Event& event, std::size_t index,
                             const Rulebook& rulebook);

/// The same without what follows for deadlines when the approvals of the draft that stands come to amount to something else: for
/// who knows when they did.
std::optional<Refusal> apply_without_turn(State& state, const Event& event, std::size_t index,
                                          const Rulebook& rulebook);

/// What follows for deadlines when, with an event, the approvals of the draft that stands came to amount to something else.
/// Precondition: one stands.
void turn(State& state, const Cover& before, const Cover& after, const Event& event,
          std::size_t index, const Rulebook& rulebook);

/// An event that was retracted counts for nothing; what deadlines keep of it where somebody else retracted it, or with a basis,
/// is applied.
void apply_retracted(State& state, const Event& event, std::size_t index, const Event& retraction,
                     const Rulebook& rulebook);

/// Why the table does not let a move follow.
Refusal refused_by_table(Stage stage, Move move, std::string_view clause);

/// The clause under which an event is recorded: that of its kind; for further co-executors that of their role (16).
std::string_view clause_of(const Event& event, const regulation::Regulation& regulation);

}  // namespace otklik::cases
