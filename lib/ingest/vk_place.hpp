// Where a message of VK stands: under which post, topic, photo or video, and the id and link that follow from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/json_value.hpp"

namespace otklik::ingest {

/// A kind of thing under which people write.
struct VkPlace;

/// What is known of a message's place; a message tells it itself, or what it stands under does.
struct VkAddress {
  const VkPlace* place = nullptr;
  std::optional<std::string> owner;
  std::optional<std::string> thing;  ///< the post, topic, photo or video, for what stands under it
  std::optional<std::string> native_id;
  std::optional<std::string> url;
};

/// Of a message, where `above` is what is told of its surroundings. Without an id when nothing tells what it stands under.
VkAddress vk_address(const JsonValue& item, const VkAddress& above);

/// What a link of VK leads to: `https://vk.com/topic-1_2`. Nothing for pages of people and communities.
std::optional<VkAddress> vk_address_of_link(std::string_view link);

}  // namespace otklik::ingest
