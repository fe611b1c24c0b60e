#include "cases/transitions.hpp"

#include <algorithm>

namespace otklik::cases {

namespace {

// Cells: `-` refused, `=` the stage stays, `*` the fold decides (see steps.cpp), a letter = the stage it leads to:
// C classified, A assigned, I in_approval, R rework, D declined.
struct Row {
  Move move;
  EventKind kind;
  std::string_view command;
  std::string_view cells;
};

// clang-format off
constexpr std::array<Row, moves> table{{
    //                                                                                       new
    //                                                                                       | classified
    //                                                                                       | | assigned
    //                                                                                       | | | in_approval
    //                                                                                       | | | | rework
    //                                                                                       | | | | | approved
    //                                                                                       | | | | | | awaiting_final
    //                                                                                       | | | | | | | closed
    //                                                                                       | | | | | | | | declined
    {Move::detect,             EventKind::detected,              "ingest",                  "= = = = = = = = ="},
    {Move::change_text,        EventKind::text_changed,          "ingest",                  "= = = = = = = = ="},
    {Move::classify,           EventKind::classified,            "classify",                "C = = * = * = - -"},
    {Move::mark_significant,   EventKind::classified,            "classify --significant",  "- = = * = * = = -"},
    {Move::decline,            EventKind::declined,              "decline",                 "D D D D D D D - -"},
    {Move::assign,             EventKind::assigned,              "assign",                  "- A - - - - - - -"},
    {Move::recall,             EventKind::assigned,              "assign --instead",        "- - A A A A A - -"},
    {Move::add_co_executor,    EventKind::assigned,              "assign --add",            "- - = = = = = - -"},
    {Move::give_back,          EventKind::returned,              "return",                  "- - C - - - - - -"},
    {Move::co_give_back,       EventKind::returned,              "return",                  "- - = = = = = - -"},
    {Move::contribute,         EventKind::contributed,           "contribute",              "- - = = = = = - -"},
    {Move::accept,             EventKind::contribution_accepted, "accept",                  "- = = = = = = - -"},
    {Move::remark_information, EventKind::contribution_remarked, "accept --remarks",        "- - = = = = = - -"},
    {Move::draft,              EventKind::drafted,               "draft",                   "- - I - I - I - -"},
    {Move::draft_correction,   EventKind::drafted,               "draft --correction",      "- - - - I - I I -"},
    {Move::forward,            EventKind::forwarded,             "forward",                 "- - - = - - - - -"},
    {Move::approve,            EventKind::approved,              "approve",                 "- - - * - - - - -"},
    {Move::remark,             EventKind::remarked,              "approve --remarks",       "- - - R - R - - -"},
    {Move::publish,            EventKind::published,             "publish",                 "- - - - - * - - -"},
    {Move::escalate,           EventKind::escalated,             "escalate",                "= = = = = = = = ="},
    {Move::link,               EventKind::linked,                "link",                    "= = = = = = = = ="},
    {Move::shortcoming,        EventKind::shortcoming,           "shortcoming",             "= = = = = = = = ="},
    {Move::handle_shortcoming, EventKind::shortcoming_handled,   "shortcoming --entry",     "= = = = = = = = ="},
    {Move::explain_breach,     EventKind::breach_explained,      "breach --explain",        "= = = = = = = = ="},
    {Move::decide_breach,      EventKind::breach_decided,        "breach --established",    "= = = = = = = = ="},
    {Move::note,               EventKind::noted,                 "note",                    "= = = = = = = = ="},
    {Move::retract,            EventKind::retracted,             "retract",                 "= = = = = = = = ="},
}};
// clang-format on

const Row& row_of(Move move) {
  return *std::find_if(table.begin(), table.end(),
                       [&](const Row& row) { return row.move == move; });
}

bool says_only_significant(const State& state, const Classified& event) {
  return event.significant == true && !event.governor && !event.closes_at &&
         (!state.topic || state.topic == event.topic) &&
         (!state.location || state.location == event.location) &&
         (!state.importance || state.importance == event.importance);
}

Move move_of_assigned(const Assigned& event) {
  if (!event.executor) return Move::add_co_executor;
  return event.instead ? Move::recall : Move::assign;
}

struct MoveOf {
  const State& state;

  Move operator()(const Detected&) const { return Move::detect; }
  Move operator()(const TextChanged&) const { return Move::change_text; }
  Move operator()(const Classified& event) const {
    return state.has_final_answer() && says_only_significant(state, event) ? Move::mark_significant
                                                                           : Move::classify;
  }
  Move operator()(const Declined&) const { return Move::decline; }
  Move operator()(const Assigned& event) const { return move_of_assigned(event); }
  Move operator()(const Returned& event) const {
    return state.executor() != event.body && state.find_part(event.body) != nullptr
               ? Move::co_give_back
               : Move::give_back;
  }
  Move operator()(const Contributed&) const { return Move::contribute; }
  Move operator()(const ContributionAccepted&) const { return Move::accept; }
  Move operator()(const ContributionRemarked&) const { return Move::remark_information; }
  Move operator()(const Drafted& event) const {
    return event.draft == DraftKind::correction ? Move::draft_correction : Move::draft;
  }
  Move operator()(const Forwarded&) const { return Move::forward; }
  Move operator()(const Approved&) const { return Move::approve; }
  Move operator()(const Remarked&) const { return Move::remark; }
  Move operator()(const Published&) const { return Move::publish; }
  Move operator()(const Escalated&) const { return Move::escalate; }
  Move operator()(const Linked&) const { return Move::link; }
  Move operator()(const Shortcoming&) const { return Move::shortcoming; }
  Move operator()(const ShortcomingHandled&) const { return Move::handle_shortcoming; }
  Move operator()(const BreachExplained&) const { return Move::explain_breach; }
  Move operator()(const BreachDecided&) const { return Move::decide_breach; }
  Move operator()(const Noted&) const { return Move::note; }
  Move operator()(const Retracted&) const { return Move::retract; }
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

Move move_of(const State& state, const Event& event) {
  return visit_event(MoveOf{state}, event.data);
}

bool ends_with_answer(Move move) {
  using enum Move;
  constexpr std::array ending{classify,  decline,      assign,     recall, add_co_executor,
                              give_back, co_give_back, contribute, accept, remark_information,
                              draft};
  return std::find(ending.begin(), ending.end(), move) != ending.end();
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

EventKind kind_of(Move move) {
  return row_of(move).kind;
}

std::vector<Move> moves_from(Stage from) {
  std::vector<Move> result;
  for (const Row& row : table) {
    const bool everywhere = row.cells.find_first_not_of("= ") == std::string_view::npos;
    const bool part_of_classify = row.move == Move::mark_significant &&
                                  outcome_of(from, Move::classify).kind != Outcome::Kind::refused;
    if (everywhere || part_of_classify) continue;
    if (outcome_of(from, row.move).kind != Outcome::Kind::refused) result.push_back(row.move);
  }
  return result;
}

}  // namespace otklik::cases
