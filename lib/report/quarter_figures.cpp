#include "report/quarter_figures.hpp"

#include <algorithm>
#include <set>

#include "cases/obligations/breach.hpp"
#include "cases/obligations/marks.hpp"
#include "cases/obligations/shortcomings.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Status;
using regulation::DeadlineRule;
using regulation::Trigger;
using regulation::TriggerKind;

template <class Tag>
Figures::Member member(const std::optional<Id<Tag>>& id) {
  return id ? Figures::Member(id->text()) : std::nullopt;
}

bool has_trigger(const std::vector<Trigger>& triggers, TriggerKind kind) {
  return std::any_of(triggers.begin(), triggers.end(),
                     [&](const Trigger& trigger) { return trigger.kind == kind; });
}

// The deadline of the answer itself (10): from the detection to the first publication.
bool is_of_answer(const DeadlineRule& rule) {
  return has_trigger(rule.starts, TriggerKind::detected) &&
         has_trigger(rule.answered_by, TriggerKind::published);
}

// That of a co-executor's information (16), not of its rework.
bool is_of_information(const DeadlineRule& rule) {
  return has_trigger(rule.starts, TriggerKind::co_assigned);
}

std::string theme_of(const TopicId& topic, const cases::Registries& registries) {
  const cases::Topic* known = registries.find(topic);
  while (known != nullptr && known->parent) known = registries.find(*known->parent);
  return known == nullptr ? topic.text() : known->id.text();
}

class Counter {
 public:
  Counter(const Period& period, const cases::Rulebook& rulebook)
      : period_(period), rulebook_(rulebook) {}

  void take(const Judged& judged) {
    const bool of_period = period_.contains(judged.state.detected_at, rulebook_.zone());
    if (of_period) count_marks(judged);
    if (of_period) figures_.count("found", judged.record.id);
    if (is_out_of_statistics(judged)) {
      if (of_period) figures_.count("out_of_statistics", judged.record.id);
      return;
    }
    count_publications(judged);
    if (!of_period) return;
    count_message(judged);
    count_answer(judged);
    count_executors(judged);
    for (const Deadline& deadline : judged.deadlines) count_deadline(judged, deadline);
  }

  Figures take_figures() { return std::move(figures_); }

 private:
  bool is_out_of_statistics(const Judged& judged) const {
    if (judged.state.stage != cases::Stage::declined || !judged.state.declined) return false;
    const auto* ground =
        cases::regulation_for(judged.state, rulebook_).find_ground(judged.state.declined->reason);
    return ground != nullptr && ground->out_of_statistics;
  }

  // Out of work since its author answers in it what we asked him.
  bool is_reply(const Judged& judged) const {
    const auto& state = judged.state;
    if (state.stage != cases::Stage::declined) return false;
    const auto* ground =
        cases::regulation_for(judged.state, rulebook_).find_ground(state.declined->reason);
    return ground != nullptr && ground->needs_question;
  }

  void count_publications(const Judged& judged) {
    for (const cases::Publication& each : judged.state.publications) {
      if (!period_.contains(each.at, rulebook_.zone())) continue;
      if (each.again) continue;
      if (each.kind == cases::DraftKind::interim)
        figures_.count("answers.interim", judged.record.id);
      if (each.draft && judged.state.drafts[*each.draft].question)
        figures_.count("answers.questions", judged.record.id);
      if (each.kind == cases::DraftKind::final_answer)
        figures_.count("answers.final", judged.record.id);
    }
  }

  void count_message(const Judged& judged) {
    const cases::State& state = judged.state;
    const CaseId& id = judged.record.id;
    for (std::size_t round = 1; round < state.round.number; ++round) figures_.count("reopened", id);
    if (state.repeat_of) figures_.count("repeats", id);
    if (state.answers || is_reply(judged)) figures_.count("replies", id);
    figures_.count("by_topic", member(state.topic), id);
    figures_.count("by_theme",
                   state.topic ? Figures::Member(theme_of(*state.topic, rulebook_.registries()))
                               : std::nullopt,
                   id);
    figures_.count("by_location", member(state.location), id);
    figures_.count("by_network", judged.record.message.network.text(), id);
    figures_.count("by_importance", member(state.importance), id);
    if (state.stage == cases::Stage::declined)
      figures_.count("declined", state.declined->reason.text(), id);
  }

