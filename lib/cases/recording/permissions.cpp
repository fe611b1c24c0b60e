#include "cases/recording/permissions.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/obligations/obligations.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

using regulation::ApprovalRule;
using regulation::EventRule;
using regulation::Regulation;
using regulation::Scope;

// The body of which an event tells. Whether it is that body's act, the roles say that the regulation gives the event to.
std::optional<BodyId> body_of(const Event& event) {
  return event.data.visit([](const auto& data) -> std::optional<BodyId> {
    if constexpr (requires { data.body; })
      return data.body;
    else if constexpr (requires { data.sign; })
      return data.sign.body;
    else
      return std::nullopt;
  });
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
  const auto found = std::find_if(regulation.approvals.begin(), regulation.approvals.end(),
                                  [&](const ApprovalRule& rule) { return rule.role == role; });
  return found == regulation.approvals.end() ? nullptr : &*found;
}

// A person in a case on a day.
class Permission {
 public:
  Permission(const State& state, const Person& person, Date day, const Rulebook& rulebook,
             const Regulation& regulation)
      : state_(state),
        person_(person),
        day_(day),
        rulebook_(rulebook),
        regulation_(regulation),
        bodies_(bodies_of(person, day)) {}

  // What one event records is given: the right role, the right body, and a basis exactly where somebody else spoke.
  bool is_given(const EventRule& rule, const Event& event) const {
    if (const auto* approved = event.as<Approved>())
      return may_speak_as(rule, event, approved->role);
    if (const auto* remarked = event.as<Remarked>()) {
      const bool approver = find_approval(regulation_, remarked->role) != nullptr;
      if (approver) return may_speak_as(rule, event, remarked->role);
      return !event.on_behalf && holds_role(person_, remarked->role, day_) &&
             std::find(rule.roles.begin(), rule.roles.end(), remarked->role) != rule.roles.end();
    }
    const auto body = body_of(event);
    if (event.as<BreachExplained>() != nullptr && !event.on_behalf) return may_explain(rule, *body);
    if (!event.on_behalf) return is_given(rule, body);
    return is_given_on_behalf(rule) && (!body || event.on_behalf->whom == body->text());
  }

  // `body`: whose act it is; nothing = whichever the person can act for.
  bool is_given(const EventRule& rule, const std::optional<BodyId>& body) const {
    if (rule.anyone && holds_anything()) return true;
    return std::any_of(rule.roles.begin(), rule.roles.end(),
                       [&](const RoleId& role) { return acts_as(role, body); });
  }

  // An outside approver's word is recorded by others, with a basis; every other approver speaks for himself.
  bool may_speak_as(const EventRule& rule, const Event& event, const RoleId& role) const {
    const ApprovalRule* approval = find_approval(regulation_, role);
    if (approval == nullptr) return false;
    if (approval->outside)
      return event.on_behalf && event.on_behalf->whom == role.text() && is_given_on_behalf(rule);
    return !event.on_behalf &&
           may_approve(state_, *approval, person_, day_, rulebook_.registries());
  }

  bool is_given_on_behalf(const EventRule& rule) const {
    return std::any_of(rule.on_behalf.begin(), rule.on_behalf.end(),
                       [&](const RoleId& role) { return holds_role(person_, role, day_); });
  }

 private:
  bool holds_anything() const {
    return std::any_of(person_.roles.begin(), person_.roles.end(),
                       [&](const RoleHeld& held) { return held.valid.contains(day_); });
  }

  bool acts_as(const RoleId& role, const std::optional<BodyId>& body) const {
    const regulation::Role* known = regulation_.find_role(role);
    switch (known == nullptr ? Scope::office : known->scope) {
      case Scope::main_body: return acts_for_executor(body);
      case Scope::co_body: return acts_for_part(body);
      case Scope::office: break;
    }
    if (const ApprovalRule* rule = find_approval(regulation_, role))
      return may_approve(state_, *rule, person_, day_, rulebook_.registries());
    return holds_role(person_, role, day_);
  }

