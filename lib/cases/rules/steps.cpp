#include "cases/rules/steps.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/step.hpp"
#include "cases/rules/transitions.hpp"

namespace otklik::cases {

namespace {

using regulation::TriggerKind;

// Says again what stands: then it does nothing, whatever the table says of the stage.
struct Again {
  const State& state;

  bool operator()(const Declined& event) const {
    return state.stage == Stage::declined && state.declined &&
           state.declined->reason == event.reason;
  }
  bool operator()(const Assigned& event) const {
    if (state.is_over()) return false;
    const auto has = [&](const BodyId& body) { return is_co_executor(body); };
    if (!event.executor) return std::all_of(event.add.begin(), event.add.end(), has);
    return state.executor() == event.executor &&
           std::all_of(event.with.begin(), event.with.end(), has);
  }
  bool operator()(const Returned& event) const {
    const Part* part = state.find_part(event.body);
    if (part != nullptr && part->stage != PartStage::ended) return false;
    const bool was_last = state.assignments.size() > state.round.first_assignment &&
                          state.assignments.back().body == event.body;
    if (state.stage == Stage::classified && was_last &&
        state.assignments.back().left == Leaving::returned)
      return true;
    return part != nullptr && state.executor() != event.body;
  }
  bool operator()(const ContributionAccepted& event) const {
    const Part* part = state.find_part(event.body);
    return part != nullptr && part->stage == PartStage::accepted;
  }
  bool operator()(const ContributionRemarked& event) const {
    const Part* part = state.find_part(event.body);
    return part != nullptr && part->stage == PartStage::remarked;
  }
  bool operator()(const Forwarded& event) const {
    const Draft* draft = state.find_draft(event.draft);
    return draft != nullptr && std::find(draft->forwarded_to.begin(), draft->forwarded_to.end(),
                                         event.to) != draft->forwarded_to.end();
  }
  bool operator()(const IncidentRecorded& event) const {
    return (!event.incident_id || event.incident_id == state.incident_id) &&
           (!event.closes_at || event.closes_at->instant == state.closes_at);
  }
  bool operator()(const PublicationSeen& event) const {
    const Publication* publication = state.find_publication(event.publication);
    if (publication == nullptr || publication->sightings.empty()) return false;
    const Sighting& last = publication->sightings.back();
    return last.network_time == event.network_time && last.text_digest == event.text_digest &&
           last.differs == event.differs;
  }
  bool operator()(const ApproverNamed& event) const {
    return state.round.approver == event.approver;
  }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }

 private:
  bool is_co_executor(const BodyId& body) const {
    const Part* part = state.find_part(body);
    return part != nullptr && part->stage != PartStage::ended;
  }
};

// The draft on which an event is a word; null for what is none.
const std::string* draft_judged(const Event& event) {
  if (const auto* approved = event.as<Approved>()) return &approved->draft;
  if (const auto* remarked = event.as<Remarked>()) return &remarked->draft;
  if (const auto* forwarded = event.as<Forwarded>()) return &forwarded->draft;
  return nullptr;
}

// A word on a draft that no longer stands does nothing; on one that was retracted it falls with it.
bool falls(State& state, const Event& event, std::size_t index) {
  const std::string* digest = draft_judged(event);
  if (digest == nullptr) return false;
  const Draft* draft = std::as_const(state).current_draft();
  if (draft != nullptr && draft->digest == *digest) return false;
  const bool is_gone = std::find(state.gone.begin(), state.gone.end(), *digest) != state.gone.end();
  if (!is_gone) state.stale.push_back(index);
  return true;
}

// Sent to the body that has it already, with further co-executors: two machines did so, and both of their co-executors work.
bool joins(const State& state, const Event& event) {
  const auto* assigned = event.as<Assigned>();
  return assigned != nullptr && assigned->executor && !state.is_over() &&
         state.executor() == assigned->executor;
}

std::optional<Refusal> check_course(const State& state, const Event& event, Move move,
                                    const Outcome& outcome,
                                    const regulation::Regulation& regulation) {
  if (outcome.kind == Outcome::Kind::refused)
    return refused_by_table(state.stage, move, clause_of(event, regulation));
  if (state.has_final_answer() && ends_with_answer(move))
    return Refusal{std::string(clause_of(event, regulation)),
                   text("ответ уже размещён: возможно только его исправление",
                        "the answer was published: only a correction of it is possible")};
  return std::nullopt;
}

}  // namespace

Refusal refused_by_table(Stage stage, Move move, std::string_view clause) {
  const Text title = title_of(stage);
  return {std::string(clause),
          {fmt::format("`{}` невозможно на стадии {} («{}»)", command_of(move), word_of(stage),
                       title.ru),
           fmt::format("`{}` is not possible while the stage is {} ({})", command_of(move),
                       word_of(stage), title.en)}};
}

std::string_view clause_of(const Event& event, const regulation::Regulation& regulation) {
  const auto* assigned = event.as<Assigned>();
  if (assigned != nullptr && !assigned->executor)
    for (const regulation::Role& role : regulation.roles)
      if (role.scope == regulation::Scope::co_body && !role.clause.empty()) return role.clause;
  return regulation.clause_of(event.kind());
}

