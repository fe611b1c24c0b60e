// Everything that recording asks of an event, in one place: who records stops at the first objection, who verifies tells all of
// them. Pure.
// Not for who may type a command, nor for what a commit says of itself.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// The questions, in the order in which a case's event is asked.
enum class Question {
  future,       ///< it has happened when it is recorded
  words,        ///< its names exist, its texts and links are as they must be: guards.hpp
  other_cases,  ///< the case that it names is there, and does not lead back to this one
  duplicate,    ///< it is not recorded already
  course,       ///< what stands before it allows it
  permission,   ///< who records it may: permissions.hpp
  sign,         ///< the sign of a breach that it tells of was one then
  later,        ///< what stands after it in time stays lawful
  effects,      ///< who makes it may do that to deadlines that had fallen due: effects.hpp
};

/// A question whose answer is no.
struct Objection {
  Question question{};
  Category category = Category::not_allowed;  ///< what recording stops with
  Refusal why;
  std::vector<Text> notes;
};

/// Finds another case of the register, as it stands where the event is recorded; nothing when there is none.
using OtherCases = std::function<std::optional<Case>(const CaseId&)>;

/// What comes of asking.
struct Asked {
  std::vector<Objection> objections;  ///< none: the event may be recorded
  State after;                        ///< the whole case with the event in it
  bool is_repeated = false;           ///< it says again what stands: it need not be recorded
};

/// Asks everything of an event that is to stand behind those of the record. All events have their digests. Throws Error
/// (bad_data) when it cannot be judged: no regulation is in force, or another case cannot be read.
Asked ask(const Case& record, const Event& event, Instant recorded_at, const Rulebook& rulebook,
          const OtherCases& others);
/// The same for who has folded the case already: `then` is the record as of the event's time.
Asked ask(const Case& record, const State& then, const Event& event, Instant recorded_at,
          const Rulebook& rulebook, const OtherCases& others);

/// Asks everything of an event of the register itself. `journal`: the entries before it, of all years; `year`: in whose file it
/// is to stand.
std::vector<Objection> ask(const std::vector<JournalEvent>& journal, int year,
                           const JournalEvent& event, Instant recorded_at,
                           const Rulebook& rulebook);

/// The latest time that an entry may have which is recorded then: the clocks of two machines differ (limits.clock_skew).
Instant latest_at(Instant recorded_at, const Rulebook& rulebook);

/// When an entry says that it was recorded: nothing where that was hardly later than it happened (limits.late_entry).
std::optional<Stamp> recorded_stamp(Instant at, Instant recorded_at, const Rulebook& rulebook);

/// The question that needs no record.
std::optional<Objection> ask_time(Instant at, Instant recorded_at, const Zone& zone);

}  // namespace otklik::cases
