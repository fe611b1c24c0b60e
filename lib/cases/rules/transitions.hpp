// What may follow what: one table, stage by move. Who may record a move and under which clause is the regulation's data.
// Not for what an event does beside moving the stage: see steps.cpp.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/rules/stage.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// What tells events of one kind apart where the stage depends on more than the kind.
enum class Flavour {
  usual,
  recall,          ///< assign … --instead
  co_executors,    ///< assign … --add
  of_co_executor,  ///< a co-executor's return
  correction,      ///< a draft of one
};

/// An event as the table tells it apart.
struct Move {
  EventKind kind{};
  Flavour flavour = Flavour::usual;

  friend bool operator==(const Move&, const Move&) = default;
};

/// All of them, in the order of the table.
std::vector<Move> all_moves();

/// What a move leads to from a stage.
struct Outcome {
  enum class Kind { refused, stays, moves, depends } kind = Kind::refused;
  Stage stage{};  ///< where it leads, for `moves`
};

/// The move that an event is, in a case as it stands.
Move move_of(const State& state, const Event& event);

/// True for a move that a case takes no more once the final answer stands, also while a correction of it is under way.
bool ends_with_answer(Move move);

/// What the table says. Precondition: `from` is not Stage::contested, which is no stage of the table.
Outcome outcome_of(Stage from, Move move);

/// The command line's words for a move (`assign --instead`).
std::string_view command_of(Move move);

/// The moves that the table allows from a stage, without those that are allowed everywhere.
std::vector<Move> moves_from(Stage from);

}  // namespace otklik::cases
