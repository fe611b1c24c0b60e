// What a case is after its events: computed by fold(), never stored. Deadlines are a second function of it: deadlines.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/events/difference.hpp"
#include "cases/events/draft_kind.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/rules/stage.hpp"
#include "regulation/event_kind.hpp"

namespace otklik::cases {

/// Whose an entry is. It starts terms of its own party at its `at`, those of others when it was recorded: nobody is judged by
/// what he could not know.
enum class Party { office, body, approver };

/// Something happened that a deadline can start with or be answered by.
struct Occurrence {
  regulation::TriggerKind trigger{};
  Instant at{};
  Instant known{};        ///< when the register had it
  std::size_t event = 0;  ///< index into Case::events
  Party party = Party::office;
  std::optional<RoleId> role{};  ///< of an approval, or to whom a draft was forwarded
  std::optional<BodyId> body{};  ///< whose clock it concerns
  std::optional<Date> promised{};
  bool instead = false;              ///< of a draft that the office wrote in place of the body
  std::optional<PersonId> person{};  ///< who has to confirm an approval
  std::string approval{};            ///< digest of the approval that is to be, or was, confirmed
};

/// From here on, what was started by these triggers and is not answered is owed no more: it is void, or missed where it was
/// overdue.
struct Ending {
  Instant at{};
  Instant known{};
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
  std::string digest;
  std::string basis;                   ///< empty when the approver recorded it
  std::optional<PersonId> approver{};  ///< whose word it is; nobody of the staff for an outside one
  bool oral = false;                   ///< recorded by somebody else for a person of the staff
  std::optional<bool> confirmed{};     ///< what that person said of it since
  std::optional<PersonId> only_named{};  ///< who alone could approve then
  bool counts = true;                    ///< for its draft, as things stood last
};

struct Remarks {
  RoleId role;
  PersonId by;
  Instant at{};
  std::size_t event = 0;
  std::string text;
};

/// What a draft's approvals amounted to.
struct Cover {
  std::vector<RoleId> given;    ///< by whom an approval that counts is there
  std::vector<RoleId> lacking;  ///< whose the draft needs and does not have
  bool full = false;            ///< it waits for publication
  friend bool operator==(const Cover&, const Cover&) = default;
};

/// What became of a draft.
enum class Fate {
  open,        ///< it stands for approval or publication
  remarked,    ///< it went back
  taken_back,  ///< the case was recalled from the body
  fallen,      ///< the case ended, or something else was published
  published,
};

/// One draft with what approvers said of it.
struct Draft {
  DraftKind kind{};
  BodyId body;
  PersonId by;
  PersonId responsible;  ///< for truth and completeness (19)
  Instant at{};
  std::size_t event = 0;
  std::string digest;
  std::string text;
  std::optional<Date> promise;
  bool question = false;
  bool instead = false;  ///< the office wrote it in place of the body
  std::vector<Approval> approvals;
  Cover cover;  ///< as its deadlines know it: at the last recording while the draft stood
  std::vector<Remarks> remarks;
  std::vector<RoleId> forwarded_to;
  Fate fate = Fate::open;
};

/// What a source showed of a publication.
struct Sighting {
  std::optional<Stamp> network_time;
  std::optional<std::string> text_digest;
  std::vector<Difference> differs;
  std::size_t event = 0;
};

struct Publication {
  std::optional<std::size_t> draft;  ///< index into State::drafts; nothing for what was no draft
  DraftKind kind{};
  Instant at{};
  PersonId by;
  std::size_t event = 0;
  std::string digest;
  std::optional<std::string> url;         ///< as corrected last
  std::vector<std::string> former_links;  ///< wrong ones, oldest first
  bool irregular = false;                 ///< without the approvals that it needed
  bool again = false;                     ///< the same text put up once more
  std::optional<std::size_t> elsewhere;   ///< the entry that says that its link leads elsewhere
  std::size_t position = 0;               ///< how many occurrences were before
  std::string text;                       ///< of what was no draft
  std::vector<Sighting> sightings;        ///< oldest first
};

/// How the case left a body.
enum class Leaving { returned, recalled, case_ended };

/// The main executor, from an assignment until it ends.
struct Assignment {
  BodyId body;
  Instant at{};
  std::size_t event = 0;
  std::optional<Instant> ended;
  bool drafted = false;
  Instant known{};           ///< from when the body could know of it
  std::size_t position = 0;  ///< how many occurrences were before
  Instant end_known{};
  std::size_t end_position = 0;
  Leaving left{};
};

/// A closing time of the mandated system, and from when on it was known.
struct ClosingTime {
  Instant at{};
  Instant known{};
};

/// How a message was classified, and from when on that was known.
struct Classification {
  std::optional<TopicId> topic;
  std::optional<ImportanceId> importance;
  Instant known{};
};

/// From the detection or a reopening to the next one. What began before stays in the lists of the state.
struct Round {
  std::size_t number = 1;
  Instant started_at{};
  std::size_t first_assignment = 0;
  std::size_t first_draft = 0;
  std::size_t first_publication = 0;
  std::size_t first_occurrence = 0;
  std::optional<PersonId> approver;  ///< named for the case
  std::optional<Instant>
      marked_at;  ///< when it was first marked as significant, in an entry that was retracted
  std::vector<ClosingTime> closings;
  std::vector<Classification> classifications;  ///< until the first assignment
  /// By which the terms are counted: as at the first assignment, till then as classified last.
  std::optional<TopicId> topic_of_terms;
  std::optional<ImportanceId> importance_of_terms;
  bool terms_are_fixed = false;
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

/// How the case was taken out of work.
struct Declining {
  GroundId reason;
  std::optional<CaseId> of;  ///< the case that it names
  std::size_t event = 0;
};

struct State;

/// What stands in the network: the draft's text, or what was put there without one.
const std::string& words_of(const Publication& publication, const State& state);

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
  std::optional<Instant> closes_at;        ///< the one known last in this round
  std::optional<std::string> incident_id;  ///< the mandated system's number
  Round round;
  std::vector<Round> past_rounds;  ///< oldest first
  std::vector<Assignment> assignments;
  /// Those that somebody else retracted, or with a basis: lawful are those above; what the bodies were late with meanwhile stays
  /// theirs.
  std::vector<Assignment> retracted_assignments;
  std::vector<Part> parts;
  std::vector<Draft> drafts;
  std::vector<Publication> publications;
  std::optional<Declining> declined;  ///< in this round
  std::optional<CaseId> repeat_of;
  std::optional<CaseId> answers;  ///< where its author was asked what he answers here
  bool escalated = false;
  std::vector<Occurrence> occurrences;
  std::vector<Ending> endings;
  std::vector<Clash> clashes;
  // Indices into Case::events.
  std::vector<std::size_t> retracted;  ///< events that do not count
  std::vector<std::size_t> stale;      ///< words on a draft that no longer stood: they do nothing
  std::vector<std::size_t> repeated;   ///< they say again what stood: they do nothing
  std::vector<std::string> gone;       ///< digests of the retracted ones
  Instant last_event{};                ///< the latest `at` of all events seen

