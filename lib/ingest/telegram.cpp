#include "ingest/telegram.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/number.hpp"
#include "base/text.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_outline.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/kept_words.hpp"
#include "ingest/moments.hpp"
#include "ingest/neutral_json.hpp"
#include "ingest/telegram_chat.hpp"
#include "ingest/telegram_export.hpp"

namespace otklik::ingest {

namespace {

const NetworkId telegram_network("telegram");

// The program writes some control characters as `\x0B`, which is no JSON.
std::string mended(std::string_view bytes) {
  const auto is_hex = [&](std::size_t at) {
    return at < bytes.size() &&
           std::string_view("0123456789abcdefABCDEF").find(bytes[at]) != std::string_view::npos;
  };
  std::string result;
  result.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    result += bytes[at];
    if (bytes[at] != '\\' || ++at == bytes.size()) continue;
    const bool is_odd = bytes[at] == 'x' && is_hex(at + 1) && is_hex(at + 2);
    result += is_odd ? std::string_view("u00") : bytes.substr(at, 1);
  }
  return result;
}

// A text is one, or a list of texts and of objects with a text (links, bold words).
std::optional<std::string> joined_text(const JsonValue& value, Reasons& reasons) {
  if (value.kind == JsonKind::text) return value.text;
  std::string whole;
  bool is_sound = value.kind == JsonKind::list;
  for (const JsonValue& each : value.items) {
    const JsonValue* words = each.kind == JsonKind::object ? each.find("text") : &each;
    is_sound = is_sound && words != nullptr && words->kind == JsonKind::text;
    if (is_sound) whole += words->text;
  }
  if (is_sound) return whole;
  reasons.add("text", {"нужна строка или массив строк и объектов с text",
                       "a text or a list of texts and objects with `text` is wanted"});
  return std::nullopt;
}

// Who asks in a poll, says what is asked.
void take_poll(const JsonValue& value, RawMessage& raw) {
  const JsonValue* poll = value.find("poll");
  if (poll == nullptr) return;
  add_medium(raw, "poll");
  Reasons none;
  const JsonValue* question = poll->find("question");
  if (question != nullptr) add_words(raw, joined_text(*question, none).value_or(""));
}

class DesktopReader {
 public:
  explicit DesktopReader(JsonTaker& taker) : taker_(taker) {}

  // An account's whole export holds its owner's own talk too.
  void read(std::istream& in) {
    TelegramExport chats(in, taker_.reading().file, longest_json_message(taker_.reading()));
    while (auto piece = chats.next()) {
      if (piece->problem)
        taker_.reject(piece->line, *piece->problem);
      else if (chats.is_one_of_many() && is_private_telegram_chat(field(chats.chat(), "type")))
        taker_.pass_over();
      else
        message(*piece, chats.chat());
    }
    for (auto& [chat, place] : places_) taker_.give_whole(std::move(place));
  }

 private:
  static std::string_view field(const ChatFields& chat, std::string_view key) {
    const auto found = chat.find(key);
    return found == chat.end() ? std::string_view() : std::string_view(found->second);
  }

  void message(const JsonPiece& piece, const ChatFields& chat) {
    const std::string bytes = mended(piece.bytes);
    const auto value = taker_.object({{}, bytes, piece.line});
    if (!value) return;
    const auto type = value->word("type");
    if (type == "service" || type == "unsupported" || is_owners(*value, chat))
      return taker_.pass_over();
    Reasons reasons;
    JsonFields fields(*value, "", reasons);
    RawMessage raw;
    raw.network = telegram_network.text();
    const auto id = fields.number("id");
    const std::string chat_id(field(chat, "id"));
    TelegramChat place;
    if (id && parse_integer(chat_id)) {
      place = exported_telegram_chat(field(chat, "type"), chat_id, taker_.reading().registries);
      place.address(raw, *id);
      if (const auto answered = value->word("reply_to_message_id")) place.answer(raw, *answered);
    } else if (!reasons.has("id")) {
      reasons.add("native_id", {"в источнике нет id сообщения или чата",
                                "the source gives no id of the message or the chat"});
    }
    take_moment(fields, raw, reasons);
    take_author(fields, raw);
    const JsonValue* words = value->find("text");
    raw.text = words == nullptr ? "" : joined_text(*words, reasons);
    take_media(*value, raw);
    if (const auto posted = taker_.give(std::move(raw), piece.line, std::move(reasons)))
      note(place, *posted);
  }

  void note(const TelegramChat& chat, Instant posted) {
    // Its name alone does not tell a channel from the group in which its posts are discussed.
    WholePlace& place =
        places_
            .try_emplace(chat.id_prefix,
                         WholePlace{telegram_network, {chat.id_prefix}, posted, posted})
            .first->second;
    place.first = std::min(place.first, posted);
    place.last = std::max(place.last, posted);
  }

