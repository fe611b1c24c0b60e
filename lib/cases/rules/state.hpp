// What a case is after its events: computed by fold(), never stored. Deadlines are a second function of it: deadlines.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/events/draft_kind.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/rules/stage.hpp"
#include "regulation/event_kind.hpp"

namespace otklik::cases {

/// Something happened that a deadline can start with or be answered by.
struct Occurrence {
  regulation::TriggerKind trigger{};
  Instant at{};
  std::size_t event = 0;       ///< index into Case::events
  std::optional<RoleId> role;  ///< of an approval, or to whom a draft was forwarded
  std::optional<BodyId> body;  ///< whose clock it concerns
  std::optional<Date> promised;
};

/// From here on, what was started by these triggers and is not answered is owed no more: it is void, or missed where it was overdue.
struct Ending {
  Instant at{};
  std::size_t position = 0;  ///< how many occurrences were before
  bool whole_case = false;   ///< closed or declined: everything that does not outlive the case
  std::vector<regulation::TriggerKind> started_by;
  std::optional<BodyId> body;  ///< only this body's
};

struct Approval {
  RoleId role;
  PersonId by;
  Instant at{};
  std::size_t event = 0;
  std::string basis;  ///< empty when the approver recorded it
};

struct Remarks {
  RoleId role;
  PersonId by;
  Instant at{};
  std::size_t event = 0;
  std::string text;
};

/// One draft with what approvers said of it.
struct Draft {
  DraftKind kind{};
  BodyId body;
  PersonId by;
  PersonId responsible;  ///< for truth and completeness (19)
  Instant at{};
  std::size_t event = 0;
  std::string text;
  std::optional<Date> promise;
  std::vector<Approval> approvals;
  std::vector<Remarks> remarks;
  bool withdrawn = false;  ///< the case was recalled from the body before the draft was published
};

struct Publication {
  std::size_t draft = 0;  ///< index into State::drafts
  DraftKind kind{};
  Instant at{};
  PersonId by;
  std::size_t event = 0;
  std::string url;
};

/// The main executor, from an assignment until it ends.
struct Assignment {
  BodyId body;
  Instant at{};
  std::size_t event = 0;
  std::optional<Instant> ended;
  bool drafted = false;
};

enum class PartStage { awaited, given, remarked, accepted, ended };

/// A co-executor's part of the current assignment.
struct Part {
  BodyId body;
  PartStage stage = PartStage::awaited;
  Instant at{};
  std::string text;  ///< the information given last
};

/// An event that its predecessors do not allow.
struct Clash {
  std::size_t event = 0;
  Refusal why;
};

struct State {
  // Made in one place: it is large, and every file that hands a case on would make its own.
  State();
  State(const State& other);
  State(State&& other) noexcept;
  State& operator=(const State& other);
  State& operator=(State&& other) noexcept;
  ~State();

  Stage stage = Stage::fresh;  ///< what the events amount to; see shown_stage()
  bool detected = false;       ///< false: no event yet
  Instant detected_at{};
  std::string text;  ///< as the author left it
  std::optional<TopicId> topic;
  std::optional<LocationId> location;
  std::optional<ImportanceId> importance;
  bool significant = false;
  bool governor = false;
  std::optional<Instant> closes_at;
  std::vector<Assignment> assignments;
  std::vector<Part> parts;
  std::vector<Draft> drafts;
  std::vector<Publication> publications;
  std::optional<GroundId> declined_by;
  std::optional<CaseId> repeat_of;
  bool escalated = false;
  std::vector<Occurrence> occurrences;
  std::vector<Ending> endings;
  std::vector<Clash> clashes;
  std::vector<std::size_t> retracted;  ///< events that do not count, indices into Case::events
  Instant last_event{};                ///< the latest `at` of all events seen

  /// The stage that people see: contested while events clash.
  Stage shown_stage() const { return clashes.empty() ? stage : Stage::contested; }
  /// The main executor, nothing while nobody is assigned.
  std::optional<BodyId> executor() const;
  std::vector<BodyId> co_executors() const;
  /// True when the body is the main executor or a co-executor.
  bool is_with(const BodyId& body) const;
  /// Closed or declined.
  bool is_over() const { return stage == Stage::closed || stage == Stage::declined; }
  /// The draft that stands for approval or publication, null when there is none.
  const Draft* current_draft() const;
  Part* find_part(const BodyId& body);
  const Part* find_part(const BodyId& body) const;
  /// True when an answer, interim or final, stands in the network.
  bool is_answered() const { return !publications.empty(); }
  /// True when the final answer does.
  bool has_final_answer() const;
  /// True when the event at this index of Case::events does not count.
  bool is_retracted(std::size_t event) const;
};

}  // namespace otklik::cases
