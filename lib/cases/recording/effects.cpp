#include "cases/recording/effects.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

bool is_same(const Deadline& a, const Deadline& b) {
  return a.rule == b.rule && a.starts_at == b.starts_at && a.owner == b.owner;
}

const Deadline* find_same(const std::vector<Deadline>& list, const Deadline& deadline) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Deadline& each) { return is_same(each, deadline); });
  return found == list.end() ? nullptr : &*found;
}

std::optional<BodyId> body_whose_act(const Event& event) {
  if (event.on_behalf_of) return std::nullopt;
  if (const auto* drafted = event.as<Drafted>())
    return drafted->instead ? std::nullopt : std::optional(drafted->body);
  if (const auto* returned = event.as<Returned>()) return returned->body;
  if (const auto* contributed = event.as<Contributed>()) return contributed->body;
  if (const auto* explained = event.as<BreachExplained>()) return explained->sign.body;
  return std::nullopt;
}

class Effects {
 public:
  Effects(const Change& change, const Rulebook& rulebook)
      : change_(change),
        event_(change.event),
        rulebook_(rulebook),
        regulation_(regulation_for(change.after, event_.at.instant, rulebook)),
        person_(rulebook.registries().find(event_.by)),
        before_(find_deadlines(change.before, rulebook, change.recorded_at)) {}

  std::optional<Refusal> check() {
    if (person_ == nullptr) return std::nullopt;
    if (const auto* retracted = event_.as<Retracted>()) {
      if (auto refusal = check_retraction(*retracted)) return refusal;
      return check_breaches();
    }
    if (auto refusal = check_instead()) return refusal;
    if (auto refusal = check_figures()) return refusal;
    if (!event_.recorded_at) return std::nullopt;
    if (auto refusal = check_late_entry()) return refusal;
    return check_breaches();
  }

 private:
  Date day() const { return rulebook_.zone().date_of(event_.at.instant); }
  bool overrides() const { return may_override(regulation_, *person_, day()); }

  Refusal refuse(Text what) const {
    return {std::string(regulation_.clause_of(event_.kind())), std::move(what)};
  }

  Refusal only_overriding(const Text& why) const {
    std::string who;
    for (const RoleId& role : regulation_.retractions.everything)
      who += (who.empty() ? "" : ", ") + role.text();
    return refuse(
        joined(why, "; ", text("это может {} с --basis", "only {} may, with --basis", who)));
  }

  std::optional<Refusal> by_override(const Text& why) const {
    if (overrides() && event_.basis) return std::nullopt;
    return only_overriding(why);
  }

  std::vector<Deadline> after() const {
    return find_deadlines(change_.after, rulebook_, change_.recorded_at);
  }

  // --- retractions ---