std::optional<Refusal> apply_without_turn(State& state, const Event& event, std::size_t index,
                                          const Rulebook& rulebook) {
  const auto& regulation = regulation_for(state, event.at.instant, rulebook);
  if (!state.detected && event.kind() != EventKind::detected)
    return Refusal{std::string(regulation.clause_of(EventKind::detected)),
                   text("до выявления сообщения записей быть не может",
                        "nothing can be recorded from before the message was found")};
  if (event.data.visit(Again{state})) {
    state.repeated.push_back(index);
    return std::nullopt;
  }
  if (falls(state, event, index)) return std::nullopt;
  const Move move = move_of(state, event);
  const Outcome outcome = joins(state, event) ? Outcome{Outcome::Kind::stays, state.stage}
                                              : outcome_of(state.stage, move);
  if (auto refusal = check_course(state, event, move, outcome, regulation)) return refusal;
  const Stage before = state.stage;
  if (outcome.kind == Outcome::Kind::moves) state.stage = outcome.stage;
  Step step(state, event, index, rulebook, regulation);
  if (auto refusal = event.data.visit(step)) {
    state.stage = before;
    return refusal;
  }
  step.settle();
  return std::nullopt;
}

void apply_retracted(State& state, const Event& event, std::size_t index, const Event& retraction,
                     const Rulebook& rulebook) {
  if (retraction.by == event.by && !retraction.basis) return;
  const auto& regulation = regulation_for(state, event.at.instant, rulebook);
  Step step(state, event, index, rulebook, regulation);
  if (const auto* classified = event.as<Classified>()) step.apply_retracted(*classified);
  if (const auto* assigned = event.as<Assigned>())
    step.apply_retracted(*assigned, retraction.known_at());
}

void turn(State& state, const Cover& before, const Cover& after, const Event& event,
          std::size_t index, const Rulebook& rulebook) {
  const auto& regulation = regulation_for(state, event.at.instant, rulebook);
  Step(state, event, index, rulebook, regulation).turn(*state.current_draft(), before, after);
}

std::optional<Refusal> apply(State& state, const Event& event, std::size_t index,
                             const Rulebook& rulebook) {
  if (auto refusal = apply_without_turn(state, event, index, rulebook)) return refusal;
  Draft* draft = state.current_draft();
  if (draft == nullptr) return std::nullopt;
  Cover now = cover_of(state, *draft, regulation_for(state, event.at.instant, rulebook));
  if (now == draft->cover) return std::nullopt;
  turn(state, draft->cover, now, event, index, rulebook);
  draft->cover = std::move(now);
  return std::nullopt;
}

// --- what all steps have in common ---

Party Step::party() const {
  if (event_.on_behalf_of) return Party::office;
  switch (event_.kind()) {
    case EventKind::returned:
    case EventKind::contributed:
    case EventKind::breach_explained: return Party::body;
    case EventKind::drafted: return event_.as<Drafted>()->instead ? Party::office : Party::body;
    case EventKind::approved:
    case EventKind::approval_confirmed:
    case EventKind::approval_denied: return Party::approver;
    case EventKind::remarked:
      return find_approval_rule(regulation_, event_.as<Remarked>()->role) == nullptr
                 ? Party::office
                 : Party::approver;
    default: return Party::office;
  }
}

Refusal Step::refuse(Text what) const {
  return {std::string(clause_of(event_, regulation_)), std::move(what)};
}

Refusal Step::not_with(const BodyId& body) const {
  return refuse(text("сообщение не находится у органа «{}»", "the case is not with `{}`", body));
}

std::optional<Refusal> Step::repeat() {
  state_.repeated.push_back(index_);
  return std::nullopt;
}

Occurrence& Step::occur(TriggerKind trigger, std::optional<BodyId> body) {
  Occurrence occurrence;
  occurrence.trigger = trigger;
  occurrence.at = at();
  occurrence.known = known();
  occurrence.event = index_;
  occurrence.party = party();
  occurrence.body = std::move(body);
  state_.occurrences.push_back(std::move(occurrence));
  return state_.occurrences.back();
}

Occurrence& Step::follow(TriggerKind trigger, std::optional<BodyId> body) {
  Occurrence& occurrence = occur(trigger, std::move(body));
  occurrence.at = known();
  return occurrence;
}

void Step::end(std::vector<TriggerKind> started_by, std::optional<BodyId> body) {
  state_.endings.push_back(
      {at(), known(), state_.occurrences.size(), false, std::move(started_by), std::move(body)});
}

void Step::drop(Draft& draft, Fate fate) {
  draft.fate = fate;
  for (Approval& each : draft.approvals) each.counts = false;
}

void Step::end_case() {
  if (Draft* draft = state_.current_draft()) drop(*draft, Fate::fallen);
  state_.endings.push_back({at(), known(), state_.occurrences.size(), true, {}, std::nullopt});
}

}  // namespace otklik::cases
