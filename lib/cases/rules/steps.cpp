#include "cases/rules/steps.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/transitions.hpp"

namespace otklik::cases {

namespace {

using regulation::TriggerKind;

// One event being applied. Each handler checks what the table cannot know, then changes the state.
class Step {
 public:
  Step(State& state, const Event& event, std::size_t index,
       const regulation::Regulation& regulation)
      : state_(state), event_(event), index_(index), regulation_(regulation) {}

  std::optional<Refusal> operator()(const Detected& detected) {
    if (state_.detected) return std::nullopt;  // found on two machines: the earliest stands
    state_.detected = true;
    state_.detected_at = at();
    state_.governor = detected.governor;
    if (detected.closes_at) state_.closes_at = detected.closes_at->instant;
    occur(TriggerKind::detected);
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const TextChanged& changed) {
    state_.text = changed.text;
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Classified& classified) {
    state_.topic = classified.topic;
    state_.location = classified.location;
    state_.importance = classified.importance;
    if (classified.closes_at) state_.closes_at = classified.closes_at->instant;
    if (classified.significant) set_significant(*classified.significant);
    if (classified.governor) {
      state_.governor = *classified.governor;
      approvals_changed();
    }
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Declined& declined) {
    const regulation::Ground* ground = regulation_.find_ground(declined.reason);
    if (state_.is_answered() && (ground == nullptr || !ground->after_publication))
      return refuse(text("ответ уже размещён: основание «{}» после этого не применяется",
                         "an answer was published: the ground `{}` does not serve after that",
                         declined.reason));
    state_.declined_by = declined.reason;
    occur(TriggerKind::declined);
    end_case();
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Assigned& assigned) {
    if (assigned.executor) return assign(assigned);
    return join_all(assigned.add);
  }

