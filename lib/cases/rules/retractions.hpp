// What a retraction does, in a case and in the journal alike. Not for who may retract what: permissions.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/refusal.hpp"

namespace otklik::cases {

/// Indices into a list of events.
using Order = std::vector<std::size_t>;

/// The events of a list until a moment, and which of them do not count then.
struct Retractions {
  Order order;      ///< by time, ties as recorded
  Order retracted;  ///< events that do not count
  Order unmatched;  ///< retractions of nothing: no such entry that still counts stands before them

  bool is_retracted(std::size_t index) const;
  bool is_unmatched(std::size_t index) const;
};

/// With `as_of` only the events until then are looked at, retractions among them. A retraction that is itself retracted does not count.
Retractions find_retractions(const std::vector<Event>& events,
                             std::optional<Instant> as_of = std::nullopt);
Retractions find_retractions(const std::vector<JournalEvent>& events,
                             std::optional<Instant> as_of = std::nullopt);

/// Why a retraction of nothing is refused.
Refusal retracts_nothing(std::string clause);

}  // namespace otklik::cases
