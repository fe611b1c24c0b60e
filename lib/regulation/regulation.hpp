// A regulation as data: what regulations/<id>.yaml says. Every number and role of the act is here and nowhere in the code.
// Not for applying it to a case: see cases/.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "calendar/term.hpp"
#include "regulation/event_kind.hpp"

namespace otklik::regulation {

/// For whom the holder of a role acts.
enum class Scope {
  office,     ///< for every case
  main_body,  ///< only for cases whose main executor is the holder's body
  co_body,    ///< only for the part of a case that the holder's body contributes
};

struct Role {
  RoleId id;
  Text title;
  std::string clause;  ///< empty = the house's
  Scope scope = Scope::office;
  bool outside =
      false;         ///< nobody of the staff holds it; its word is recorded by others with a basis
  Text addressed{};  ///< as letters address its holder; empty: by the title

  friend bool operator==(const Role&, const Role&) = default;
};

struct Importance {
  ImportanceId id;
  Text title;

  friend bool operator==(const Importance&, const Importance&) = default;
};

/// Who may record an event. `anyone` = every person of the staff; `own` = also who recorded the event in question (retract).
struct EventRule {
  std::string clause;
  std::vector<RoleId> roles;
  std::vector<RoleId> on_behalf;  ///< who may record what somebody else said (`--for … --basis …`)
  bool anyone = false;
  bool own = false;

  friend bool operator==(const EventRule&, const EventRule&) = default;
};

/// Who may retract what. What started an obligation that has since fallen due is for those of `everything` alone.
struct RetractionRule {
  bool author = false;                               ///< one's own entries
  bool body = false;                                 ///< people of a body one another's
  std::map<RoleId, std::vector<EventKind>> of_role;  ///< kinds that holders of a role recorded
  std::vector<RoleId> everything;                    ///< with a basis

  friend bool operator==(const RetractionRule&, const RetractionRule&) = default;
};

/// When an approval is needed.
enum class ApprovalCondition { always, governor };

/// One approval that a draft needs; they are asked for in order.
struct ApprovalRule {
  RoleId role;
  std::string clause;
  ApprovalCondition when = ApprovalCondition::always;
  bool in_charge =
      false;  ///< only the one in charge of the topic's direction, else of the main executor
  bool outside = false;    ///< recorded by others with `--for ROLE --basis TEXT`
  bool four_eyes = false;  ///< not by who recorded the draft or is responsible for it

  friend bool operator==(const ApprovalRule&, const ApprovalRule&) = default;
};

/// A ground for declining. Without a clause it is the house's own.
struct Ground {
  GroundId id;
  Text title;
  std::string clause;
  bool after_publication = false;  ///< may be used after the first publication too
  bool out_of_statistics = false;
  bool needs_case = false;  ///< `--of ID`
  bool answered_there =
      false;  ///< the case named answers this message too: at work or answered, in the same network
  bool needs_addressee = false;  ///< `--to NAME`
  bool needs_question = false;   ///< the case named has asked its author something
  /// The order that approved the ready text of a reply once for all, and that text; empty: a reply needs its approvals like any
  /// answer.
  std::string reply_order{};
  std::string reply_text{};

  friend bool operator==(const Ground&, const Ground&) = default;
};

/// A deadline, or a window: a time within which something may be done and need not.
struct DeadlineRule {
  RuleId rule;
  Text title;
  std::string clause;
  bool window = false;
  bool house_norm = false;  ///< the term is the house's, the act gives none
  RoleId owner;
  bool per_body = false;  ///< one for each co-executor
  /// One row for each body that has the case, one after another; a due time that had passed before a body had it is
  /// `else_owner`'s.
  bool per_holder = false;
  std::optional<RoleId> else_owner{};  ///< who owes it where no body does
  bool first_only = false;             ///< starts once a round; later triggers do not start it anew
  bool one_at_a_time = false;          ///< does not start anew while it is owed
  bool or_promised = false;            ///< due on the day promised, where that is later
  bool without_minutes = false;        ///< shown without minutes over
  bool outlives_case = false;          ///< runs on when the case is closed or declined
  bool discipline = false;             ///< late or missed counts against executive discipline (24)
  std::vector<Trigger> starts;
  std::vector<Trigger> answered_by;
  std::vector<Trigger>
      withdrawn_by{};               ///< what takes the answer back: it is owed again, due as before
  std::vector<Trigger> ended_by{};  ///< what ends it unanswered
  std::vector<Trigger> lapses_on;   ///< windows only
  calendar::Term term;
  calendar::DayCount day = calendar::DayCount::same_time;
  /// Counted back from the earliest of these deadlines; `closes_at` = the closing time carried over from the mandated system.
  std::vector<RuleId> before;
  bool before_closes_at = false;
  bool until_promised_date = false;  ///< due at the end of the date promised; then there is no term
  std::map<ImportanceId, calendar::Term> importance_terms;
  std::map<TopicId, calendar::Term> topic_terms;

