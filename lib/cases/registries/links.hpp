// Links of social networks: which network a link is of, the native id and the place that it gives. Links are hostile input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cases/registries/registries.hpp"

namespace otklik::cases {

/// In bytes. The pattern engine recurses once a symbol: what it is given must be bounded.
constexpr std::size_t longest_link = 2048;

/// An http(s) link taken apart. `rest` is path and query with the leading slash, without the fragment.
struct Link {
  std::string host;  ///< lower case, without port
  std::string rest;
};

/// Nothing when it is no http(s) link, holds blanks, control characters or a user name, or is longer than any honest link.
std::optional<Link> parse_link(std::string_view text);

/// True when the link's host is the network's; a network without hosts takes any host that no other network has.
bool is_of_network(const Link& link, const Network& network, const Registries& registries);

/// The native id by the first of the network's patterns that matches, nothing when none does.
std::optional<std::string> native_id_of(const Link& link, const Network& network);

/// The wall, group or chat to which the link leads, by the network's own name or number of it, in lower case; nothing when no
/// pattern tells it.
std::optional<std::string> place_of(const Link& link, const Network& network);

/// True when only members, or who is logged in, can open it.
bool is_private(const Link& link, const Network& network);

}  // namespace otklik::cases