  // A body answers for what it did not keep also when the case has gone on to another.
  bool may_explain(const EventRule& rule, const BodyId& body) const {
    const bool had_it = std::any_of(state_.assignments.begin(), state_.assignments.end(),
                                    [&](const Assignment& each) { return each.body == body; });
    return had_it && acts_for(body) &&
           std::any_of(rule.roles.begin(), rule.roles.end(), [&](const RoleId& id) {
             const regulation::Role* role = regulation_.find_role(id);
             return role != nullptr && role->scope == Scope::main_body;
           });
  }

  bool acts_for(const BodyId& body) const {
    return std::find(bodies_.begin(), bodies_.end(), body) != bodies_.end();
  }

  bool acts_for_executor(const std::optional<BodyId>& body) const {
    const auto executor = state_.executor();
    return executor && body.value_or(*executor) == *executor && acts_for(*executor);
  }

  bool acts_for_part(const std::optional<BodyId>& body) const {
    return std::any_of(state_.parts.begin(), state_.parts.end(), [&](const Part& part) {
      return body.value_or(part.body) == part.body && acts_for(part.body);
    });
  }

  const State& state_;
  const Person& person_;
  Date day_;
  const Rulebook& rulebook_;
  const Regulation& regulation_;
  std::vector<BodyId> bodies_;
};

std::string titles_of(const std::vector<RoleId>& roles, const Regulation& regulation, Lang lang) {
  std::string result;
  for (const RoleId& id : roles) {
    const regulation::Role* role = regulation.find_role(id);
    if (!result.empty()) result += ", ";
    const std::string title = role == nullptr ? id.text() : role->title.in(lang);
    result += title == id.text() ? title : fmt::format("{} ({})", title, id);
  }
  return result;
}

// Who may record an event of the journal; nothing when the regulation does not know it.
std::optional<EventRule> rule_of(const JournalEvent& event, const Regulation& regulation) {
  if (const auto* sent = event.as<ReportSent>()) {
    const auto* owed = find_obligation(regulation, sent->report);
    return owed == nullptr
               ? std::nullopt
               : std::optional(EventRule{owed->clause, owed->recorded_by, {}, false, false});
  }
  const auto found = regulation.events.find(*kind_of(event));
  return found == regulation.events.end() ? std::nullopt : std::optional(found->second);
}

Refusal refusal(const Event& event, const EventRule& rule, const Regulation& regulation) {
  const Text kind = title_of(event.kind());
  const auto& roles = event.on_behalf ? rule.on_behalf : rule.roles;
  Text what{fmt::format("«{}» не может записать это ({}); кто может: {}", event.by, kind.ru,
                        titles_of(roles, regulation, Lang::ru)),
            fmt::format("`{}` may not record this ({}); who may: {}", event.by, kind.en,
                        titles_of(roles, regulation, Lang::en))};
  if (!event.on_behalf && !rule.on_behalf.empty())
    what = joined(
        what, "; ",
        Text{fmt::format("с --for и --basis: {}", titles_of(rule.on_behalf, regulation, Lang::ru)),
             fmt::format("with --for and --basis: {}",
                         titles_of(rule.on_behalf, regulation, Lang::en))});
  return {rule.clause, std::move(what)};
}

template <class AnyEvent>
bool retracts_own(const std::vector<AnyEvent>& events, const AnyEvent& event) {
  const auto* retracted = event.template as<Retracted>();
  return retracted != nullptr &&
         std::any_of(events.begin(), events.end(), [&](const AnyEvent& each) {
           return each.digest == retracted->digest && each.by == event.by;
         });
}

}  // namespace

std::vector<BodyId> bodies_of(const Person& person, Date day) {
  std::vector<BodyId> bodies;
  for (const RoleHeld& held : person.roles)
    if (held.body && held.valid.contains(day)) bodies.push_back(*held.body);
  return bodies;
}

