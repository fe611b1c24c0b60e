#include "cases/registries/regulation_flaws.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace otklik::cases {

namespace {

using regulation::ApprovalRule;
using regulation::DeadlineRule;
using regulation::EventKind;
using regulation::Regulation;
using regulation::Scope;
using regulation::Trigger;
using regulation::TriggerKind;

// The event that must be recorded for a trigger to happen.
EventKind event_of(TriggerKind kind) {
  switch (kind) {
    case TriggerKind::detected: return EventKind::detected;
    case TriggerKind::significant: return EventKind::classified;
    case TriggerKind::declined: return EventKind::declined;
    case TriggerKind::assigned:
    case TriggerKind::co_assigned: return EventKind::assigned;
    case TriggerKind::returned: return EventKind::returned;
    case TriggerKind::contributed: return EventKind::contributed;
    case TriggerKind::contribution_accepted: return EventKind::contribution_accepted;
    case TriggerKind::contribution_remarked: return EventKind::contribution_remarked;
    case TriggerKind::drafted:
    case TriggerKind::drafted_final:
    case TriggerKind::drafted_interim:
    case TriggerKind::drafted_correction: return EventKind::drafted;
    case TriggerKind::forwarded: return EventKind::forwarded;
    case TriggerKind::approved:
    case TriggerKind::approval_lost:
    case TriggerKind::oral_approval:
    case TriggerKind::fully_approved: return EventKind::approved;
    case TriggerKind::remarked: return EventKind::remarked;
    case TriggerKind::published:
    case TriggerKind::published_interim:
    case TriggerKind::published_final:
    case TriggerKind::promised: return EventKind::published;
    case TriggerKind::approval_answered: return EventKind::approval_confirmed;
    case TriggerKind::reopened:
    case TriggerKind::reopened_unassigned: return EventKind::reopened;
    // Entries clash that were recorded apart: every kind may.
    case TriggerKind::contested: return EventKind::retracted;
    case TriggerKind::escalated: return EventKind::escalated;
  }
  return EventKind::noted;
}

// Minutes of working time, where the term is of such; days depend on the office's hours.
std::optional<std::int64_t> minutes_of(const calendar::Term& term) {
  switch (term.unit) {
    case calendar::TermUnit::working_minutes: return term.amount;
    case calendar::TermUnit::working_hours: return term.amount * 60;
    case calendar::TermUnit::working_days:
    case calendar::TermUnit::clock_minutes:
    case calendar::TermUnit::clock_hours:
    case calendar::TermUnit::calendar_days:
    case calendar::TermUnit::immediately: break;
  }
  return std::nullopt;
}

bool names(const std::vector<Trigger>& triggers, TriggerKind kind) {
  return std::any_of(triggers.begin(), triggers.end(),
                     [&](const Trigger& trigger) { return trigger.kind == kind; });
}

class Search {
 public:
  Search(const Regulation& regulation, const Registries& registries,
         const std::vector<std::string>& reports)
      : regulation_(regulation), registries_(registries), reports_(reports) {}

  std::vector<Flaw> run() {
    look_at_events();
    look_at_approvals();
    for (std::size_t i = 0; i < regulation_.deadlines.size(); ++i)
      look_at(regulation_.deadlines[i], fmt::format("/deadlines/{}", i));
    look_at_obligations();
    return std::move(flaws_);
  }

 private:
  void add(Severity severity, const char* code, std::string where, Text what, Text remedy) {
    flaws_.push_back({severity, code, std::move(where), std::move(what), std::move(remedy)});
  }

  bool is_held(const RoleId& role) const {
    return std::any_of(
        registries_.people.begin(), registries_.people.end(), [&](const Person& person) {
          return std::any_of(person.roles.begin(), person.roles.end(),
                             [&](const RoleHeld& held) { return held.role == role; });
        });
  }