  // In a talk of two people the one whose account was exported is not the other one.
  static bool is_owners(const JsonValue& message, const ChatFields& chat) {
    return field(chat, "type") == "personal_chat" && message.word("from_id") &&
           message.word("from_id") != fmt::format("user{}", field(chat, "id"));
  }

  void take_moment(JsonFields& fields, RawMessage& raw, Reasons& reasons) const {
    if (const auto unix = fields.number("date_unixtime"))
      raw.posted_at = unix_moment(*unix).value_or(*unix);
    else if (const auto date = fields.text("date"))
      raw.posted_at = date;  // the clock of whoever made the export
    else if (!reasons.has("date_unixtime") && !reasons.has("date"))
      reasons.add("posted_at",
                  {"в источнике нет date_unixtime", "the source gives no `date_unixtime`"});
  }

  static void take_author(JsonFields& fields, RawMessage& raw) {
    raw.author_name = fields.text("from");
    const auto id = fields.id("from_id");
    if (!id) return;
    // `user123`, `channel123`
    const auto digits = id->find_first_of("0123456789");
    raw.author_ids = {*id};
    if (digits != std::string::npos && digits > 0) raw.author_ids.push_back(id->substr(digits));
  }

  // The files lie beside the export, or are left out; neither is a link.
  static void take_media(const JsonValue& value, RawMessage& raw) {
    if (value.find("photo") != nullptr) raw.media.push_back({"photo", {}});
    const auto type = value.word("media_type");
    if (value.find("file") != nullptr || type)
      raw.media.push_back({type && !check_foreign_id(*type) ? *type : "file", {}});
    if (value.find("contact_information") != nullptr) add_medium(raw, "contact_information");
    if (const JsonValue* place = value.find("location_information")) add_place(raw, *place);
    for (const std::string_view key : {"place_name", "address"})
      add_words(raw, value.word(key).value_or(""));
    take_poll(value, raw);
  }

  JsonTaker& taker_;
  std::map<std::string, WholePlace> places_;  // by what ids of the chat begin with
};

class UpdateReader {
 public:
  explicit UpdateReader(JsonTaker& taker) : taker_(taker) {}

  void take(const JsonPart& value) {
    const JsonParts parts = taker_.cut(value);
    const JsonPart* result = parts.find("result");
    if (result != nullptr && result->bytes.starts_with('{')) {
      update(*result, cut_json(*result));
    } else if (result != nullptr) {
      for (const JsonPart& each : taker_.elements(*result)) update(each, cut_json(each));
    } else if (parts.find("error_code") != nullptr) {
      const auto answer = taker_.object(value);
      if (answer)
        taker_.reject_error(value.line,
                            answer->word("description").value_or(std::string(value.bytes)));
    } else if (!parts.broken_line) {
      update(value, parts);
    }
  }

 private:
  void update(const JsonPart& part, const JsonParts& members) {
    for (const std::string_view key :
         {"message", "edited_message", "channel_post", "edited_channel_post", "business_message",
          "edited_business_message"})
      if (const JsonPart* inside = members.find(key)) return message(*inside);
    if (const JsonPart* gone = members.find("deleted_business_messages")) return deletions(*gone);
    if (members.find("message_id") != nullptr) return message(part);
    if (members.find("update_id") != nullptr) return taker_.pass_over();
    taker_.reject(part.line, {"это не обновление Bot API", "this is no update of the Bot API"});
  }

  void deletions(const JsonPart& part) {
    const auto value = taker_.object(part);
    const JsonValue* ids = value ? value->find("message_ids") : nullptr;
    const JsonValue* chat = value ? value->find("chat") : nullptr;
    const auto number = chat == nullptr ? std::nullopt : chat->word("id");
    if (ids == nullptr || !number)
      return taker_.reject(
          part.line, {"нет message_ids или chat.id", "there is no `message_ids` or `chat.id`"});
    RawMessage raw;
    for (const JsonValue& each : ids->items) {
      chat_of(*value, *chat, *number).address(raw, each.text);
      taker_.give_deletion({telegram_network, raw.native_id, {}, {}, {}}, part.line);
    }
  }