  std::optional<Refusal> check_retraction(const Retracted& retracted) const {
    const auto& events = change_.record.events;
    const auto target = std::find_if(events.begin(), events.end(), [&](const Event& each) {
      return each.digest == retracted.digest;
    });
    if (target == events.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(target - events.begin());
    if (changes_what_fell_due(index, *target))
      return by_override({"эта запись начала или сдвинула срок, который с тех пор истёк",
                          "this entry started or moved a deadline that has fallen due since"});
    if (overrides() && event_.basis) return std::nullopt;
    if (may_retract(regulation_, rulebook_.registries(), *person_, day(), target->by,
                    rulebook_.zone().date_of(target->at.instant), target->kind(),
                    body_whose_act(*target)))
      return std::nullopt;
    return only_overriding({"это запись других", "this is an entry of others"});
  }

  bool changes_what_fell_due(std::size_t index, const Event& target) const {
    const Instant now = change_.recorded_at;
    // The way out of a clash is not barred by its own hour.
    const auto has_passed = [&](const Deadline& each) {
      return !each.rule->window && !is_of_clash(*each.rule) && each.due && *each.due < now;
    };
    const bool started = std::any_of(before_.begin(), before_.end(), [&](const Deadline& each) {
      return each.start_event == index && has_passed(each);
    });
    const bool may_move =
        target.kind() == EventKind::classified || target.kind() == EventKind::incident_recorded;
    if (started || !may_move) return started;
    const auto without = after();
    return std::any_of(before_.begin(), before_.end(), [&](const Deadline& each) {
      const Deadline* other = find_same(without, each);
      return has_passed(each) && (other == nullptr || other->due != each.due);
    });
  }

  static bool is_of_clash(const regulation::DeadlineRule& rule) {
    return std::any_of(rule.starts.begin(), rule.starts.end(),
                       [](const regulation::Trigger& trigger) {
                         return trigger.kind == regulation::TriggerKind::contested;
                       });
  }

  // No breach of a body disappears, or becomes somebody else's, by a second thought or an entry that comes late.
  std::optional<Refusal> check_breaches() const {
    if (overrides() && event_.basis) return std::nullopt;
    const auto left = after();
    for (const Deadline& each : before_) {
      const bool unkept = each.status == Status::overdue || each.status == Status::late ||
                          each.status == Status::missed;
      if (!unkept || !each.is_of_body() || each.below_floor) continue;
      const Deadline* same = find_same(left, each);
      if (same != nullptr && !same->below_floor) continue;
      return only_overriding(text("тогда исчезло бы нарушение срока «{}» ({})",
                                  "the breach of `{}` ({}) would disappear", each.rule->rule,
                                  *each.owner));
    }
    return std::nullopt;
  }

  // --- an answer in place of the body's ---

  std::optional<Refusal> check_instead() const {
    const auto* drafted = event_.as<Drafted>();
    if (drafted == nullptr || !drafted->instead || overrides()) return std::nullopt;
    const auto is_over = [&](const Deadline& each) {
      if (each.owner != drafted->body.text() || each.rule->window) return false;
      const auto& answers = each.rule->answered_by;
      const bool answered_so =
          std::any_of(answers.begin(), answers.end(), [](const regulation::Trigger& trigger) {
            return trigger.kind == regulation::TriggerKind::drafted ||
                   trigger.kind == regulation::TriggerKind::drafted_final;
          });
      return answered_so && (each.status == Status::overdue || each.status == Status::missed);
    };
    const Draft* last = change_.before.drafts.empty() ? nullptr : &change_.before.drafts.back();
    const bool mends_own = last != nullptr && last->instead && last->fate == Fate::remarked;
    const bool is_offices = std::any_of(before_.begin(), before_.end(), [&](const Deadline& each) {
      return each.rule->per_holder && each.owner == each.owner_role.text() &&
             each.is_open_obligation();
    });
    if (mends_own || is_offices || std::any_of(before_.begin(), before_.end(), is_over))
      return std::nullopt;
    return only_overriding({"срок органа ещё не истёк", "the body still has time"});
  }

  // --- what takes a case out of the figures ---

  std::optional<Refusal> check_figures() const {
    if (const auto* declined = event_.as<Declined>()) {
      const regulation::Ground* ground = regulation_.find_ground(declined->reason);
      if (ground == nullptr || !ground->out_of_statistics) return std::nullopt;
      const auto is_assignment = [](const Event& each) {
        return each.kind() == EventKind::assigned;
      };
      const auto& events = change_.record.events;
      const bool loud = std::any_of(events.begin(), events.end(), is_assignment) ||
                        std::any_of(before_.begin(), before_.end(), [](const Deadline& each) {
                          return each.status == Status::overdue || each.status == Status::late;
                        });
      if (loud)
        return by_override({"дело уже было в работе или просрочено: так оно выйдет из учёта",
                            "the case was worked or overdue already: this takes it out of the "
                            "figures"});
    }
    const auto* classified = event_.as<Classified>();
    if (classified == nullptr || classified->significant != false) return std::nullopt;
    const bool fell_due = std::any_of(before_.begin(), before_.end(), [&](const Deadline& each) {
      const auto& starts = each.rule->starts;
      return each.due && *each.due < change_.recorded_at && each.is_open_obligation() &&
             std::any_of(starts.begin(), starts.end(), [](const regulation::Trigger& trigger) {
               return trigger.kind == regulation::TriggerKind::significant;
             });
    });
    if (!fell_due) return std::nullopt;
    return by_override(
        {"срок сообщения главе уже истёк", "the memo to the head has fallen due already"});
  }

  // --- entries that come late ---

  std::optional<Refusal> check_late_entry() const {
    if (auto refusal = check_own_late_entry()) return refusal;
    if (event_.basis) return std::nullopt;
    for (const Deadline& each : after()) {
      const Deadline* known = find_same(before_, each);
      if (each.late_entry && (known == nullptr || !known->late_entry))
        return refuse(
            text("запись задним числом исполняет срок «{}», который уже истёк: нужно "
                 "--basis",
                 "a late entry would keep the deadline `{}`, which has fallen due: it "
                 "needs --basis",
                 each.rule->rule));
    }
    return std::nullopt;
  }

  // A body does not make its own deadlines good behind everybody's back: who heard of it in time records it.
  std::optional<Refusal> check_own_late_entry() const {
    const auto body = body_whose_act(event_);
    const bool is_asked =
        event_.kind() == EventKind::drafted || event_.kind() == EventKind::returned;
    if (!body || !is_asked) return std::nullopt;
    const bool is_return = event_.kind() == EventKind::returned;
    for (const Deadline& each : before_) {
      const bool is_own = each.owner == body->text() && each.rule->window == is_return && each.due;
      const bool is_open = is_return
                               ? each.status == Status::lapsed || each.status == Status::running
                               : each.status == Status::overdue;
      if (is_own && is_open && *each.due < change_.recorded_at && is_of_main_executor(each))
        return refuse(
            text("срок «{}» уже истёк: задним числом это записывает отдел, с --for {} "
                 "--basis",
                 "the deadline `{}` has fallen due: the department records what was done "
                 "before it, with --for {} --basis",
                 each.rule->rule, *body));
    }
    return std::nullopt;
  }

  bool is_of_main_executor(const Deadline& deadline) const {
    const regulation::Role* role = regulation_.find_role(deadline.rule->owner);
    return role != nullptr && role->scope == regulation::Scope::main_body;
  }

  const Change& change_;
  const Event& event_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  const Person* person_;
  std::vector<Deadline> before_;
};

}  // namespace

