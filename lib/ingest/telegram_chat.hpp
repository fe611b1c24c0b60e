// Where a message of Telegram stands, and its id and link by that. Numbers of people, of basic groups and of channels (large
// groups are channels) are three spaces: the same number is three chats.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/registries/registries.hpp"
#include "ingest/json_value.hpp"
#include "ingest/raw_message.hpp"

namespace otklik::ingest {

/// A chat, group or channel.
struct TelegramChat {
  std::string
      id_prefix;  ///< `name/`, `c/number/` of a channel, `g/number/` of a basic group, `u/number/` of a person
  bool has_links = false;
  std::vector<std::string> pages;  ///< see cases::Incoming
  /// what else ids of the same messages may begin with
  std::vector<std::string> other_prefixes;

  /// Gives the message its id, link and pages.
  void address(RawMessage& raw, const std::string& number) const;
  /// Says which message of the chat it answers.
  void answer(RawMessage& raw, const std::string& number) const;
};

/// Of the Bot API's `chat`, whose number is `number`.
TelegramChat telegram_chat(const JsonValue& chat, const std::string& number,
                           const cases::Registries* registries);

/// Of an export of Telegram Desktop, which names a chat by kind and number alone; names come from the official accounts.
TelegramChat exported_telegram_chat(std::string_view type, const std::string& id,
                                    const cases::Registries* registries);

/// True for what one person wrote to another or to a robot.
bool is_private_telegram_chat(std::string_view type);

/// A channel's number without the `-100` before it, a basic group's without the sign.
std::string bare_telegram_number(const std::string& number, bool is_channel);

/// True when a number of the Bot API is a channel's or large group's.
bool is_channel_number(const std::string& number);

}  // namespace otklik::ingest
