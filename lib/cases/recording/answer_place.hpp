// Where an answer may stand: in the network of the message, beside it, under an account of the administration (6, 10). For
// guards.cpp.
#pragma once

#include <string>
#include <string_view>

#include "cases/events/event.hpp"
#include "cases/registries/registries.hpp"

namespace otklik::cases {

/// Link, place and account of a publication. Throws Error: not_allowed, not_found (the account), usage (`elsewhere` where it
/// stands beside the message).
void require_answer_place(const Published& event, const Message& message, std::string_view clause,
                          const Registries& registries);

/// The link of a reply that declining sent: as an answer's, and nowhere else.
void require_reply_link(const std::string& url, const Message& message, std::string_view clause,
                        const Registries& registries);

}  // namespace otklik::cases
