// Whose account a message comes from or stands under: the administration's and the Governor's own posts are no citizens' messages
// (6), and what stands under the Governor's accounts goes his way (12). Not for reading the registry of accounts.
#pragma once

#include "cases/events/incoming.hpp"
#include "cases/registries/registries.hpp"

namespace otklik::cases {

/// The administration's or the Governor's account that wrote it; null when a citizen did.
const Account* own_account(const Incoming& incoming, const Registries& registries);

/// The Governor's account under which it stands; null when it stands elsewhere.
const Account* governor_page(const Incoming& incoming, const Registries& registries);

}  // namespace otklik::cases
