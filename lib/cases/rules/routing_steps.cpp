// How a case comes to a body and leaves it, and what is known of the message.
#include <algorithm>

#include "cases/rules/step.hpp"

namespace otklik::cases {

using regulation::TriggerKind;

std::optional<Refusal> Step::operator()(const Detected& detected) {
  if (state_.detected) return std::nullopt;  // found on two machines: the earliest stands
  state_.detected = true;
  state_.detected_at = at();
  state_.round.started_at = at();
  state_.governor = detected.governor;
  if (detected.closes_at) set_closing_time(*detected.closes_at);
  occur(TriggerKind::detected);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const TextChanged& changed) {
  state_.text = changed.text;
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Classified& classified) {
  if (classified.topic) state_.topic = classified.topic;
  if (classified.location) state_.location = classified.location;
  if (classified.importance) state_.importance = classified.importance;
  // An event holds what was said alone; where nothing was said yet, the register's own defaults hold.
  if (!state_.location) state_.location = rulebook_.settings().default_location;
  if (!state_.importance) state_.importance = rulebook_.settings().default_importance;
  const bool was_fresh = state_.round.number == 1;
  if (!state_.topic && state_.stage == Stage::classified && was_fresh) state_.stage = Stage::fresh;
  if (classified.closes_at) set_closing_time(*classified.closes_at);
  if (classified.significant) set_significant(*classified.significant);
  if (classified.governor) state_.governor = *classified.governor;
  if (!state_.round.terms_are_fixed) {
    state_.round.classifications.push_back({state_.topic, state_.importance, known()});
    fix_terms();
  }
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Declined& declined) {
  const regulation::Ground* ground = regulation_.find_ground(declined.reason);
  if (state_.is_answered() && (ground == nullptr || !ground->after_publication))
    return refuse(text("ответ уже размещён: основание «{}» после этого не применяется",
                       "an answer was published: the ground `{}` does not serve after that",
                       declined.reason));
  state_.declined = Declining{declined.reason, declined.of, index_};
  occur(TriggerKind::declined);
  end_case();
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Assigned& assigned) {
  if (assigned.executor) return assign(assigned);
  if (const auto executor = state_.executor())
    if (auto refusal = may_join(assigned.add, *executor)) return refusal;
  join_all(assigned.add);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Returned& returned) {
  if (state_.executor() == returned.body) {
    occur(TriggerKind::returned, returned.body);
    end_assignment(Leaving::returned);
    return std::nullopt;
  }
  Part* part = state_.find_part(returned.body);
  if (part == nullptr || part->stage == PartStage::ended) return not_with(returned.body);
  if (part->stage != PartStage::awaited)
    return refuse(text("орган «{}» уже дал информацию", "`{}` has given its information already",
                       returned.body));
  part->stage = PartStage::ended;
  end({TriggerKind::co_assigned, TriggerKind::contributed, TriggerKind::contribution_remarked},
      returned.body);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Contributed& contributed) {
  Part* part = open_part(contributed.body);
  if (part == nullptr) return not_co_executor(contributed.body);
  if (part->stage != PartStage::awaited && part->stage != PartStage::remarked)
    return refuse(text("информация органа «{}» уже поступила",
                       "the information of `{}` has come already", contributed.body));
  part->stage = PartStage::given;
  part->text = contributed.text;
  part->at = at();
  occur(TriggerKind::contributed, contributed.body);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const ContributionAccepted& accepted) {
  return judge(accepted.body, PartStage::accepted, TriggerKind::contribution_accepted);
}

std::optional<Refusal> Step::operator()(const ContributionRemarked& remarked) {
  return judge(remarked.body, PartStage::remarked, TriggerKind::contribution_remarked);
}

std::optional<Refusal> Step::operator()(const Escalated& /*escalated*/) {
  // Who was told while the mark stood, or before word of its withdrawal came, was told.
  const auto& all = state_.occurrences;
  const bool was_marked = std::any_of(all.begin(), all.end(), [](const Occurrence& each) {
    return each.trigger == TriggerKind::significant;
  });
  if (!state_.significant && !was_marked)
    return refuse(text("сообщение не признано общественно значимым",
                       "the message is not classified as socially significant"));
  state_.escalated = true;
  occur(TriggerKind::escalated);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Linked& linked) {
  if (linked.repeat_of) state_.repeat_of = linked.repeat_of;
  if (linked.answers) state_.answers = linked.answers;
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const IncidentRecorded& incident) {
  if (incident.incident_id) state_.incident_id = incident.incident_id;
  if (incident.closes_at) set_closing_time(*incident.closes_at);
  return std::nullopt;
}

std::optional<Refusal> Step::operator()(const Reopened& reopened) {
  // A correction under way does not make an answered case an open one.
  if (!state_.is_over() && !state_.has_final_answer()) {
    if (reopened.closes_at) set_closing_time(*reopened.closes_at);
    return repeat();
  }
  if (Draft* draft = state_.current_draft()) {
    drop(*draft, Fate::fallen);
    end({TriggerKind::drafted, TriggerKind::approval_lost, TriggerKind::remarked,
         TriggerKind::fully_approved, TriggerKind::drafted_correction},
        std::nullopt);
  }
  const auto executor = state_.executor();
  const Instant given = executor ? state_.assignments.back().known : known();
  if (executor) end_assignment(Leaving::case_ended);
  const std::size_t number = state_.round.number + 1;
  state_.past_rounds.push_back(std::move(state_.round));
  state_.round = Round{};
  state_.round.number = number;
  state_.round.started_at = at();
  state_.round.first_assignment = state_.assignments.size();
  state_.round.first_draft = state_.drafts.size();
  state_.round.first_publication = state_.publications.size();
  state_.round.first_occurrence = state_.occurrences.size();
  state_.parts.clear();
  state_.declined.reset();
  state_.closes_at.reset();
  if (reopened.closes_at) set_closing_time(*reopened.closes_at);
  occur(TriggerKind::reopened);
  state_.stage = executor ? Stage::assigned : Stage::classified;
  fix_terms();
  state_.round.terms_are_fixed = executor.has_value();
  if (executor) {
    give_to(*executor);
    state_.assignments.back().known = std::max(given, known());
  } else {
    occur(TriggerKind::reopened_unassigned);
  }
  return std::nullopt;
}

Refusal Step::not_co_executor(const BodyId& body) const {
  return refuse(text("орган «{}» не является соисполнителем", "`{}` is not a co-executor", body));
}

void Step::set_significant(bool significant) {
  if (significant && !state_.significant) {
    Occurrence& marked = occur(TriggerKind::significant);
    if (state_.round.marked_at) marked.at = marked.known = *state_.round.marked_at;
  }
  if (!significant && state_.significant) end({TriggerKind::significant}, std::nullopt);
  state_.significant = significant;
}

void Step::apply_retracted(const Classified& classified) {
  if (classified.significant == true && !state_.round.marked_at) state_.round.marked_at = at();
}

void Step::set_closing_time(const Stamp& closes_at) {
  // Told again, it is no news.
  const bool is_known = state_.closes_at == closes_at.instant;
  state_.closes_at = closes_at.instant;
  if (!is_known) state_.round.closings.push_back({closes_at.instant, known()});
}

// As the register knew the message when the first body got it: what is entered later for an earlier time moves nobody's term.
void Step::fix_terms_by(Instant moment) {
  state_.round.terms_are_fixed = true;
  for (const Classification& each : state_.round.classifications)
    if (each.known <= moment) {
      state_.round.topic_of_terms = each.topic;
      state_.round.importance_of_terms = each.importance;
    }
}

void Step::fix_terms() {
  state_.round.topic_of_terms = state_.topic;
  state_.round.importance_of_terms = state_.importance;
}

std::optional<Refusal> Step::assign(const Assigned& assigned) {
  if (!state_.topic) return refuse(text("тема ещё не определена", "the topic is not set yet"));
  if (auto refusal = may_join(assigned.with, *assigned.executor)) return refusal;
  // Two machines sent it to the same body: the co-executors of both work.
  if (state_.executor() != assigned.executor) {
    if (assigned.instead) recall();
    if (!state_.round.terms_are_fixed) fix_terms_by(known());
    give_to(*assigned.executor);
  }
  join_all(assigned.with);
  return std::nullopt;
}

void Step::apply_retracted(const Assigned& assigned, Instant retracted) {
  if (!assigned.executor || state_.executor() == assigned.executor) return;
  Assignment assignment = assignment_of(*assigned.executor);
  assignment.ended = assignment.end_known = retracted;
  assignment.left = Leaving::recalled;
  state_.retracted_assignments.push_back(std::move(assignment));
}

Assignment Step::assignment_of(const BodyId& body) const {
  Assignment assignment;
  assignment.body = body;
  assignment.at = at();
  assignment.event = index_;
  assignment.known = known();
  assignment.position = state_.occurrences.size();
  return assignment;
}

void Step::give_to(const BodyId& body) {
  state_.assignments.push_back(assignment_of(body));
  occur(TriggerKind::assigned, body);
}

// Nobody's fault: what the body had under way is owed no more.
void Step::recall() {
  end({TriggerKind::assigned, TriggerKind::drafted, TriggerKind::remarked,
       TriggerKind::approval_lost, TriggerKind::fully_approved},
      std::nullopt);
  const BodyId body = state_.assignments.back().body;
  for (std::size_t i = state_.round.first_draft; i < state_.drafts.size(); ++i)
    if (Draft& draft = state_.drafts[i]; draft.body == body && draft.fate != Fate::published)
      drop(draft, Fate::taken_back);
  end_assignment(Leaving::recalled);
}

void Step::end_assignment(Leaving how) {
  Assignment& assignment = state_.assignments.back();
  assignment.ended = at();
  assignment.end_known = known();
  assignment.end_position = state_.occurrences.size();
  assignment.left = how;
  end({TriggerKind::co_assigned, TriggerKind::contribution_remarked}, std::nullopt);
  // Information that came stays for the next executor; its acceptance is the department's and runs on.
  for (Part& part : state_.parts)
    if (part.stage == PartStage::awaited || part.stage == PartStage::remarked)
      part.stage = PartStage::ended;
}

std::optional<Refusal> Step::may_join(const std::vector<BodyId>& bodies,
                                      const BodyId& executor) const {
  if (std::find(bodies.begin(), bodies.end(), executor) == bodies.end()) return std::nullopt;
  return refuse(text("орган «{}» — основной исполнитель", "`{}` is the main executor", executor));
}

void Step::join_all(const std::vector<BodyId>& bodies) {
  for (const BodyId& body : bodies) join(body);
}

// Who works on its part already goes on with it.
void Step::join(const BodyId& body) {
  Part* part = state_.find_part(body);
  if (part != nullptr && part->stage != PartStage::ended && part->stage != PartStage::accepted)
    return;
  const Part fresh{body, PartStage::awaited, at(), {}};
  if (part != nullptr)
    *part = fresh;
  else
    state_.parts.push_back(fresh);
  occur(TriggerKind::co_assigned, body);
}

Part* Step::open_part(const BodyId& body) {
  Part* part = state_.find_part(body);
  return part == nullptr || part->stage == PartStage::ended ? nullptr : part;
}

std::optional<Refusal> Step::judge(const BodyId& body, PartStage verdict, TriggerKind trigger) {
  Part* part = open_part(body);
  if (part == nullptr) return not_co_executor(body);
  if (part->stage != PartStage::given)
    return refuse(text("от органа «{}» информации на согласовании нет",
                       "no information of `{}` waits for acceptance", body));
  part->stage = verdict;
  occur(trigger, body);
  return std::nullopt;
}

}  // namespace otklik::cases