  std::optional<Refusal> operator()(const Returned& returned) {
    if (state_.executor() == returned.body) {
      occur(TriggerKind::returned, returned.body);
      end_assignment();
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

  std::optional<Refusal> operator()(const Contributed& contributed) {
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

  std::optional<Refusal> operator()(const ContributionAccepted& accepted) {
    return judge(accepted.body, PartStage::accepted, TriggerKind::contribution_accepted);
  }

  std::optional<Refusal> operator()(const ContributionRemarked& remarked) {
    return judge(remarked.body, PartStage::remarked, TriggerKind::contribution_remarked);
  }

  std::optional<Refusal> operator()(const Drafted& drafted) {
    if (state_.executor() != drafted.body) return not_with(drafted.body);
    if (auto refusal = may_draft(drafted.draft)) return refusal;
    Draft draft;
    draft.kind = drafted.draft;
    draft.body = drafted.body;
    draft.by = event_.by;
    draft.responsible = drafted.responsible.value_or(event_.by);
    draft.at = at();
    draft.event = index_;
    draft.text = drafted.text;
    draft.promise = drafted.promise;
    state_.drafts.push_back(std::move(draft));
    state_.assignments.back().drafted = true;
    occur(TriggerKind::drafted, drafted.body);
    if (drafted.draft == DraftKind::final_answer) occur(TriggerKind::drafted_final, drafted.body);
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Forwarded& forwarded) {
    const regulation::ApprovalRule* next = next_needed();
    if (next == nullptr || next->role != forwarded.to) return not_next(forwarded.to, next);
    occur(TriggerKind::forwarded).role = forwarded.to;
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Approved& approved) {
    const regulation::ApprovalRule* next = next_needed();
    if (next == nullptr || next->role != approved.role) return not_next(approved.role, next);
    state_.drafts.back().approvals.push_back({approved.role, event_.by, at(), index_, basis()});
    Occurrence& occurrence = occur(TriggerKind::approved, state_.drafts.back().body);
    occurrence.role = approved.role;
    approvals_changed();
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Remarked& remarked) {
    Draft& draft = state_.drafts.back();
    draft.remarks.push_back({remarked.role, event_.by, at(), index_, remarked.remarks});
    // An approved draft that is sent back after all is not to be published: that clock stops.
    if (next_needed() == nullptr) end({TriggerKind::fully_approved}, std::nullopt);
    occur(TriggerKind::remarked, draft.body);
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Published& published) {
    if (!state_.clashes.empty())
      return refuse(text("записи противоречат друг другу: сначала отмените одну из них",
                         "entries clash: retract one of them first"));
    const Draft& draft = state_.drafts.back();
    state_.publications.push_back(
        {state_.drafts.size() - 1, draft.kind, at(), event_.by, index_, published.url});
    occur(TriggerKind::published);
    if (draft.kind == DraftKind::interim) publish_interim(draft);
    if (draft.kind == DraftKind::final_answer) occur(TriggerKind::published_final);
    const bool whole = state_.has_final_answer();
    state_.stage = whole ? Stage::closed : Stage::awaiting_final;
    if (whole) end_case();
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Escalated&) {
    if (!state_.significant)
      return refuse(text("сообщение не признано общественно значимым",
                         "the message is not classified as socially significant"));
    state_.escalated = true;
    occur(TriggerKind::escalated);
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Linked& linked) {
    state_.repeat_of = linked.repeat_of;
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const Shortcoming&) { return std::nullopt; }
  std::optional<Refusal> operator()(const ShortcomingHandled&) { return std::nullopt; }
  std::optional<Refusal> operator()(const BreachExplained&) { return std::nullopt; }
  std::optional<Refusal> operator()(const BreachDecided&) { return std::nullopt; }
  std::optional<Refusal> operator()(const Noted&) { return std::nullopt; }
  std::optional<Refusal> operator()(const Retracted&) { return std::nullopt; }

 private:
  Instant at() const { return event_.at.instant; }
  std::string basis() const { return event_.on_behalf ? event_.on_behalf->basis : std::string(); }

  Refusal refuse(Text what) const {
    return {std::string(clause_of(event_, regulation_)), std::move(what)};
  }

  Refusal not_with(const BodyId& body) const {
    return refuse(text("сообщение не находится у органа «{}»", "the case is not with `{}`", body));
  }

  Refusal not_co_executor(const BodyId& body) const {
    return refuse(text("орган «{}» не является соисполнителем", "`{}` is not a co-executor", body));
  }

  Refusal not_next(const RoleId& role, const regulation::ApprovalRule* next) const {
    if (next == nullptr)
      return refuse(text("все согласования уже получены", "the draft has every approval already"));
    return refuse(text("сейчас ждут согласования «{1}», а не «{0}»",
                       "the approval that is waited for is `{1}`, not `{0}`", role, next->role));
  }

  Occurrence& occur(TriggerKind trigger, std::optional<BodyId> body = std::nullopt) {
    state_.occurrences.push_back(
        {trigger, at(), index_, std::nullopt, std::move(body), std::nullopt});
    return state_.occurrences.back();
  }

  void end(std::vector<TriggerKind> started_by, std::optional<BodyId> body) {
    state_.endings.push_back(
        {at(), state_.occurrences.size(), false, std::move(started_by), std::move(body)});
  }

  void end_case() {
    state_.endings.push_back({at(), state_.occurrences.size(), true, {}, std::nullopt});
  }

  void set_significant(bool significant) {
    if (significant && !state_.significant) occur(TriggerKind::significant);
    if (!significant && state_.significant) end({TriggerKind::significant}, std::nullopt);
    state_.significant = significant;
  }

  const regulation::ApprovalRule* next_needed() const {
    return next_approval(state_, state_.drafts.back(), regulation_);
  }

  // After an approval, or when the Governor's mark came or went: the stage follows from what the draft still lacks.
  void approvals_changed() {
    if (state_.stage != Stage::in_approval && state_.stage != Stage::approved) return;
    const Stage now = next_needed() == nullptr ? Stage::approved : Stage::in_approval;
    if (now == state_.stage) return;
    if (now == Stage::approved)
      occur(TriggerKind::fully_approved, state_.drafts.back().body);
    else
      end({TriggerKind::fully_approved}, std::nullopt);
    state_.stage = now;
  }

  std::optional<Refusal> assign(const Assigned& assigned) {
    if (assigned.instead) {
      if (state_.executor() == assigned.executor)
        return refuse(text("сообщение уже у органа «{}»", "the case is with `{}` already",
                           *assigned.executor));
      recall();
    }
    state_.assignments.push_back({*assigned.executor, at(), index_, std::nullopt, false});
    occur(TriggerKind::assigned, assigned.executor);
    return join_all(assigned.with);
  }

  // Like a return, but nobody's fault: what the body had under way is owed no more.
  void recall() {
    end({TriggerKind::assigned, TriggerKind::drafted, TriggerKind::remarked,
         TriggerKind::fully_approved},
        std::nullopt);
    if (const Draft* draft = state_.current_draft(); draft != nullptr)
      state_.drafts.back().withdrawn = true;
    end_assignment();
  }

  void end_assignment() {
    state_.assignments.back().ended = at();
    end({TriggerKind::co_assigned, TriggerKind::contribution_remarked}, std::nullopt);
    // Information that came stays for the next executor; its acceptance is the department's and runs on.
    for (Part& part : state_.parts)
      if (part.stage == PartStage::awaited || part.stage == PartStage::remarked)
        part.stage = PartStage::ended;
  }

  std::optional<Refusal> may_join(const BodyId& body) const {
    if (state_.executor() == body)
      return refuse(text("орган «{}» — основной исполнитель", "`{}` is the main executor", body));
    const Part* part = state_.find_part(body);
    if (part == nullptr || part->stage == PartStage::ended || part->stage == PartStage::accepted)
      return std::nullopt;
    return refuse(text("орган «{}» уже соисполнитель", "`{}` is a co-executor already", body));
  }

  std::optional<Refusal> join_all(const std::vector<BodyId>& bodies) {
    for (const BodyId& body : bodies) {
      if (auto refusal = may_join(body)) return refusal;
      join(body);
    }
    return std::nullopt;
  }

  void join(const BodyId& body) {
    const Part fresh{body, PartStage::awaited, at(), {}};
    if (Part* part = state_.find_part(body))
      *part = fresh;
    else
      state_.parts.push_back(fresh);
    occur(TriggerKind::co_assigned, body);
  }

  Part* open_part(const BodyId& body) {
    Part* part = state_.find_part(body);
    return part == nullptr || part->stage == PartStage::ended ? nullptr : part;
  }

  std::optional<Refusal> judge(const BodyId& body, PartStage verdict, TriggerKind trigger) {
    Part* part = open_part(body);
    if (part == nullptr) return not_co_executor(body);
    if (part->stage != PartStage::given)
      return refuse(text("от органа «{}» информации на согласовании нет",
                         "no information of `{}` waits for acceptance", body));
    part->stage = verdict;
    occur(trigger, body);
    return std::nullopt;
  }

  std::optional<Refusal> may_draft(DraftKind kind) const {
    const bool correction = kind == DraftKind::correction;
    if (correction && !state_.is_answered())
      return refuse(text("исправлять нечего: ответ ещё не размещён",
                         "there is nothing to correct: no answer was published yet"));
    return std::nullopt;
  }

  void publish_interim(const Draft& draft) {
    // Without a body: the final draft is owed by whoever has the case when it comes.
    occur(TriggerKind::published_interim);
    if (draft.promise) occur(TriggerKind::promised).promised = draft.promise;
  }

  State& state_;
  const Event& event_;
  std::size_t index_;
  const regulation::Regulation& regulation_;
};

Refusal refused_by_table(Stage stage, Move move, std::string_view clause) {
  const Text title = title_of(stage);
  return {std::string(clause),
          {fmt::format("`{}` невозможно на стадии {} («{}»)", command_of(move), word_of(stage),
                       title.ru),
           fmt::format("`{}` is not possible while the stage is {} ({})", command_of(move),
                       word_of(stage), title.en)}};
}

}  // namespace

std::string_view clause_of(const Event& event, const regulation::Regulation& regulation) {
  const auto* assigned = event.as<Assigned>();
  if (assigned != nullptr && !assigned->executor)
    for (const regulation::Role& role : regulation.roles)
      if (role.scope == regulation::Scope::co_body && !role.clause.empty()) return role.clause;
  return regulation.clause_of(event.kind());
}

std::optional<Refusal> apply(State& state, const Event& event, std::size_t index,
                             const regulation::Regulation& regulation) {
  if (!state.detected && event.kind() != EventKind::detected)
    return Refusal{std::string(regulation.clause_of(EventKind::detected)),
                   text("до выявления сообщения записей быть не может",
                        "nothing can be recorded from before the message was found")};
  const Move move = move_of(state, event);
  const Outcome outcome = outcome_of(state.stage, move);
  if (outcome.kind == Outcome::Kind::refused)
    return refused_by_table(state.stage, move, clause_of(event, regulation));
  if (state.has_final_answer() && ends_with_answer(move))
    return Refusal{std::string(clause_of(event, regulation)),
                   text("ответ уже размещён: возможно только его исправление",
                        "the answer was published: only a correction of it is possible")};
  State next = state;
  if (outcome.kind == Outcome::Kind::moves) next.stage = outcome.stage;
  if (auto refusal = event.data.visit(Step(next, event, index, regulation))) return refusal;
  state = std::move(next);
  return std::nullopt;
}

}  // namespace otklik::cases