  void count_answer(const Judged& judged) {
    const Deadline* answer = first_answer(judged);
    if (answer == nullptr) return;
    const CaseId& id = judged.record.id;
    switch (answer->status) {
      case Status::met: return count_kept(judged, "in_time");
      case Status::late: return count_kept(judged, "late");
      case Status::overdue: figures_.count("answers.overdue", id); [[fallthrough]];
      case Status::running: return count_kept(judged, "pending");
      default: figures_.count("answers.out_of_work", id);
    }
  }

  // Of the first round: what was answered once stays so, whatever is asked again.
  static const Deadline* first_answer(const Judged& judged) {
    for (const Deadline& deadline : judged.deadlines)
      if (is_of_answer(*deadline.rule)) return &deadline;
    return nullptr;
  }

  // Of marks, not of cases.
  void count_marks(const Judged& judged) {
    for (const cases::Mark& mark : cases::standing_marks(judged, rulebook_))
      figures_.count("marks", std::string(word_of(mark.kind)), judged.record.id);
  }

  // In the period as a whole, and in the week of the detection, by its Monday.
  void count_kept(const Judged& judged, const std::string& how) {
    const CaseId& id = judged.record.id;
    figures_.count("answers." + how, id);
    const Date day = rulebook_.zone().date_of(judged.state.detected_at);
    const Date monday = day - (date::weekday(day) - date::Monday);
    figures_.count("by_week." + how, format_date(monday), id);
  }

  void count_executors(const Judged& judged) {
    const CaseId& id = judged.record.id;
    std::set<std::string> bodies;
    for (const auto* list : {&judged.state.assignments, &judged.state.retracted_assignments})
      for (const cases::Assignment& each : *list) bodies.insert(each.body.text());
    for (const std::string& body : bodies) figures_.count("executors.cases", body, id);
    for (const cases::Draft& draft : judged.state.drafts)
      for (std::size_t i = 0; i < draft.remarks.size(); ++i)
        figures_.count("executors.rework_rounds", draft.body.text(), id);
    for (const cases::KnownShortcoming& each : cases::shortcomings_of(judged))
      if (each.body) figures_.count("executors.shortcomings", each.body->text(), id);
  }

  void count_deadline(const Judged& judged, const Deadline& deadline) {
    const CaseId& id = judged.record.id;
    if (is_of_office(judged, deadline)) return count_of_department(judged, deadline);
    const Figures::Member& body = deadline.owner;
    if (deadline.rule->window) {
      if (deadline.status == Status::late) figures_.count("executors.late_returns", body, id);
      return;
    }
    if (is_of_information(*deadline.rule) && cases::is_unkept(deadline))
      figures_.count("executors.late_information", body, id);
    if (!deadline.rule->discipline) return;
    if (deadline.status == Status::met) figures_.count("executors.drafts_in_time", body, id);
    if (!cases::is_unkept(deadline)) return;
    figures_.count("executors.drafts_late", body, id);
    if (cases::is_sign(deadline)) figures_.count("executors.discipline", body, id);
  }

  // The office's own, and what it used up of a body's time.
  bool is_of_office(const Judged& judged, const Deadline& deadline) const {
    const regulation::Role* role =
        cases::regulation_for(judged.state, rulebook_).find_role(deadline.owner_role);
    return role != nullptr && role->scope == regulation::Scope::office;
  }

  void count_of_department(const Judged& judged, const Deadline& deadline) {
    const CaseId& id = judged.record.id;
    const std::string rule = deadline.rule->rule.text();
    // A clash counts against nobody, and what a person owes is not the office's.
    const bool is_offices_own = deadline.owner == deadline.owner_role.text();
    if (deadline.rule->window || deadline.rule->without_minutes || !is_offices_own) return;
    if (deadline.status == Status::met) figures_.count("department.in_time", rule, id);
    if (deadline.status == Status::running) figures_.count("department.running", rule, id);
    if (cases::is_unkept(deadline)) figures_.count("department.late", rule, id);
  }

  const Period& period_;
  const cases::Rulebook& rulebook_;
  Figures figures_;
};

}  // namespace

std::int64_t counted_cases(const Figures& figures) {
  return figures.number("found") - figures.number("out_of_statistics");
}

Figures count_period(const Period& period, const std::vector<const Judged*>& cases,
                     const cases::Rulebook& rulebook) {
  Counter counter(period, rulebook);
  for (const Judged* judged : cases) counter.take(*judged);
  return counter.take_figures();
}

}  // namespace otklik::report
