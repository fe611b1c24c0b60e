#include "cases/recording/permissions.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/recording/effects.hpp"
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
      return may_speak_as(rule, event, approved->role, approved->approver);
    // Whose entry it is, and what it did, decides: effects.hpp.
    if (event.as<Retracted>() != nullptr) return holds_anything();
    if (const auto* confirmed = event.as<ApprovalConfirmed>())
      return may_answer(rule, event, confirmed->approval);
    if (const auto* denied = event.as<ApprovalDenied>())
      return is_approver(event, denied->approval);
    if (const auto* drafted = event.as<Drafted>(); drafted != nullptr && drafted->instead)
      return !event.on_behalf_of && is_given_on_behalf(rule);
    if (const auto* remarked = event.as<Remarked>()) {
      const bool approver = find_approval_rule(regulation_, remarked->role) != nullptr;
      // Remarks that were told are recorded as any word of somebody else.
      if (approver && event.on_behalf_of)
        return *event.on_behalf_of == remarked->role.text() && is_given_on_behalf(rule);
      if (approver) return may_speak_as(rule, event, remarked->role, std::nullopt);
      return !event.on_behalf_of && holds_role(person_, remarked->role, day_) &&
             std::find(rule.roles.begin(), rule.roles.end(), remarked->role) != rule.roles.end();
    }
    const auto body = body_of(event);
    if (event.as<BreachExplained>() != nullptr && !event.on_behalf_of)
      return may_explain(rule, *body);
    if (!event.on_behalf_of) return is_given(rule, body);
    return is_given_on_behalf(rule) && (!body || *event.on_behalf_of == body->text());
  }

  // `body`: whose act it is; nothing = whichever the person can act for.
  bool is_given(const EventRule& rule, const std::optional<BodyId>& body) const {
    if (rule.anyone && holds_anything()) return true;
    return std::any_of(rule.roles.begin(), rule.roles.end(),
                       [&](const RoleId& role) { return acts_as(role, body); });
  }

  // An outside approver's word is recorded by others, with a basis; so may be what an approver said by telephone or on paper.
  bool may_speak_as(const EventRule& rule, const Event& event, const RoleId& role,
                    const std::optional<PersonId>& approver) const {
    const ApprovalRule* approval = find_approval_rule(regulation_, role);
    if (approval == nullptr) return false;
    if (!event.on_behalf_of)
      return may_approve(state_, *approval, person_, day_, rulebook_.registries());
    if (*event.on_behalf_of != role.text() || !is_given_on_behalf(rule)) return false;
    if (approval->outside) return !approver;
    const Person* who = approver ? rulebook_.registries().find(*approver) : nullptr;
    return who != nullptr && may_approve(state_, *approval, *who, day_, rulebook_.registries());
  }

  bool is_approver(const Event& event, const std::string& digest) const {
    const Approval* approval = state_.find_approval(digest);
    return approval != nullptr && approval->approver == event.by && !event.on_behalf_of;
  }

  // The person himself, whatever his post is now; or somebody else than who recorded it, with the paper that he signed.
  bool may_answer(const EventRule& rule, const Event& event, const std::string& digest) const {
    const Approval* approval = state_.find_approval(digest);
    if (approval == nullptr) return false;
    return is_approver(event, digest) ||
           (is_given_on_behalf(rule) && approval->by != event.by && !event.attachments.empty());
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
    if (const ApprovalRule* rule = find_approval_rule(regulation_, role))
      return may_approve(state_, *rule, person_, day_, rulebook_.registries());
    return holds_role(person_, role, day_);
  }

  // A body answers for what it did not keep also when the case has gone on to another.
  bool may_explain(const EventRule& rule, const BodyId& body) const {
    return state_.was_with(body) && acts_for(body) &&
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
    const auto* letter = regulation.find_letter(sent->report);
    return letter == nullptr || letter->recorded_by.empty()
               ? std::nullopt
               : std::optional(EventRule{letter->clause, letter->recorded_by, {}, false, false});
  }
  const auto found = regulation.events.find(*kind_of(event));
  return found == regulation.events.end() ? std::nullopt : std::optional(found->second);
}

Refusal refusal(const Event& event, const EventRule& rule, const Regulation& regulation) {
  const Text kind = title_of(event.kind());
  const auto& roles = event.on_behalf_of ? rule.on_behalf : rule.roles;
  Text what{fmt::format("«{}» не может записать это ({}); кто может: {}", event.by, kind.ru,
                        titles_of(roles, regulation, Lang::ru)),
            fmt::format("`{}` may not record this ({}); who may: {}", event.by, kind.en,
                        titles_of(roles, regulation, Lang::en))};
  if (!event.on_behalf_of && !rule.on_behalf.empty())
    what = joined(
        what, "; ",
        Text{fmt::format("с --for и --basis: {}", titles_of(rule.on_behalf, regulation, Lang::ru)),
             fmt::format("with --for and --basis: {}",
                         titles_of(rule.on_behalf, regulation, Lang::en))});
  return {rule.clause, std::move(what)};
}

