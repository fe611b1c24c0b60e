#include "cases/events/accounts.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "cases/registries/links.hpp"

namespace otklik::cases {

namespace {

bool is_digit(char symbol) {
  return symbol >= '0' && symbol <= '9';
}

// Networks do not tell capital letters apart in names.
bool is_named(const std::vector<std::string>& names, const std::string& native) {
  return !native.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& each) {
    return folded(each) == folded(native);
  });
}

// Path and query without a slash at the end, in lower case.
std::optional<std::string> place_of(const std::string& url) {
  const auto link = parse_link(url);
  if (!link) return std::nullopt;
  std::string place = folded(link->rest);
  while (place.ends_with('/')) place.pop_back();
  return place.empty() ? std::nullopt : std::optional(place);
}

// `/club123` and `/public123` are the community -123, whatever short name it has.
std::optional<std::string> community_of(const std::string& place) {
  for (const std::string_view word : {"/club", "/public", "/event"}) {
    const std::string_view number =
        std::string_view(place).substr(std::min(word.size(), place.size()));
    if (place.starts_with(word) && !number.empty() &&
        std::all_of(number.begin(), number.end(), is_digit))
      return "-" + std::string(number);
  }
  return std::nullopt;
}

bool is_page_of(const std::string& url, const Account& account) {
  const auto place = place_of(url);
  if (!place) return false;
  return place == place_of(account.url) ||
         (!account.native.empty() && community_of(*place) == account.native);
}

// `topic-123_4_5`, `-123_4`, `name/5`: ids of messages begin with their page's.
bool is_under(const std::string& native_id, const std::string& native) {
  if (native.empty()) return false;
  const std::string id = folded(native_id);
  const std::string page = folded(native);
  const auto at = id.find(page);
  if (at == std::string::npos || at + page.size() >= id.size()) return false;
  const char after = id[at + page.size()];
  const bool begins = std::all_of(id.begin(), id.begin() + static_cast<std::ptrdiff_t>(at),
                                  [](char each) { return each >= 'a' && each <= 'z'; });
  return begins && (at == 0 || page.front() == '-') && (after == '_' || after == '/');
}

template <class Matches>
const Account* first_account(const Registries& registries, const NetworkId& network,
                             Matches matches) {
  for (const Account& each : registries.accounts)
    if (each.network == network && matches(each)) return &each;
  return nullptr;
}

}  // namespace

const Account* own_account(const Incoming& incoming, const Registries& registries) {
  return first_account(registries, incoming.message.network, [&](const Account& each) {
    const auto& url = incoming.message.author.url;
    return is_named(incoming.author_ids, each.native) || (url && is_page_of(*url, each));
  });
}

const Account* governor_page(const Incoming& incoming, const Registries& registries) {
  return first_account(registries, incoming.message.network, [&](const Account& each) {
    const auto& id = incoming.message.native_id;
    const auto stands_at = [&](const std::string& place) {
      return is_named(incoming.pages, place) || (id && is_under(*id, place));
    };
    return each.kind == AccountKind::governor &&
           (stands_at(each.native) ||
            std::any_of(each.same_places.begin(), each.same_places.end(), stands_at));
  });
}

}  // namespace otklik::cases
