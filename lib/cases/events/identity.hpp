// What makes two messages the same one, and the id that follows from it: two machines that find a message make the same case.
#pragma once

#include <optional>
#include <string>

#include "base/case_id.hpp"
#include "base/zone.hpp"
#include "cases/events/message.hpp"
#include "cases/registries/registries.hpp"

namespace otklik::cases {

/// The text that is hashed: network and native id (given, or what the link gives); without one network and link; without a link
/// network, author, time and text. The form is in docs/formats/README.md.
std::string identity_of(const Message& message);

/// Fills the native id from the link where the network knows how and none is given.
void complete_native_id(Message& message, const Registries& registries);

/// The identity of what stands in the network behind the link: of an answer of ours as of a message.
std::string identity_of_link(const NetworkId& network, const std::string& url,
                             const Registries& registries);

/// The identity that the message would have by its link alone; nothing where it has no other, or no link.
std::optional<std::string> link_beside_id(const Message& message);

/// The id with so many symbols of the hash; nothing when the posting day is not of 2000-2099 or no symbols are left.
std::optional<CaseId> id_of(const Message& message, const Zone& zone,
                            std::size_t symbols = CaseId::usual_symbols);

}  // namespace otklik::cases