  void message(const JsonPart& part) {
    const auto value = taker_.object(part);
    if (!value) return;
    Reasons reasons;
    JsonFields fields(*value, "", reasons);
    RawMessage raw;
    raw.network = telegram_network.text();
    raw.text = fields.text("text");
    if (!raw.text) raw.text = fields.text("caption");
    const bool has_text = raw.text.has_value();
    if (!raw.text) raw.text = "";
    take_media(*value, raw);
    const JsonValue* chat = fields.object("chat");
    const auto number = chat == nullptr ? std::nullopt : chat->word("id");
    // Somebody joined, a title was changed: neither words nor media. Or the business account's own words.
    if ((!has_text && raw.media.empty() && reasons.empty()) || is_owners(*value, number))
      return taker_.pass_over();
    const auto id = fields.number("message_id");
    if (id && number && parse_integer(*number)) {
      const TelegramChat place = chat_of(*value, *chat, *number);
      place.address(raw, *id);
      const JsonValue* answered = value->find("reply_to_message");
      const auto above = answered == nullptr ? std::nullopt : answered->word("message_id");
      if (above) place.answer(raw, *above);
    } else if (!reasons.has("message_id") && !reasons.has("chat")) {
      reasons.add("native_id", {"в источнике нет message_id или chat.id",
                                "the source gives no `message_id` or `chat.id`"});
    }
    if (const auto date = fields.number("date"))
      raw.posted_at = unix_moment(*date).value_or(*date);
    else if (!reasons.has("date"))
      reasons.add("posted_at", {"в источнике нет date", "the source gives no `date`"});
    take_author(*value, raw);
    taker_.give(std::move(raw), part.line, std::move(reasons));
  }

  // A talk with a business account is numbered by that account, not by the robot that is told of it.
  TelegramChat chat_of(const JsonValue& value, const JsonValue& chat,
                       const std::string& number) const {
    const auto connection = value.word("business_connection_id");
    if (connection) return {fmt::format("b/{}/{}/", *connection, number), false, {}, {}};
    return telegram_chat(chat, number, taker_.reading().registries);
  }

  // Such a chat has the other one's number.
  static bool is_owners(const JsonValue& value, const std::optional<std::string>& chat) {
    const JsonValue* from = value.find("from");
    return value.word("business_connection_id") && from != nullptr && from->word("id") != chat;
  }

  static void take_author(const JsonValue& value, RawMessage& raw) {
    // What a channel or an anonymous administrator says has the network's own robot in `from`.
    const JsonValue* author = value.find("sender_chat");
    if (author == nullptr) author = value.find("from");
    if (author == nullptr) author = value.find("chat");
    if (author == nullptr) return;
    if (const auto id = author->word("id"))
      raw.author_ids = {*id, bare_telegram_number(*id, author->word("type") != "group")};
    std::string name = author->word("title").value_or("");
    if (name.empty())
      name = author->word("first_name").value_or("") + " " + author->word("last_name").value_or("");
    if (!trimmed(name).empty()) raw.author_name = std::string(trimmed(name));
    const auto username = author->word("username");
    if (!username) return;
    raw.author_ids.push_back(*username);
    raw.author_url = "https://t.me/" + *username;
  }

  static void take_media(const JsonValue& value, RawMessage& raw) {
    constexpr std::array kinds = {"photo",      "video",      "animation", "audio",
                                  "voice",      "video_note", "document",  "story",
                                  "paid_media", "contact",    "sticker"};
    for (const char* const kind : kinds)
      if (value.find(kind) != nullptr) add_medium(raw, kind);
    if (const JsonValue* place = value.find("location")) add_place(raw, *place);
    if (const JsonValue* venue = value.find("venue"))
      for (const std::string_view key : {"title", "address"})
        add_words(raw, venue->word(key).value_or(""));
    take_poll(value, raw);
  }

  JsonTaker& taker_;
};

bool is_desktop(const JsonOutline& outline) {
  const auto has = [&](std::string_view path) { return outline.has(path); };
  const bool is_max = has("messages[].body") || has("messages[].recipient");
  return (has("messages") && !is_max && !has("update_id")) || has("chats.list") ||
         has("left_chats.list");
}

}  // namespace

bool recognises_telegram(std::string_view head) {
  const JsonOutline outline(head);
  const auto has = [&](std::string_view path) { return outline.has(path); };
  if (is_neutral_json(outline)) return false;
  return has("update_id") || has("result[].update_id") || (has("message_id") && has("chat")) ||
         (has("ok") && (has("result") || has("error_code"))) || is_desktop(outline);
}

// What a stream begins with is not read twice: the form is told by the reader that looks ahead.
void read_telegram(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  constexpr std::size_t first_look = 65536;
  std::string head(first_look, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  in.clear();
  in.seekg(0);
  if (is_desktop(JsonOutline(head))) return DesktopReader(taker).read(in);
  UpdateReader updates(taker);
  taker.each(in, longest_json_answer, [&](const JsonPart& part) {
    updates.take(part);
    return true;
  });
}

}  // namespace otklik::ingest
