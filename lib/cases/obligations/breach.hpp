// Signs of a breach of executive discipline (24): which deadlines are one, whose, and what was said and decided about them.
#pragma once

#include <optional>
#include <vector>

#include "cases/obligations/judged.hpp"

namespace otklik::cases {

struct Sign;

/// Not kept: answered late, or overdue, also when it ended so.
bool is_unkept(const Deadline& deadline);

/// An unkept deadline that counts against discipline, is a body's, and left that body the time that the regulation's floor asks
/// for.
bool is_sign(const Deadline& deadline);

/// How events name it. Precondition: the deadline has an owner.
Sign sign_of(const Deadline& deadline, const Zone& zone);

/// The sign that an event tells of; null for other events.
const Sign* sign_in(const Event& event);

/// What was said of a sign; null when nothing was.
struct SaidOfSign {
  std::vector<const Event*> explanations;  ///< each BreachExplained, the last one last
  const Event* request = nullptr;          ///< the first ExplanationRequested
  const Event* decision = nullptr;         ///< the last BreachDecided

  const Event* explanation() const { return explanations.empty() ? nullptr : explanations.back(); }
  /// True when the body itself explained it.
  bool is_explained_by_body() const;
};

/// Retracted events do not count.
SaidOfSign said_of(const Case& record, const State& state, const Sign& sign);
SaidOfSign said_of(const Judged& judged, const Sign& sign);

/// The sign of `rule` in the case (of `body`, where it is named; that which began at `starts_at`, where that is). Throws Error:
/// not_found when there is none (the rules that have one are named), not_found with the candidates when there are several.
Sign sign_named(const Judged& judged, const RuleId& rule, const std::optional<BodyId>& body,
                std::optional<Instant> starts_at, const Zone& zone);

}  // namespace otklik::cases
