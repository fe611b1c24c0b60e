// What a started deadline came to before it is judged at a moment: one row for each that owes it.
// For deadlines.cpp and holders.cpp.
#pragma once

#include <optional>
#include <vector>

#include "cases/obligations/due_times.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// An entry that answered or ended a deadline.
struct Touch {
  Instant at{};
  Instant known{};  ///< when it was recorded
};

struct Row {
  std::size_t start = 0;  ///< index into State::occurrences
  Instant starts_at{};
  Instant obliged_at{};        ///< when the obligation began, whoever had the case then
  Instant known_at{};          ///< from when on the owner could know
  std::optional<BodyId> body;  ///< who owes it and whose hours count
  bool is_offices = false;     ///< the rule's other owner owes it
  std::optional<Touch> answered;
  std::optional<Touch> ended;
  std::optional<Instant> lapsed;  ///< windows only
  bool was_given_up = false;      ///< ended without a breach, whatever was due
};

/// True when the occurrence is one of the triggers.
bool is_one_of(const Occurrence& occurrence, const std::vector<regulation::Trigger>& triggers);

/// From when a deadline counts that the occurrence starts: its own `at` for its own party and for the finding of the message;
/// else from the recording.
Instant start_for(const Occurrence& occurrence, const std::optional<BodyId>& body);

/// The first ending that ends what `start` began, null when none does.
const Ending* find_ending(const State& state, const regulation::DeadlineRule& rule,
                          std::size_t start);

/// The rows of a deadline that goes on from one body to the next, oldest first, as of `moment`.
std::vector<Row> rows_of_holders(const State& state, const DueTimes& times,
                                 const regulation::Regulation& regulation,
                                 const regulation::DeadlineRule& rule, std::size_t start,
                                 Instant moment);

}  // namespace otklik::cases