std::optional<Refusal> check_effects(const Change& change, const Rulebook& rulebook) {
  return Effects(change, rulebook).check();
}

bool may_override(const regulation::Regulation& regulation, const Person& person, Date day) {
  const auto& roles = regulation.retractions.everything;
  return std::any_of(roles.begin(), roles.end(),
                     [&](const RoleId& role) { return holds_role(person, role, day); });
}

bool may_retract(const regulation::Regulation& regulation, const Registries& registries,
                 const Person& person, Date day, const PersonId& recorded_by, Date recorded_on,
                 std::optional<EventKind> kind, const std::optional<BodyId>& its_body) {
  const regulation::RetractionRule& rule = regulation.retractions;
  if (rule.author && recorded_by == person.id) return true;
  const auto bodies = bodies_of(person, day);
  if (rule.body && its_body && std::find(bodies.begin(), bodies.end(), *its_body) != bodies.end())
    return true;
  const Person* recorder = registries.find(recorded_by);
  // People of a body one another's, whatever they recorded.
  if (rule.body && recorder != nullptr)
    for (const BodyId& body : bodies_of(*recorder, recorded_on))
      if (std::find(bodies.begin(), bodies.end(), body) != bodies.end()) return true;
  return std::any_of(rule.of_role.begin(), rule.of_role.end(), [&](const auto& each) {
    const auto& [role, kinds] = each;
    const bool is_kind = kind && std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
    return is_kind && holds_role(person, role, day) && recorder != nullptr &&
           holds_role(*recorder, role, recorded_on);
  });
}

}  // namespace otklik::cases
