// A case is a fold over its events: this is the fold. Pure: no files, no clock.
#pragma once

#include <optional>

#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// What the events amount to, taken in order of time (ties as recorded), without the retracted ones; with `as_of` what the
/// register had received by then. An event that its predecessors do not allow is left out and named in State::clashes. The
/// regulation is the one in force at detection; throws Error (bad_data) when none is.
State fold(const Case& record, const Rulebook& rulebook,
           std::optional<Instant> as_of = std::nullopt);

/// What happened until a moment, as it is known now: also what was recorded, or retracted, after it. What an entry for that
/// moment must follow from.
State fold_until(const Case& record, const Rulebook& rulebook, Instant at);

/// The regulation that speaks about a case, from its beginning to its end: the one in force on the day on which it was detected.
/// Throws Error (bad_data) when none is.
const regulation::Regulation& regulation_for(const State& state, const Rulebook& rulebook);
/// The same while its detection may still be ahead: for a case not detected yet the one in force at `at`.
const regulation::Regulation& regulation_for(const State& state, Instant at,
                                             const Rulebook& rulebook);

/// When the case was detected, whatever may be wrong with it: the earliest detection that counts, else the earliest event, else
/// the posting.
Instant detection_of(const Case& record);

}  // namespace otklik::cases
