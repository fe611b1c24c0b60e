#include "cases/events/identity.hpp"

#include "base/sha256.hpp"
#include "cases/registries/links.hpp"

namespace otklik::cases {

std::string identity_of(const Message& message) {
  if (message.native_id) return fmt::format("{}\n{}", message.network, *message.native_id);
  if (message.url) return fmt::format("{}\n{}", message.network, *message.url);
  const Stamp posted_utc{message.posted_at.instant, Seconds(0)};
  // The name's length stands before it, so that no name can look like another name, time and text.
  const std::string name = message.author.name.value_or("");
  return fmt::format("{}\n{}\n{}\n{}\n{}", message.network, format_stamp(posted_utc), name.size(),
                     name, message.text);
}

void complete_native_id(Message& message, const Registries& registries) {
  if (message.native_id || !message.url) return;
  const Network* network = registries.find(message.network);
  const auto link = parse_link(*message.url);
  if (network != nullptr && link) message.native_id = native_id_of(*link, *network);
}

std::string identity_of_link(const NetworkId& network, const std::string& url,
                             const Registries& registries) {
  Message message;
  message.network = network;
  message.url = url;
  complete_native_id(message, registries);
  return identity_of(message);
}

std::optional<std::string> link_beside_id(const Message& message) {
  if (!message.native_id || !message.url) return std::nullopt;
  return fmt::format("{}\n{}", message.network, *message.url);
}

std::optional<CaseId> id_of(const Message& message, const Zone& zone, std::size_t symbols) {
  return CaseId::make(zone.date_of(message.posted_at.instant), sha256(identity_of(message)),
                      symbols);
}

}  // namespace otklik::cases
