// Signs of a breach of executive discipline (24): which deadlines are one, whose, and what was said and decided about them.
#pragma once

#include <optional>
#include <vector>

#include "cases/obligations/judged.hpp"

namespace otklik::cases {

struct Sign;

/// Not kept: answered late, or overdue, also when it ended so.
bool is_unkept(const Deadline& deadline);

/// When the deadline's body got the case; nothing when nobody has it.
std::optional<Instant> assigned_at(const State& state, const Deadline& deadline);

/// True for a deadline that runs from the detection and had passed before its body had the case: the department used the time up.
bool passed_before_assignment(const State& state, const Deadline& deadline);

/// An unkept deadline that counts against discipline, and is its body's.
bool is_sign(const State& state, const Deadline& deadline);

/// How events name it. Precondition: the deadline has an owner.
Sign sign_of(const Deadline& deadline, const Zone& zone);

/// The sign that an event tells of; null for other events.
const Sign* sign_in(const Event& event);

/// What was said of a sign last; null when nothing was.
struct SaidOfSign {
  const Event* explanation = nullptr;  ///< a BreachExplained
  const Event* decision = nullptr;     ///< a BreachDecided
};

/// Retracted events do not count.
SaidOfSign said_of(const Judged& judged, const Sign& sign);

/// The sign of `rule` in the case (of `body`, where it is named; that which began at `starts_at`, where that is). Throws Error: not_found when there is
/// none (the rules that have one are named), not_found with the candidates when there are several.
Sign sign_named(const Judged& judged, const RuleId& rule, const std::optional<BodyId>& body,
                std::optional<Instant> starts_at, const Zone& zone);

}  // namespace otklik::cases
