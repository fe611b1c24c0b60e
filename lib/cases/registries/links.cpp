#include "cases/registries/links.hpp"

#include <algorithm>

#include "base/pattern.hpp"
#include "base/text.hpp"

namespace otklik::cases {

namespace {

bool is_plain(char32_t symbol) {
  constexpr std::u32string_view refused = U"\"<>\\\u00a0\u3000";
  return symbol > U' ' && !is_unsafe(symbol) && refused.find(symbol) == std::u32string_view::npos;
}

bool is_plain(std::string_view text) {
  if (find_invalid_utf8(text)) return false;
  while (!text.empty())
    if (!is_plain(next_code_point(text))) return false;
  return true;
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char symbol) {
    return symbol >= 'A' && symbol <= 'Z' ? static_cast<char>(symbol - 'A' + 'a') : symbol;
  });
  return result;
}

bool has_host(const Network& network, std::string_view host) {
  return std::find(network.hosts.begin(), network.hosts.end(), host) != network.hosts.end();
}

// By the first of the network's patterns that matches and tells it.
std::optional<std::string> told_by(const Link& link, const Network& network,
                                   std::string NativeIdPattern::*form) {
  for (const NativeIdPattern& each : network.native_ids) {
    const Pattern* pattern = Pattern::of(each.pattern);
    if (pattern == nullptr || (each.*form).empty()) continue;
    if (auto told = pattern->find(link.rest, each.*form)) return told;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Link> parse_link(std::string_view text) {
  if (text.size() > longest_link || !is_plain(text)) return std::nullopt;
  const auto scheme_end = text.find("://");
  if (scheme_end == std::string_view::npos) return std::nullopt;
  const std::string scheme = lowered(text.substr(0, scheme_end));
  if (scheme != "https" && scheme != "http") return std::nullopt;
  text.remove_prefix(scheme_end + 3);
  text = text.substr(0, text.find('#'));
  const auto host_end = text.find_first_of("/?");
  std::string_view host = text.substr(0, host_end);
  if (host.find('@') != std::string_view::npos) return std::nullopt;
  host = host.substr(0, host.find(':'));
  if (host.empty()) return std::nullopt;
  std::string rest(host_end == std::string_view::npos ? "/" : text.substr(host_end));
  if (rest.front() != '/') rest.insert(rest.begin(), '/');
  return Link{lowered(host), std::move(rest)};
}

bool is_of_network(const Link& link, const Network& network, const Registries& registries) {
  if (!network.hosts.empty()) return has_host(network, link.host);
  return std::none_of(registries.networks.begin(), registries.networks.end(),
                      [&](const Network& each) { return has_host(each, link.host); });
}

std::optional<std::string> native_id_of(const Link& link, const Network& network) {
  return told_by(link, network, &NativeIdPattern::id);
}

std::optional<std::string> place_of(const Link& link, const Network& network) {
  auto place = told_by(link, network, &NativeIdPattern::place);
  // Networks do not tell capital letters apart in names.
  return place ? std::optional(folded(*place)) : std::nullopt;
}

bool is_private(const Link& link, const Network& network) {
  const std::string whole = folded(link.host + link.rest);  // capitals open the same door
  return std::any_of(network.private_links.begin(), network.private_links.end(),
                     [&](const std::string& each) {
                       const Pattern* pattern = Pattern::of(each);
                       return pattern != nullptr && pattern->is_in(whole);
                     });
}

}  // namespace otklik::cases
