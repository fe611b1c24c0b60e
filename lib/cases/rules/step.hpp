// One event being applied to a case. Each handler checks what the table cannot know, and only then changes the state: what is
// refused leaves it as it was.
// For steps.cpp and what belongs to it alone: routing_steps.cpp, answer_steps.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

class Step {
 public:
  Step(State& state, const Event& event, std::size_t index, const Rulebook& rulebook,
       const regulation::Regulation& regulation)
      : state_(state), event_(event), index_(index), rulebook_(rulebook), regulation_(regulation) {}

  std::optional<Refusal> operator()(const Detected& detected);
  std::optional<Refusal> operator()(const TextChanged& changed);
  std::optional<Refusal> operator()(const Classified& classified);
  std::optional<Refusal> operator()(const Declined& declined);
  std::optional<Refusal> operator()(const Assigned& assigned);
  std::optional<Refusal> operator()(const Returned& returned);
  std::optional<Refusal> operator()(const Contributed& contributed);
  std::optional<Refusal> operator()(const ContributionAccepted& accepted);
  std::optional<Refusal> operator()(const ContributionRemarked& remarked);
  std::optional<Refusal> operator()(const Drafted& drafted);
  std::optional<Refusal> operator()(const Forwarded& forwarded);
  std::optional<Refusal> operator()(const Approved& approved);
  std::optional<Refusal> operator()(const Remarked& remarked);
  std::optional<Refusal> operator()(const Published& published);
  std::optional<Refusal> operator()(const Escalated& escalated);
  std::optional<Refusal> operator()(const Linked& linked);
  std::optional<Refusal> operator()(const Reopened& reopened);
  std::optional<Refusal> operator()(const ApproverNamed& named);
  std::optional<Refusal> operator()(const ApprovalConfirmed& confirmed);
  std::optional<Refusal> operator()(const ApprovalDenied& denied);
  std::optional<Refusal> operator()(const IncidentRecorded& incident);
  std::optional<Refusal> operator()(const PublicationSeen& seen);
  /// What changes nothing of the case.
  template <class Other>
  std::optional<Refusal> operator()(const Other&) {
    return std::nullopt;
  }

  /// After every event: which approvals count now, and the stage that follows from what the draft lacks.
  void settle();
  /// Starts and answers what follows for deadlines when this event changes what a draft's approvals amount to.
  void turn(const Draft& draft, const Cover& before, const Cover& after);
  /// A mark of significance that was retracted later: marked again, its term runs from the first time.
  void apply_retracted(const Classified& classified);
  /// The body had the case until the retraction was recorded.
  void apply_retracted(const Assigned& assigned, Instant retracted);

 private:
  Instant at() const { return event_.at.instant; }
  Instant known() const { return event_.known_at(); }
  Party party() const;

  Refusal refuse(Text what) const;
  Refusal not_with(const BodyId& body) const;
  Refusal not_co_executor(const BodyId& body) const;
  /// It says again what stands.
  std::optional<Refusal> repeat();

  Occurrence& occur(regulation::TriggerKind trigger, std::optional<BodyId> body = std::nullopt);
  /// As occur, for what follows from the event and nobody did: it counts from the recording.
  Occurrence& follow(regulation::TriggerKind trigger, std::optional<BodyId> body = std::nullopt);
  void end(std::vector<regulation::TriggerKind> started_by, std::optional<BodyId> body);
  void end_case();
  /// The draft stands no longer, and no approval of it counts.
  static void drop(Draft& draft, Fate fate);

  // routing
  void set_significant(bool significant);
  void set_closing_time(const Stamp& closes_at);
  std::optional<Refusal> assign(const Assigned& assigned);
  Assignment assignment_of(const BodyId& body) const;
  void give_to(const BodyId& body);
  void recall();
  void end_assignment(Leaving how);
  std::optional<Refusal> may_join(const std::vector<BodyId>& bodies, const BodyId& executor) const;
  void join_all(const std::vector<BodyId>& bodies);
  void join(const BodyId& body);
  Part* open_part(const BodyId& body);
  std::optional<Refusal> judge(const BodyId& body, PartStage verdict,
                               regulation::TriggerKind trigger);
  void fix_terms();
  void fix_terms_by(Instant moment);

  // answers
  Approval approval_of(const Approved& approved) const;
  std::optional<Refusal> say_again(Approval& standing);
  void answer(Approval& approval, bool confirmed);
  std::optional<Refusal> correct_link(const Published& published, const std::string& digest);
  std::optional<std::size_t> elsewhere_of(const Published& published) const;
  void put_up(const Published& published, std::optional<std::size_t> draft, DraftKind kind,
              bool irregular);
  const Publication* find_shown(const Published& published) const;
  std::optional<Refusal> put_up_again(const Published& published);
  std::optional<Refusal> out_of_place(const Published& published, const Draft* named) const;

  State& state_;
  const Event& event_;
  std::size_t index_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
};

}  // namespace otklik::cases
