#include "ingest/vk_place.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace otklik::ingest {

// What a message stands under, and how its id and link are made of that.
struct VkPlace {
  std::string_view owner_keys[3];  // the first that is there
  std::string_view thing_key;
  std::string_view prefix;    // of the native id
  std::string_view link;      // what stands before `owner_thing`
  std::string_view question;  // what stands before the message's own id
};

namespace {

// Asked from top to bottom: the first whose thing is there.
constexpr std::array places = {
    VkPlace{{"owner_id", "post_owner_id", "to_id"}, "post_id", "", "wall", "reply"},
    VkPlace{{"topic_owner_id", "owner_id", ""}, "topic_id", "topic", "topic", "post"},
    VkPlace{{"photo_owner_id", "owner_id", ""}, "photo_id", "photo", "photo", "reply"},
    VkPlace{{"video_owner_id", "owner_id", ""}, "video_id", "video", "video", "reply"},
};

std::optional<std::string> number_in(const JsonValue& item, std::string_view key) {
  const JsonValue* value = item.find(key);
  return value == nullptr ? std::nullopt : value->integer();
}

std::optional<std::string> first_number(const JsonValue& item, const auto& keys) {
  for (const std::string_view key : keys)
    if (auto number = number_in(item, key)) return number;
  return std::nullopt;
}

bool is_post(const JsonValue& item) {
  return item.word("post_type") == "post" && item.find("parents_stack") == nullptr;
}

void stand_under(VkAddress& address, const VkPlace& place, const std::string& id) {
  address.place = &place;
  address.native_id = fmt::format("{}{}_{}_{}", place.prefix, *address.owner, *address.thing, id);
  address.url = fmt::format("https://vk.com/{}{}_{}?{}={}", place.link, *address.owner,
                            *address.thing, place.question, id);
}

// The number that stands at the front, taken off it.
std::optional<std::string> take_number(std::string_view& text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const auto end = std::min(text.find_first_not_of("0123456789", sign), text.size());
  if (end == sign) return std::nullopt;
  std::string number(text.substr(0, end));
  text.remove_prefix(end);
  return number;
}

}  // namespace

VkAddress vk_address(const JsonValue& item, const VkAddress& above) {
  const auto id = number_in(item, "id");
  VkAddress address{above.place, above.owner, above.thing, {}, {}};
  if (!id) return address;
  for (const VkPlace& place : places) {
    auto thing = number_in(item, place.thing_key);
    if (!thing && above.place == &place && !is_post(item)) thing = above.thing;
    auto owner = first_number(item, place.owner_keys);
    if (!owner) owner = above.owner;
    if (!thing || !owner) continue;
    address.owner = owner;
    address.thing = thing;
    stand_under(address, place, *id);
    return address;
  }
  // Old answers say `to_id`. A reply without its post stands nowhere that could be named.
  const auto owner = first_number(item, std::array{"owner_id", "to_id"});
  const bool is_reply = item.word("post_type") == "reply" ||
                        item.find("parents_stack") != nullptr || item.find("thread") != nullptr;
  if (!owner || is_reply) return address;
  address.owner = owner;
  address.native_id = fmt::format("{}_{}", *owner, *id);
  address.url = fmt::format("https://vk.com/wall{}_{}", *owner, *id);
  return address;
}

std::optional<VkAddress> vk_address_of_link(std::string_view link) {
  for (const VkPlace& place : places)
    for (auto at = link.find(place.link); at != link.npos; at = link.find(place.link, at + 1)) {
      std::string_view rest = link.substr(at + place.link.size());
      VkAddress address;
      address.place = &place;
      address.owner = take_number(rest);
      if (!address.owner || !rest.starts_with('_')) continue;
      rest.remove_prefix(1);
      address.thing = take_number(rest);
      if (address.thing) return address;
    }
  return std::nullopt;
}

}  // namespace otklik::ingest
