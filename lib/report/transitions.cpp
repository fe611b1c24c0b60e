// The table of what may follow what, as people read it: the program's table with the regulation's roles and clauses.
#include "cases/rules/transitions.hpp"

#include "base/text.hpp"

#include "report/regulation_page.hpp"

namespace otklik::report {

namespace {

using cases::Move;
using cases::Outcome;
using cases::Stage;

std::string cell_of(Stage from, Move move) {
  const Outcome outcome = cases::outcome_of(from, move);
  switch (outcome.kind) {
    case Outcome::Kind::refused: return {};
    case Outcome::Kind::stays: return "=";
    case Outcome::Kind::depends: return "*";
    case Outcome::Kind::moves: break;
  }
  return std::string(word_of(outcome.stage));
}

std::string roles_of(const regulation::EventRule& rule) {
  std::vector<std::string> roles;
  for (const RoleId& role : rule.roles) roles.push_back(role.text());
  if (rule.anyone) roles.emplace_back("anyone");
  if (rule.own) roles.emplace_back("author");
  for (const RoleId& role : rule.on_behalf) roles.push_back("(" + role.text() + ")");
  return joined_list(roles);
}

Object row_of(Move move, const regulation::Regulation& regulation) {
  const auto rule = regulation.events.find(move.kind);
  const bool known = rule != regulation.events.end();
  Object row{
      {"command", cases::command_of(move)},
      {"event", word_of(move.kind)},
      {"clause", known && !rule->second.clause.empty() ? Value(rule->second.clause) : Value()},
      {"roles", known ? Value(roles_of(rule->second)) : Value()}};
  for (std::size_t stage = 0; stage < cases::stages; ++stage)
    if (const auto from = static_cast<Stage>(stage); from != Stage::contested)
      row.emplace_back(std::string(word_of(from)), cell_of(from, move));
  return row;
}

}  // namespace

Report transitions(const regulation::Regulation& regulation) {
  Report report{"transitions", regulation.title, {}, {}, {}};
  report.table.columns = {{"command", {"команда", "command"}},
                          {"event", {"событие", "event"}},
                          {"clause", {"пункт", "clause"}},
                          {"roles", {"кто (за других)", "who (for others)"}}};
  for (const auto& stage : Words<Stage>::table)
    if (stage.value != Stage::contested)
      report.table.columns.push_back({std::string(stage.word), same(std::string(stage.word))});
  for (const Move& move : cases::all_moves())
    report.table.rows.emplace_back(row_of(move, regulation));
  return report;
}

}  // namespace otklik::report
