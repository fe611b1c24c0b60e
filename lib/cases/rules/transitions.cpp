#include "cases/rules/transitions.hpp"
#include "cases/events/event.hpp"

#include <algorithm>

namespace otklik::cases {

namespace {

// Cells: `-` refused, `=` the stage stays, `*` the fold decides (see steps.cpp), a letter = the stage it leads to:
// C classified, A assigned, I in_approval, R rework, D declined.
struct Row {
  Move move;
  std::string_view command;
  std::string_view cells;
  bool ends_with_answer = false;  // taken no more, also while a correction is under way
};

using enum regulation::EventKind;
using enum Flavour;

// clang-format off
constexpr auto table = std::to_array<Row>({
    //                                                                   new
    //                                                                   | classified
    //                                                                   | | assigned
    //                                                                   | | | in_approval
    //                                                                   | | | | rework
    //                                                                   | | | | | approved
    //                                                                   | | | | | | awaiting_final
    //                                                                   | | | | | | | closed
    //                                                                   | | | | | | | | declined
    //                                                                   | | | | | | | | |  ends with the final answer
    {{detected, usual},                      "ingest",                  "= = = = = = = = ="},
    {{text_changed, usual},                  "ingest",                  "= = = = = = = = ="},
    {{classified, usual},                    "classify",                "C = = * = * = = ="},
    {{declined, usual},                      "decline",                 "D D D D D D D - -", true},
    {{assigned, usual},                      "assign",                  "- A - - - - - - -", true},
    {{assigned, recall},                     "assign --instead",        "- - A A A A A - -", true},
    {{assigned, co_executors},               "assign --add",            "- - = = = = = - -", true},
    {{returned, usual},                      "return",                  "- - C - - - - - -", true},
    {{returned, of_co_executor},             "return",                  "- - = = = = = - -", true},
    {{contributed, usual},                   "contribute",              "- - = = = = = - -", true},
    {{contribution_accepted, usual},         "accept",                  "- = = = = = = - -", true},
    {{contribution_remarked, usual},         "accept --remarks",        "- - = = = = = - -", true},
    {{drafted, usual},                       "draft",                   "- - I - I - I - -", true},
    {{drafted, correction},                  "draft --correction",      "- - - - I - I I -"},
    {{forwarded, usual},                     "forward",                 "- - - = - = - - -"},
    {{approved, usual},                      "approve",                 "- - - * - * - - -"},
    {{remarked, usual},                      "approve --remarks",       "- - - R - R - - -"},
    {{published, usual},                     "publish",                 "* * * * * * * * *"},
    {{escalated, usual},                     "escalate",                "= = = = = = = = ="},
    {{linked, usual},                        "link",                    "= = = = = = = = ="},
    {{shortcoming, usual},                   "shortcoming",             "= = = = = = = = ="},
    {{shortcoming_handled, usual},           "shortcoming --entry",     "= = = = = = = = ="},
    {{breach_explained, usual},              "breach --explain",        "= = = = = = = = ="},
    {{breach_decided, usual},                "breach --established",    "= = = = = = = = ="},
    {{reopened, usual},                      "reopen",                  "= = = * * * = * *"},
    {{approver_named, usual},                "assign --approver",       "= = = = = = = = -"},
    {{approval_confirmed, usual},            "approve --confirm",       "= = = = = = = = ="},
    {{approval_denied, usual},               "approve --deny",          "= = = * = * = = ="},
    {{explanation_requested, usual},         "report request",          "= = = = = = = = ="},
    {{incident_recorded, usual},             "classify --incident-id",  "= = = = = = = = ="},
    {{publication_seen, usual},              "ingest",                  "= = = = = = = = ="},
    {{noted, usual},                         "note",                    "= = = = = = = = ="},
    {{retracted, usual},                     "retract",                 "= = = = = = = = ="},
});
// clang-format on

constexpr bool has_rows_of_all_kinds() {
  std::array<bool, regulation::event_kinds> seen{};
  for (const Row& row : table) seen[static_cast<std::size_t>(row.move.kind)] = true;
  return std::find(seen.begin(), seen.end(), false) == seen.end();
}
static_assert(has_rows_of_all_kinds(), "every kind of event has its row");

const Row& row_of(Move move) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const Row& row) { return row.move == move; });
}

// Of the kinds that have more than one row.
struct FlavourOf {
  const State& state;

  Flavour operator()(const Assigned& event) const {
    if (!event.executor) return co_executors;
    return event.instead ? recall : usual;
  }
  Flavour operator()(const Returned& event) const {
    return state.executor() != event.body && state.find_part(event.body) != nullptr ? of_co_executor
                                                                                    : usual;
  }
  Flavour operator()(const Drafted& event) const {
    return event.draft == DraftKind::correction ? correction : usual;
  }
  template <class Other>
  Flavour operator()(const Other&) const {
    return usual;
  }
};

std::optional<Stage> stage_of(char letter) {
  switch (letter) {
    case 'C': return Stage::classified;
    case 'A': return Stage::assigned;
    case 'I': return Stage::in_approval;
    case 'R': return Stage::rework;
    case 'D': return Stage::declined;
    default: return std::nullopt;
  }
}

}  // namespace

std::vector<Move> all_moves() {
  std::vector<Move> moves;
  for (const Row& row : table) moves.push_back(row.move);
  return moves;
}

Move move_of(const State& state, const Event& event) {
  return {event.kind(), event.data.visit(FlavourOf{state})};
}

bool ends_with_answer(Move move) {
  return row_of(move).ends_with_answer;
}

Outcome outcome_of(Stage from, Move move) {
  const auto column = static_cast<std::size_t>(from) * 2;
  const std::string_view cells = row_of(move).cells;
  const char cell = column < cells.size() ? cells[column] : '-';
  switch (cell) {
    case '-': return {};
    case '=': return {Outcome::Kind::stays, from};
    case '*': return {Outcome::Kind::depends, from};
    default: return {Outcome::Kind::moves, stage_of(cell).value_or(from)};
  }
}

std::string_view command_of(Move move) {
  return row_of(move).command;
}

std::vector<Move> moves_from(Stage from) {
  std::vector<Move> result;
  for (const Row& row : table) {
    const bool everywhere = row.cells.find_first_not_of("= ") == std::string_view::npos;
    if (everywhere) continue;
    if (outcome_of(from, row.move).kind != Outcome::Kind::refused) result.push_back(row.move);
  }
  return result;
}

}  // namespace otklik::cases