  bool is_backward() const { return !before.empty() || before_closes_at; }

  friend bool operator==(const DeadlineRule&, const DeadlineRule&) = default;
};

/// A report or document that goes out as a letter: to whom it goes, who signs it, who may say that it went.
struct LetterRule {
  std::string letter;  ///< name of the report or document
  std::string clause;
  std::optional<RoleId> addressee;  ///< nothing: who it goes to follows from what it tells of
  RoleId signed_by;
  /// Who may record in the journal that it was sent; nobody of a letter that is never recorded there.
  std::vector<RoleId> recorded_by{};
  Text title{};  ///< as the journal calls it; empty: as what is owed is called, else by its name

  friend bool operator==(const LetterRule&, const LetterRule&) = default;
};

/// The event by which a case holds that a letter about it went out: who may record that, `events` says. Nothing for letters that
/// the journal holds.
std::optional<EventKind> event_of_letter(std::string_view letter);

/// What the register itself owes after each quarter: a report, by a day of the next month. Who may record it as sent is its
/// letter's.
struct ObligationRule {
  RuleId rule;
  Text title;
  std::string clause;
  RoleId owner;
  std::string report;
  /// Day of the month after the quarter, till its last second; it does not move when it is a day off.
  unsigned due_day = 0;
  /// So long before the period ends people are warned when no working day lies between its end and the due day.
  std::optional<calendar::Term> warn_before;

  friend bool operator==(const ObligationRule&, const ObligationRule&) = default;
};

/// How we read what the text leaves open.
struct Reading {
  std::string clause;
  Text words;

  friend bool operator==(const Reading&, const Reading&) = default;
};

struct Regulation {
  std::string id;
  Text title;
  std::string act_number;
  std::optional<Date> act_date;
  Text issuer;
  std::vector<Role> roles;
  std::vector<Importance> importance;
  std::map<EventKind, EventRule> events;
  RetractionRule retractions;
  EventRule substitution{};  ///< who may record that somebody stands in for a colleague
  std::vector<ApprovalRule> approvals;
  std::vector<Ground> grounds;
  std::vector<DeadlineRule> deadlines;
  std::vector<ObligationRule> obligations;
  std::vector<LetterRule> letters;
  /// A body that had less working time of a longer deadline shows no sign of a breach.
  std::optional<calendar::Term> discipline_floor{};
  /// How long a body has to explain a sign before the breach may be established without it.
  std::optional<calendar::Term> explanation_term{};
  /// The clauses of what none of the above is about, by the words that the schema lists (`answer_format`, a report's name …).
  std::map<std::string, std::string, std::less<>> clauses{};
  std::vector<Reading> readings;

  /// Null when the regulation has none of that name.
  const Role* find_role(const RoleId& id) const;
  const Ground* find_ground(const GroundId& id) const;
  const DeadlineRule* find_deadline(const RuleId& rule) const;
  const Importance* find_importance(const ImportanceId& id) const;
  const LetterRule* find_letter(std::string_view name) const;
  /// The clause under which an event is recorded, empty when it has none.
  std::string_view clause_of(EventKind kind) const;
  /// The clause of a letter, else of a subject of `clauses`; empty when it has none.
  std::string_view clause_of(std::string_view subject) const;

  friend bool operator==(const Regulation&, const Regulation&) = default;
};

}  // namespace otklik::regulation

namespace otklik {
template <>
struct Words<regulation::Scope> {
  using enum regulation::Scope;
  static constexpr std::array<Word<regulation::Scope>, 3> table{{
      {office, "office", "все сообщения", "every case"},
      {main_body, "main_body", "сообщения своего органа", "cases of its body"},
      {co_body, "co_body", "часть соисполнителя", "the part of its body"},
  }};
};

template <>
struct Words<regulation::ApprovalCondition> {
  using enum regulation::ApprovalCondition;
  static constexpr std::array<Word<regulation::ApprovalCondition>, 2> table{{
      {always, "always", "всегда", "always"},
      {governor, "governor", "сообщение из социальных сетей Губернатора",
       "a message from the Governor's networks"},
  }};
};
}  // namespace otklik
