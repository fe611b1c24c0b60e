// When a started deadline falls due: its term, in the hours of whoever owes it.
// For deadlines.cpp and holders.cpp.
#pragma once

#include <optional>

#include "calendar/working_time.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// A due time and what it was counted from.
struct Due {
  Instant at{};
  std::optional<Instant> counted_back_from{};  ///< for a backward term
  std::optional<Instant> known{};  ///< when the closing time became known that makes it so early
};

class DueTimes {
 public:
  DueTimes(const State& state, const Rulebook& rulebook, const regulation::Regulation& regulation)
      : state_(state), rulebook_(rulebook), regulation_(regulation) {}

  /// The term that holds for this case: the topic's own, else the regulation's for the topic or the importance, else the rule's.
  const calendar::Term& term_of(const regulation::DeadlineRule& rule, std::size_t start) const;

  /// `start`: index of the occurrence with which it starts; `starts_at`: from when it counts; `clock`: the body whose hours
  /// count, nothing = the office's; closing times that became known after `until` do not count. Throws calendar::OutsideCalendar.
  Due due_of(const regulation::DeadlineRule& rule, std::size_t start, Instant starts_at,
             const std::optional<BodyId>& clock, Instant until) const;

  const calendar::WorkingTime& working_time(const std::optional<BodyId>& clock) const {
    return clock ? rulebook_.working_time(*clock) : rulebook_.office();
  }

 private:
  Due counted_back(const regulation::DeadlineRule& rule, std::size_t start, Instant starts_at,
                   const calendar::WorkingTime& time, Instant until) const;
  Instant end_before(const regulation::DeadlineRule& rule, std::size_t start,
                     Instant starts_at) const;
  Instant end_of(Date day) const;

  const State& state_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
};

}  // namespace otklik::cases
