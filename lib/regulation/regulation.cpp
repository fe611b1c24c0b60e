#include "regulation/regulation.hpp"

#include <algorithm>

namespace otklik::regulation {

namespace {

template <class Items, class Key, class Member>
auto find_by(const Items& items, Member member, const Key& key) -> decltype(items.data()) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const auto& each) { return each.*member == key; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::optional<EventKind> event_of_letter(std::string_view letter) {
  if (letter == "memo") return EventKind::escalated;
  if (letter == "request") return EventKind::explanation_requested;
  return std::nullopt;
}

const Role* Regulation::find_role(const RoleId& id_sought) const {
  return find_by(roles, &Role::id, id_sought);
}

const Ground* Regulation::find_ground(const GroundId& id_sought) const {
  return find_by(grounds, &Ground::id, id_sought);
}

const DeadlineRule* Regulation::find_deadline(const RuleId& rule) const {
  return find_by(deadlines, &DeadlineRule::rule, rule);
}

const Importance* Regulation::find_importance(const ImportanceId& id_sought) const {
  return find_by(importance, &Importance::id, id_sought);
}

const LetterRule* Regulation::find_letter(std::string_view name) const {
  return find_by(letters, &LetterRule::letter, name);
}

std::string_view Regulation::clause_of(EventKind kind) const {
  const auto found = events.find(kind);
  return found == events.end() ? std::string_view() : std::string_view(found->second.clause);
}

std::string_view Regulation::clause_of(std::string_view subject) const {
  if (const LetterRule* letter = find_letter(subject)) return letter->clause;
  const auto found = clauses.find(subject);
  return found == clauses.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace otklik::regulation
