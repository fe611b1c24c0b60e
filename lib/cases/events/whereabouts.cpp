#include "cases/events/whereabouts.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "cases/registries/links.hpp"

namespace otklik::cases {

namespace {

bool has(const Account& account, std::string_view place) {
  const auto is_it = [&](const std::string& each) { return folded(each) == place; };
  return is_it(account.native) ||
         std::any_of(account.same_places.begin(), account.same_places.end(), is_it);
}

// A place may have a number and a name: -1234567, neftekumsk.
bool is_number(std::string_view place) {
  if (place.starts_with('-')) place.remove_prefix(1);
  return !place.empty() && std::all_of(place.begin(), place.end(),
                                       [](char each) { return each >= '0' && each <= '9'; });
}

class Places {
 public:
  Places(const Network& network, const Registries& registries)
      : network_(network), registries_(registries) {}

  // Only of the network itself: a message may have come with any link.
  std::optional<Link> link(const std::optional<std::string>& url) const {
    auto found = url ? parse_link(*url) : std::nullopt;
    return found && is_of_network(*found, network_, registries_) ? found : std::nullopt;
  }

  std::optional<std::string> place(const std::optional<Link>& link) const {
    return link ? place_of(*link, network_) : std::nullopt;
  }

  Whereabouts compare(const std::string& one, const std::string& other) const {
    if (one == other ||
        is_any_account([&](const Account& each) { return has(each, one) && has(each, other); }))
      return Whereabouts::beside;
    const bool is_same_kind = is_number(one) == is_number(other);
    return is_same_kind || (is_known(one) && is_known(other)) ? Whereabouts::elsewhere
                                                              : Whereabouts::unknown;
  }

 private:
  template <class Matches>
  bool is_any_account(Matches matches) const {
    return std::any_of(
        registries_.accounts.begin(), registries_.accounts.end(),
        [&](const Account& each) { return each.network == network_.id && matches(each); });
  }

  bool is_known(const std::string& place) const {
    return is_any_account([&](const Account& each) { return has(each, place); });
  }

  const Network& network_;
  const Registries& registries_;
};

bool tells_places(const Network& network) {
  return std::any_of(network.native_ids.begin(), network.native_ids.end(),
                     [](const NativeIdPattern& each) { return !each.place.empty(); });
}

}  // namespace

std::optional<Whereabouts> find_whereabouts(const std::optional<std::string>& answer,
                                            const Message& message, const Registries& registries) {
  const Network* network = registries.find(message.network);
  if (network == nullptr) return std::nullopt;
  const Places places(*network, registries);
  const auto link = places.link(answer);
  if (!link) return std::nullopt;
  const auto of_message = places.link(message.url);
  const auto here = places.place(link);
  const auto there = places.place(of_message);
  // Who reads the message in a closed chat reads its answer there too.
  const bool is_among_them = here && here == there && is_private(*of_message, *network);
  if (is_private(*link, *network) && !is_among_them) return Whereabouts::hidden;
  if (here && there) return places.compare(*here, *there);
  return tells_places(*network) ? std::optional(Whereabouts::unknown) : std::nullopt;
}

bool is_apart(const std::optional<Whereabouts>& whereabouts) {
  return whereabouts == Whereabouts::elsewhere || whereabouts == Whereabouts::hidden;
}

}  // namespace otklik::cases
