// The deadlines of a case at a moment: what the regulation's rules make of the folded case. Pure.
// Not for how working time is counted: calendar/; nor for who is told: report/.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// How a deadline stands. The words are frozen.
enum class Status {
  running,
  overdue,
  met,     ///< answered at or before due
  late,    ///< answered after due
  missed,  ///< overdue when it ended, never answered
  lapsed,  ///< a window that closed unused
  voided,  ///< ended before it was due
};

/// One deadline of a case; it cannot be made without the rule that set it.
struct Deadline {
  const regulation::DeadlineRule* rule;
  RoleId owner_role;  ///< the rule's owner, or who owes it where no body does
  /// a body's id, a person's, or the role's for the office; nothing while not known
  std::optional<std::string> owner;
  std::optional<BodyId> clock;  ///< whose own hours count; nothing = the office's
  std::size_t start_event = 0;  ///< index into Case::events
  Instant starts_at{};
  /// when the obligation itself began: before `starts_at` where another body had the case first
  Instant obliged_at{};
  /// from when on the owner could know of it
  Instant known_at{};
  /// from when on its due time is so early: a closing time may have become known later
  Instant noticed_at{};
  calendar::Term term{};  ///< the one that holds for this case
  /// for a backward term: the moment before which it is counted
  std::optional<Instant> counted_back_from;
  std::optional<Instant> due;  ///< nothing when the calendar does not reach that far: see `unknown`
  std::optional<Text> unknown;     ///< why `due` is not known
  bool provisional = false;        ///< rests on a provisional year or day of a calendar
  std::optional<Instant> done_at;  ///< only when met or late
  /// when missed or void: the moment from which it is owed no more
  std::optional<Instant> ended_at;
  Status status = Status::running;
  /// met or void by an entry that was recorded when it had fallen due already
  bool late_entry = false;
  /// working minutes from when the owner could know to the due time
  std::optional<std::int64_t> minutes_had;
  /// the body had less of a longer deadline than the regulation's floor: it shows no sign of a breach (24)
  bool below_floor = false;
  std::int64_t overdue_working_minutes = 0;  ///< whole, cut; 0 unless late, overdue or missed
  std::int64_t overdue_clock_minutes = 0;

  /// A body owes it, not the office.
  bool is_of_body() const { return clock.has_value(); }
  /// Owed at the moment: running or overdue, and no mere window.
  bool is_open_obligation() const {
    return !rule->window && (status == Status::running || status == Status::overdue);
  }
};

/// All deadlines that have started, judged at `moment`, by starts_at, then due, then the regulation's order. What cannot be
/// computed (a year that the calendar lacks) has no due and says why. Precondition: the state was folded with the same rulebook.
std::vector<Deadline> find_deadlines(const State& state, const Rulebook& rulebook, Instant moment);

/// Throws Error (bad_data) when one of them is not known: for those who judge.
void require_known(const std::vector<Deadline>& deadlines);

/// The earliest due among the open obligations, null when there is none.
const Deadline* find_next(const std::vector<Deadline>& deadlines);

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::Status> {
  using enum cases::Status;
  static constexpr std::array<Word<cases::Status>, 7> table{{
      {running, "running", "срок идёт", "running"},
      {overdue, "overdue", "просрочено", "overdue"},
      {met, "met", "в срок", "in time"},
      {late, "late", "с опозданием", "late"},
      {missed, "missed", "не представлено", "missed"},
      {lapsed, "lapsed", "возврат не использован", "lapsed unused"},
      {voided, "void", "срок снят", "void"},
  }};
};
}  // namespace otklik