  bool is_held_by_any(const std::vector<RoleId>& roles) const {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const RoleId& role) { return is_held(role); });
  }

  bool may_be_recorded(EventKind kind) const {
    const auto rule = regulation_.events.find(kind);
    if (rule == regulation_.events.end()) return false;
    return rule->second.anyone || rule->second.own || !rule->second.roles.empty() ||
           !rule->second.on_behalf.empty();
  }

  const ApprovalRule* find_approval(const RoleId& role) const {
    for (const ApprovalRule& rule : regulation_.approvals)
      if (rule.role == role) return &rule;
    return nullptr;
  }

  void look_at_events() {
    for (const auto& [kind, rule] : regulation_.events) {
      if (rule.anyone || rule.own || is_held_by_any(rule.roles) || is_held_by_any(rule.on_behalf))
        continue;
      add(Severity::error, "regulation.nobody-records", fmt::format("/events/{}", word_of(kind)),
          text("«{}» никто не может записать: ни одной из этих ролей ни у кого нет",
               "nobody can record `{}`: no person holds any of these roles", word_of(kind)),
          {"дайте роль сотруднику в registry/staff.yaml или назовите другую",
           "give a role to somebody in registry/staff.yaml, or name another"});
    }
  }

  void look_at_approvals() {
    const auto approved = regulation_.events.find(EventKind::approved);
    for (std::size_t i = 0; i < regulation_.approvals.size(); ++i) {
      const ApprovalRule& rule = regulation_.approvals[i];
      const std::string where = fmt::format("/approvals/{}", i);
      const bool recorded =
          approved != regulation_.events.end() && !approved->second.on_behalf.empty();
      if (rule.outside && !recorded)
        add(Severity::error, "regulation.outside-approver", where,
            text("слово согласующего «{}» никто не может записать",
                 "nobody may record the word of the approver `{}`", rule.role),
            {"назовите в events.approved, кто записывает за других: on_behalf",
             "name in events.approved who records for others: on_behalf"});
      if (!rule.outside && !is_held(rule.role))
        add(Severity::error, "regulation.no-approver", where,
            text("согласующий «{}»: этой роли ни у кого нет, ни один проект не будет согласован",
                 "the approver `{}`: nobody holds that role, no draft will be approved", rule.role),
            {"дайте её сотруднику в registry/staff.yaml",
             "give it to somebody in registry/staff.yaml"});
    }
  }

  void look_at(const DeadlineRule& rule, const std::string& where) {
    for (const Trigger& trigger : rule.starts) look_at(trigger, rule, where + "/starts");
    for (const Trigger& trigger : rule.answered_by) look_at(trigger, rule, where + "/answered_by");
    const regulation::Role* owner = regulation_.find_role(rule.owner);
    if (rule.discipline && (owner == nullptr || owner->scope == Scope::office))
      add(Severity::warning, "regulation.discipline-owner", where,
          text("срок «{}» считается для дисциплины, но за ним не исполнитель",
               "the deadline `{}` counts for discipline, but no body owes it", rule.rule),
          {"discipline ставится сроку исполнителя",
           "discipline belongs to an executor's deadline"});
    if (rule.is_backward()) look_at_rounds(rule, where);
  }

  void look_at(const Trigger& trigger, const DeadlineRule& rule, const std::string& where) {
    const std::string word = regulation::format_trigger(trigger);
    if (!may_be_recorded(event_of(trigger.kind)))
      add(Severity::error, "regulation.no-such-step", where,
          text("срок «{}» ждёт «{}», а такое событие никто не записывает",
               "the deadline `{}` waits for `{}`, which nobody may record", rule.rule, word),
          text("добавьте его в events: {}", "add it to events: {}",
               word_of(event_of(trigger.kind))));
    const bool needs_approvals =
        trigger.kind == TriggerKind::approved || trigger.kind == TriggerKind::fully_approved;
    const bool none =
        regulation_.approvals.empty() || (trigger.role && find_approval(*trigger.role) == nullptr);
    if (needs_approvals && none)
      add(Severity::error, "regulation.no-approval", where,
          text("срок «{}» ждёт «{}», а такого согласования нет",
               "the deadline `{}` waits for `{}`, but there is no such approval", rule.rule, word),
          {"добавьте его в approvals", "add it to approvals"});
  }

  const DeadlineRule* find_rule(TriggerKind start, TriggerKind answer) const {
    for (const DeadlineRule& rule : regulation_.deadlines)
      if (!rule.is_backward() && !rule.window && !rule.house_norm && names(rule.starts, start) &&
          names(rule.answered_by, answer))
        return &rule;
    return nullptr;
  }

  // A draft that comes at its last moment: how often may it go back before the time is up?
  void look_at_rounds(const DeadlineRule& draft, const std::string& where) {
    const DeadlineRule* approval = find_rule(TriggerKind::drafted, TriggerKind::approved);
    const DeadlineRule* rework = find_rule(TriggerKind::remarked, TriggerKind::drafted);
    if (!names(draft.answered_by, TriggerKind::drafted) || approval == nullptr) return;
    const auto whole = minutes_of(draft.term);
    const auto judged = minutes_of(approval->term);
    if (!whole || !judged) return;
    if (*judged > *whole)
      return add(Severity::error, "regulation.does-not-fit", where,
                 text("на согласование дано больше, чем остаётся после срока «{}»: {} мин из {}",
                      "more is given for the approval than is left after `{}`: {} min of {}",
                      draft.rule, *judged, *whole),
                 {"сократите один из сроков", "shorten one of the terms"});
    const auto mended = rework == nullptr ? std::nullopt : minutes_of(rework->term);
    if (!mended || *judged + *mended == 0) return;
    const std::int64_t rounds = (*whole - *judged) / (*judged + *mended);
    add(Severity::warning, "regulation.rounds", where,
        text("кругов доработки, если проект пришёл в последний миг: {0} (до ответа {1} мин, "
             "согласование {2}, доработка {3})",
             "rounds of remarks that fit when the draft comes at its last moment: {0} (till the "
             "answer {1} min, approval {2}, rework {3})",
             rounds, *whole, *judged, *mended),
        {"так следует из самих сроков; исполнителям лучше не ждать последнего часа",
         "so the terms themselves have it; executors had better not wait for the last hour"});
  }

  void look_at_obligations() {
    for (std::size_t i = 0; i < regulation_.obligations.size(); ++i) {
      const std::string& report = regulation_.obligations[i].report;
      if (std::find(reports_.begin(), reports_.end(), report) == reports_.end())
        add(Severity::warning, "regulation.unknown-report", fmt::format("/obligations/{}", i),
            text("отчёта «{}» программа не делает", "the program makes no report `{}`",
                 disarmed(report)),
            text("есть: {}", "there are: {}", joined_list(reports_)));
    }
  }

  const Regulation& regulation_;
  const Registries& registries_;
  const std::vector<std::string>& reports_;
  std::vector<Flaw> flaws_;
};

}  // namespace

std::vector<Flaw> find_flaws(const Regulation& regulation, const Registries& registries,
                             const std::vector<std::string>& reports) {
  return Search(regulation, registries, reports).run();
}

}  // namespace otklik::cases
