#include "ingest/telegram_chat.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/number.hpp"

namespace otklik::ingest {

namespace {

constexpr std::string_view channel_sign = "-100";

// The names of the official accounts that are known to have that number.
std::vector<std::string> names_of(const std::string& number, const cases::Registries* registries) {
  std::vector<std::string> names;
  if (registries == nullptr) return names;
  for (const cases::Account& each : registries->accounts) {
    std::vector<std::string> places = each.same_places;
    places.push_back(each.native);
    if (each.network != NetworkId("telegram") ||
        std::find(places.begin(), places.end(), number) == places.end())
      continue;
    for (const std::string& place : places)
      if (!place.empty() && !parse_integer(place)) names.push_back(place);
  }
  return names;
}

TelegramChat channel(const std::string& bare, const cases::Registries* registries) {
  TelegramChat chat{fmt::format("c/{}/", bare), true, {bare}, {}};
  for (const std::string& name : names_of(bare, registries))
    chat.other_prefixes.push_back(name + "/");
  return chat;
}

// Once all three kinds were numbered like channels.
TelegramChat without_links(std::string_view kind, const std::string& bare,
                           const std::string& former) {
  return {fmt::format("{}/{}/", kind, bare), false, {}, {fmt::format("c/{}/", former)}};
}

TelegramChat basic_group(const std::string& bare, const std::string& former) {
  TelegramChat chat = without_links("g", bare, former);
  chat.pages = {"-" + bare};
  return chat;
}

}  // namespace

bool is_private_telegram_chat(std::string_view type) {
  return type == "personal_chat" || type == "bot_chat" || type == "saved_messages" ||
         type == "private";
}

bool is_channel_number(const std::string& number) {
  constexpr std::int64_t first_channel = -1'000'000'000'000;
  const auto value = parse_integer(number);
  return value && *value < first_channel;
}

std::string bare_telegram_number(const std::string& number, bool is_channel) {
  const bool has_sign = number.starts_with(channel_sign) && number.size() > channel_sign.size();
  if (is_channel && has_sign) return number.substr(channel_sign.size());
  return number.starts_with('-') ? number.substr(1) : number;
}

void TelegramChat::address(RawMessage& raw, const std::string& number) const {
  raw.native_id = id_prefix + number;
  if (has_links) raw.url = fmt::format("https://t.me/{}{}", id_prefix, number);
  raw.pages = pages;
  for (const std::string& each : other_prefixes) raw.other_ids.emplace_back(each + number);
}

void TelegramChat::answer(RawMessage& raw, const std::string& number) const {
  raw.replies_to.push_back(id_prefix + number);
  for (const std::string& each : other_prefixes) raw.replies_to.push_back(each + number);
}

TelegramChat telegram_chat(const JsonValue& chat, const std::string& number,
                           const cases::Registries* registries) {
  const std::string type = chat.word("type").value_or("");
  const bool is_channel =
      type == "channel" || type == "supergroup" || (type != "group" && is_channel_number(number));
  const std::string bare = bare_telegram_number(number, is_channel);
  if (!number.starts_with('-')) return without_links("u", bare, bare);
  if (!is_channel) return basic_group(bare, bare_telegram_number(number, true));
  TelegramChat known = channel(bare, registries);
  const auto name = chat.word("username");
  if (name) {
    known.other_prefixes.push_back(known.id_prefix);
    known.id_prefix = *name + "/";
    known.pages.push_back(*name);
  }
  known.pages.push_back(number);
  return known;
}

TelegramChat exported_telegram_chat(std::string_view type, const std::string& id,
                                    const cases::Registries* registries) {
  if (is_private_telegram_chat(type)) return without_links("u", id, id);
  return type == "private_group" ? basic_group(id, id) : channel(id, registries);
}

}  // namespace otklik::ingest