// Who approves has not written the draft, and does not answer for it (four eyes).
std::optional<Refusal> check_four_eyes(const State& state, const Event& event,
                                       const Regulation& regulation) {
  const auto* approved = event.as<Approved>();
  if (approved == nullptr) return std::nullopt;
  const ApprovalRule* rule = find_approval_rule(regulation, approved->role);
  const Draft* draft = state.find_draft(approved->draft);
  if (rule == nullptr || !rule->four_eyes || draft == nullptr) return std::nullopt;
  const PersonId& giver = approved->approver ? *approved->approver : event.by;
  if (giver != draft->by && giver != draft->responsible) return std::nullopt;
  return Refusal{rule->clause,
                 text("«{}» внёс этот проект или отвечает за него: согласует другой",
                      "`{}` recorded this draft or answers for it: somebody else approves", giver)};
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

std::optional<RoleId> approval_role(const State& state, const Person& person, Date day,
                                    const Regulation& regulation, const Registries& registries) {
  const Draft* draft = state.current_draft();
  const ApprovalRule* rule = draft == nullptr ? nullptr : next_approval(state, *draft, regulation);
  if (rule != nullptr && may_approve(state, *rule, person, day, registries)) return rule->role;
  return std::nullopt;
}

std::optional<Refusal> check_permission(const State& state, const Event& event,
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
  const Permission permission(state, *person, rulebook.zone().date_of(event.at.instant), rulebook,
                              regulation);
  if (!permission.is_given(rule->second, event)) return refusal(event, rule->second, regulation);
  return check_four_eyes(state, event, regulation);
}

bool may_record(const State& state, const Event& event, const Rulebook& rulebook) {
  const Regulation& regulation = regulation_for(state, rulebook);
  const auto rule = regulation.events.find(event.kind());
  const Person* person = rulebook.registries().find(event.by);
  if (rule == regulation.events.end() || person == nullptr) return false;
  const Permission permission(state, *person, rulebook.zone().date_of(event.at.instant), rulebook,
                              regulation);
  return permission.is_given(rule->second, body_of(event)) ||
         permission.is_given_on_behalf(rule->second);
}

namespace {

bool holds_one_of(const Person& person, const EventRule& rule, Date day) {
  return rule.anyone || std::any_of(rule.roles.begin(), rule.roles.end(), [&](const RoleId& role) {
           return holds_role(person, role, day);
         });
}

Refusal not_given(const PersonId& by, const std::vector<RoleId>& roles, std::string clause,
                  const Regulation& regulation) {
  return {std::move(clause), Text{fmt::format("«{}» не может записать это; кто может: {}", by,
                                              titles_of(roles, regulation, Lang::ru)),
                                  fmt::format("`{}` may not record this; who may: {}", by,
                                              titles_of(roles, regulation, Lang::en))}};
}

// One's own, the department its people's, the managing director with a basis everything.
bool may_retract_entry(const std::vector<JournalEvent>& journal, const JournalEvent& event,
                       const Retracted& retracted, const Person& person,
                       const Regulation& regulation, const Rulebook& rulebook) {
  const Date day = rulebook.zone().date_of(event.at.instant);
  if (may_override(regulation, person, day) && event.basis) return true;
  return std::any_of(journal.begin(), journal.end(), [&](const JournalEvent& each) {
    return each.digest == retracted.digest &&
           may_retract(regulation, rulebook.registries(), person, day, each.by,
                       rulebook.zone().date_of(each.at.instant), kind_of(each), std::nullopt);
  });
}

}  // namespace

std::optional<Refusal> check_permission(const std::vector<JournalEvent>& journal,
                                        const JournalEvent& event, const Rulebook& rulebook) {
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
  const auto* retracted = event.as<Retracted>();
  if (retracted != nullptr
          ? may_retract_entry(journal, event, *retracted, *person, regulation, rulebook)
          : holds_one_of(*person, *rule, day))
    return std::nullopt;
  return not_given(event.by, retracted != nullptr ? regulation.retractions.everything : rule->roles,
                   rule->clause, regulation);
}

std::optional<Refusal> check_right_to_substitute(const PersonId& actor, Instant now,
                                                 const Rulebook& rulebook) {
  const Regulation& regulation = rulebook.regulation_at(now);
  const EventRule& rule = regulation.substitution;
  const Person* person = rulebook.registries().find(actor);
  const Date day = rulebook.zone().date_of(now);
  if (person != nullptr && holds_one_of(*person, rule, day)) return std::nullopt;
  if (rule.roles.empty() && !rule.anyone)
    return Refusal{rule.clause,
                   text("положение «{}» никому не даёт записывать замещения: нет `substitution`",
                        "the regulation `{}` lets nobody record substitutes: it has no "
                        "`substitution`",
                        regulation.id)};
  return not_given(actor, rule.roles, rule.clause, regulation);
}

}  // namespace otklik::cases