  /// The round in which an occurrence of that index was.
  const Round& round_of(std::size_t occurrence) const;
  /// The stage that people see: contested while events clash.
  Stage shown_stage() const { return clashes.empty() ? stage : Stage::contested; }
  /// The main executor, nothing while nobody is assigned.
  std::optional<BodyId> executor() const;
  std::vector<BodyId> co_executors() const;
  /// True when the body is the main executor or a co-executor.
  bool is_with(const BodyId& body) const;
  /// True when the body is or was the main executor.
  bool was_with(const BodyId& body) const;
  /// True when the body was the last to have the case, in this round, and returned it.
  bool has_returned(const BodyId& body) const;
  /// Every body that has or had the case, as main executor or co-executor, in the order in which they got it; those that had it
  /// until an assignment was retracted stand last.
  std::vector<BodyId> bodies() const;
  /// Closed or declined.
  bool is_over() const { return stage == Stage::closed || stage == Stage::declined; }
  /// The draft that stands for approval or publication, null when there is none.
  const Draft* current_draft() const;
  Part* find_part(const BodyId& body);
  const Part* find_part(const BodyId& body) const;
  Draft* current_draft();
  Draft* find_draft(std::string_view digest);
  const Draft* find_draft(std::string_view digest) const;
  /// The publication that the entry of that digest recorded, null when none stands.
  Publication* find_publication(std::string_view digest);
  const Publication* find_publication(std::string_view digest) const;
  /// The approval of that digest, null when none stands.
  Approval* find_approval(std::string_view digest);
  const Approval* find_approval(std::string_view digest) const;
  /// True when an answer of this round, interim or final, stands in the network.
  bool is_answered() const { return publications.size() > round.first_publication; }
  /// True when the final answer does.
  bool has_final_answer() const;
  /// True when the event at this index of Case::events does not count.
  bool is_retracted(std::size_t event) const;
};

}  // namespace otklik::cases
