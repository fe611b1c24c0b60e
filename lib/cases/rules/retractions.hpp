// What a retraction does, in a case and in the journal alike. Not for who may retract what: permissions.hpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/refusal.hpp"

namespace otklik::cases {

/// Indices into a list of events.
using Order = std::vector<std::size_t>;

/// The events of a list that were recorded until a moment, and which of them do not count then.
struct Retractions {
  Order order;      ///< by time, ties as recorded
  Order retracted;  ///< events that do not count
  Order unmatched;  ///< retractions of an entry that is not there
  Order repeated;   ///< retractions of what another one has retracted already
  std::map<std::size_t, std::size_t> retracted_by;  ///< the retraction of each

  bool is_retracted(std::size_t index) const;
  bool is_unmatched(std::size_t index) const;
  /// True for a retraction of what another one has retracted already.
  bool is_repeated(std::size_t index) const;
};

/// A retraction counts wherever it stands in time, unless it is itself retracted. With `as_of` only what was recorded until then
/// is looked at.
Retractions find_retractions(const std::vector<Event>& events,
                             std::optional<Instant> as_of = std::nullopt);
Retractions find_retractions(const std::vector<JournalEvent>& events,
                             std::optional<Instant> as_of = std::nullopt);

/// Why a retraction of nothing is refused.
Refusal retracts_nothing(std::string clause);

}  // namespace otklik::cases
