#include "cases/permissions.hpp"

#include <algorithm>

#include "cases/approvals.hpp"

namespace otklik::cases {

namespace {

using regulation::ApprovalRule;
using regulation::EventRule;
using regulation::Regulation;
using regulation::Scope;

// The body whose act an event records; nothing for the office's events.
std::optional<BodyId> body_of(const Event& event) {
  if (const auto* each = event.as<Returned>()) return each->body;
  if (const auto* each = event.as<Contributed>()) return each->body;
  if (const auto* each = event.as<Drafted>()) return each->body;
  return std::nullopt;
}

// True when the person stands in for the one in charge: the same person, or somebody who holds a role in their stead, or by an order
// that names nobody in particular.
bool acts_for(const Person& person, const PersonId& in_charge, const RoleId& role, Date day) {
  if (person.id == in_charge) return true;
  return std::any_of(person.roles.begin(), person.roles.end(), [&](const RoleHeld& held) {
    if (held.role != role || !held.valid.contains(day)) return false;
    return held.substitutes ? *held.substitutes == in_charge : !held.order.empty();
  });
}

bool may_approve(const State& state, const ApprovalRule& rule, const Person& person, Date day,
                 const Registries& registries) {
  if (rule.outside) return false;
  if (!rule.in_charge) return holds_role(person, rule.role, day);
  const auto in_charge = find_in_charge(state, registries, day);
  return in_charge ? acts_for(person, *in_charge, rule.role, day)
                   : holds_role(person, rule.role, day);
}

const ApprovalRule* find_approval(const Regulation& regulation, const RoleId& role) {
  const auto found =
      std::find_if(regulation.approvals.begin(), regulation.approvals.end(),
                   [&](const ApprovalRule& rule) { return rule.role == role; });
  return found == regulation.approvals.end() ? nullptr : &*found;
}

class Permission {
 public:
  Permission(const State& state, const Event& event, bool own, const Rulebook& rulebook,
             const Regulation& regulation, const Person& person)
      : state_(state),
        event_(event),
        own_(own),
        rulebook_(rulebook),
        regulation_(regulation),
        person_(person),
        day_(rulebook.zone().date_of(event.at.instant)) {}

  bool is_given(const EventRule& rule) const {
    if (rule.anyone && !person_.roles.empty()) return true;
    if (rule.own && own_) return true;
    if (event_.on_behalf) return holds_any(rule.on_behalf);
    return std::any_of(rule.roles.begin(), rule.roles.end(),
                       [&](const RoleId& role) { return acts_as(role); });
  }

  // True when the person acts for a body, but not for the one that the case is with.
  bool is_foreign_body() const {
    const auto bodies = bodies_of(person_, day_);
    return !bodies.empty() && body_of(event_) &&
           std::find(bodies.begin(), bodies.end(), *body_of(event_)) == bodies.end();
  }

 private:
  bool holds_any(const std::vector<RoleId>& roles) const {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const RoleId& role) { return holds_role(person_, role, day_); });
  }

  bool acts_as(const RoleId& role) const {
    const regulation::Role* known = regulation_.find_role(role);
    const Scope scope = known == nullptr ? Scope::office : known->scope;
    switch (scope) {
      case Scope::main_body: return acts_for_body(state_.executor());
      case Scope::co_body: return acts_for_part();
      case Scope::office: break;
    }
    if (const ApprovalRule* rule = find_approval(regulation_, role))
      return may_approve(state_, *rule, person_, day_, rulebook_.registries());
    return holds_role(person_, role, day_);
  }

  bool acts_for_body(const std::optional<BodyId>& body) const {
    const auto bodies = bodies_of(person_, day_);
    return body && body_of(event_).value_or(*body) == *body &&
           std::find(bodies.begin(), bodies.end(), *body) != bodies.end();
  }

  bool acts_for_part() const {
    const auto body = body_of(event_);
    const Part* part = body ? state_.find_part(*body) : nullptr;
    return part != nullptr && acts_for_any(*body);
  }

  bool acts_for_any(const BodyId& body) const {
    const auto bodies = bodies_of(person_, day_);
    return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
  }

  const State& state_;
  const Event& event_;
  bool own_;
  const Rulebook& rulebook_;
  const Regulation& regulation_;
  const Person& person_;
  Date day_;
};

std::string titles_of(const std::vector<RoleId>& roles, const Regulation& regulation, Lang lang) {
  std::string result;
  for (const RoleId& id : roles) {
    const regulation::Role* role = regulation.find_role(id);
    if (!result.empty()) result += ", ";
    result += role == nullptr ? id.text() : fmt::format("{} ({})", id, role->title.in(lang));
  }
  return result;
}

Refusal refusal(const Event& event, const EventRule& rule, const Regulation& regulation,
                bool foreign) {
  const auto& roles = event.on_behalf ? rule.on_behalf : rule.roles;
  const Text kind = title_of(event.kind());
  Text what{fmt::format("«{}» не может записать «{}»: это делает {}", event.by, kind.ru,
                        titles_of(roles, regulation, Lang::ru)),
            fmt::format("`{}` may not record `{}`: that is for {}", event.by, kind.en,
                        titles_of(roles, regulation, Lang::en))};
  if (foreign)
    what = joined(what, "; ", text("сообщение не у органа этого сотрудника",
                                   "the case is not with this person's body"));
  return {rule.clause, std::move(what)};
}

}  // namespace

std::vector<BodyId> bodies_of(const Person& person, Date day) {
  std::vector<BodyId> bodies;
  for (const RoleHeld& held : person.roles)
    if (held.body && held.valid.contains(day)) bodies.push_back(*held.body);
  return bodies;
}

bool holds_role(const Person& person, const RoleId& role, Date day) {
  return std::any_of(person.roles.begin(), person.roles.end(), [&](const RoleHeld& held) {
    return held.role == role && held.valid.contains(day);
  });
}

std::optional<RoleId> approval_role(const State& state, const Person& person, Date day,
                                    const Regulation& regulation, const Registries& registries) {
  const Draft* draft = state.current_draft();
  const ApprovalRule* rule =
      draft == nullptr ? nullptr : next_approval(state, *draft, regulation);
  if (rule != nullptr && may_approve(state, *rule, person, day, registries)) return rule->role;
  return std::nullopt;
}

std::optional<Refusal> check_permission(const State& state, const Event& event, bool own,
                                        const Rulebook& rulebook) {
  const Regulation& regulation =
      rulebook.regulation_at(state.detected ? state.detected_at : event.at.instant);
  const auto rule = regulation.events.find(event.kind());
  const Person* person = rulebook.registries().find(event.by);
  if (rule == regulation.events.end())
    return Refusal{{}, text("положение «{}» не знает события «{}»",
                            "the regulation `{}` has no event `{}`", regulation.id,
                            word_of(event.kind()))};
  if (person == nullptr)
    return Refusal{rule->second.clause,
                   text("сотрудника «{}» нет в registry/staff.yaml",
                        "`{}` is not in registry/staff.yaml", event.by)};
  const Permission permission(state, event, own, rulebook, regulation, *person);
  if (permission.is_given(rule->second)) return std::nullopt;
  return refusal(event, rule->second, regulation, permission.is_foreign_body());
}

}  // namespace otklik::cases