BodyId body_for(const State& state, const PersonId& id, Instant at, const Rulebook& rulebook) {
  const Person* person = rulebook.registries().find(id);
  const auto bodies =
      person == nullptr ? std::vector<BodyId>() : bodies_of(*person, rulebook.zone().date_of(at));
  for (const BodyId& body : bodies)
    if (state.executor() == body || state.find_part(body) != nullptr) return body;
  if (!bodies.empty()) return bodies.front();
  throw Error(Category::not_allowed,
              text("«{}» не действует ни за один орган", "`{}` acts for no body", id),
              {{"что сказал орган, записывают с --for ОРГАН --basis ОСНОВАНИЕ",
                "what a body said is recorded with --for BODY --basis TEXT"}});
}

bool holds_role(const Person& person, const RoleId& role, Date day) {
  return std::any_of(person.roles.begin(), person.roles.end(), [&](const RoleHeld& held) {
    return held.role == role && held.valid.contains(day);
  });
}

std::optional<RoleId> approval_role(const State& state, const Person& person, Date day,
                                    const Regulation& regulation, const Registries& registries) {
  const Draft* draft = state.current_draft();
  const ApprovalRule* rule = draft == nullptr ? nullptr : next_approval(state, *draft, regulation);
  if (rule != nullptr && may_approve(state, *rule, person, day, registries)) return rule->role;
  return std::nullopt;
}

std::optional<Refusal> check_permission(const State& state, const Event& event, bool own,
                                        const Rulebook& rulebook) {
  const Regulation& regulation = regulation_for(state, event.at.instant, rulebook);
  const auto rule = regulation.events.find(event.kind());
  const Person* person = rulebook.registries().find(event.by);
  if (rule == regulation.events.end())
    return Refusal{
        {},
        text("положение «{}» не знает события «{}»", "the regulation `{}` has no event `{}`",
             regulation.id, word_of(event.kind()))};
  if (person == nullptr)
    return Refusal{rule->second.clause, text("сотрудника «{}» нет в registry/staff.yaml",
                                             "`{}` is not in registry/staff.yaml", event.by)};
  if (rule->second.own && own) return std::nullopt;
  const Permission permission(state, *person, rulebook.zone().date_of(event.at.instant), rulebook,
                              regulation);
  if (permission.is_given(rule->second, event)) return std::nullopt;
  return refusal(event, rule->second, regulation);
}

bool is_own_retraction(const Case& record, const Event& event) {
  return retracts_own(record.events, event);
}

bool is_own_retraction(const std::vector<JournalEvent>& journal, const JournalEvent& event) {
  return retracts_own(journal, event);
}

bool may_record(const State& state, const Event& event, const Rulebook& rulebook) {
  const Regulation& regulation = rulebook.regulation_at(state.detected_at);
  const auto rule = regulation.events.find(event.kind());
  const Person* person = rulebook.registries().find(event.by);
  if (rule == regulation.events.end() || person == nullptr) return false;
  const Permission permission(state, *person, rulebook.zone().date_of(event.at.instant), rulebook,
                              regulation);
  return permission.is_given(rule->second, body_of(event)) ||
         permission.is_given_on_behalf(rule->second);
}

std::optional<Refusal> check_permission(const JournalEvent& event, bool own,
                                        const Rulebook& rulebook) {
  const Regulation& regulation = rulebook.regulation_at(event.at.instant);
  const Person* person = rulebook.registries().find(event.by);
  const Date day = rulebook.zone().date_of(event.at.instant);
  const auto rule = rule_of(event, regulation);
  if (!rule)
    return Refusal{{},
                   text("положение «{}» этого не знает", "the regulation `{}` does not know it",
                        regulation.id)};
  if (person == nullptr)
    return Refusal{rule->clause, text("сотрудника «{}» нет в registry/staff.yaml",
                                      "`{}` is not in registry/staff.yaml", event.by)};
  const bool holds = std::any_of(rule->roles.begin(), rule->roles.end(), [&](const RoleId& role) {
    return holds_role(*person, role, day);
  });
  if (rule->anyone || holds || (rule->own && own)) return std::nullopt;
  return Refusal{rule->clause,
                 Text{fmt::format("«{}» не может записать это; кто может: {}", event.by,
                                  titles_of(rule->roles, regulation, Lang::ru)),
                      fmt::format("`{}` may not record this; who may: {}", event.by,
                                  titles_of(rule->roles, regulation, Lang::en))}};
}

}  // namespace otklik::cases
