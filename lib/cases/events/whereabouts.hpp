// Where in its network an answer stands, beside its message: on the same wall, in the same group or chat (10). Not for what
// recording makes of it.
#pragma once

#include <optional>
#include <string>

#include "cases/events/message.hpp"
#include "cases/registries/registries.hpp"

namespace otklik::cases {

enum class Whereabouts {
  beside,     ///< at the message's place, or at one that accounts.yaml calls the same
  elsewhere,  ///< at another place
  hidden,  ///< behind a link that only members can open, and not among those where the message stands itself
  unknown,  ///< one of the two places is not known, or a name cannot be held against a number
};

/// By the answer's link. Nothing when there is nothing to compare: no link, or a network whose links tell no place.
std::optional<Whereabouts> find_whereabouts(const std::optional<std::string>& answer,
                                            const Message& message, const Registries& registries);

/// Elsewhere, or hidden.
bool is_apart(const std::optional<Whereabouts>& whereabouts);

}  // namespace otklik::cases
