#include "ingest/telegram.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/moments.hpp"
#include "ingest/neutral_json.hpp"
#include "ingest/telegram_export.hpp"

namespace otklik::ingest {

namespace {

const NetworkId telegram_network("telegram");

// Where a chat's messages stand: in ids and links `name/message`, or `c/number/message` for those who are in the chat.
struct Chat {
  std::string id_prefix;
  bool has_links = true;
  std::vector<std::string> pages;
};

void address(RawMessage& raw, const Chat& chat, const std::string& number) {
  raw.native_id = chat.id_prefix + number;
  if (chat.has_links) raw.url = fmt::format("https://t.me/{}{}", chat.id_prefix, number);
  raw.pages = chat.pages;
}

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

class DesktopReader {
 public:
  explicit DesktopReader(JsonTaker& taker) : taker_(taker) {}

  void read(std::istream& in) {
    TelegramExport chats(in, taker_.reading().file, longest_json_message(taker_.reading()));
    while (auto piece = chats.next()) {
      if (piece->problem)
        taker_.reject(piece->line, *piece->problem);
      else if (chats.is_one_of_many() && is_private(chats.chat()))
        taker_.pass_over();
      else
        message(*piece, chats.chat());
    }
  }

 private:
  static std::string_view field(const ChatFields& chat, std::string_view key) {
    const auto found = chat.find(key);
    return found == chat.end() ? std::string_view() : std::string_view(found->second);
  }

  // An account's whole export holds its owner's own talk too.
  static bool is_private(const ChatFields& chat) {
    const std::string_view type = field(chat, "type");
    return type == "personal_chat" || type == "bot_chat" || type == "saved_messages";
  }

  static Chat chat_of(const ChatFields& fields) {
    const std::string id(field(fields, "id"));
    const std::string_view type = field(fields, "type");
    const bool is_closed = is_private(fields) || type == "private_group";
    return {fmt::format("c/{}/", id), !is_closed, {id}};
  }

  void message(const JsonPiece& piece, const ChatFields& chat) {
    const std::string bytes = mended(piece.bytes);
    const auto value = taker_.object({{}, bytes, piece.line});
    if (!value) return;
    if (value->word("type") == "service") return taker_.pass_over();
    Reasons reasons;
    JsonFields fields(*value, "", reasons);
    RawMessage raw;
    raw.network = telegram_network.text();
    const auto id = fields.id("id");
    if (id && !field(chat, "id").empty())
      address(raw, chat_of(chat), *id);
    else
      reasons.add("native_id", {"в источнике нет id сообщения или чата",
                                "the source gives no id of the message or the chat"});
    take_moment(fields, raw, reasons);
    take_author(fields, raw);
    const JsonValue* words = value->find("text");
    raw.text = words == nullptr ? "" : joined_text(*words, reasons);
    take_media(*value, raw);
    taker_.give(std::move(raw), piece.line, std::move(reasons));
  }

  void take_moment(JsonFields& fields, RawMessage& raw, Reasons& reasons) const {
    if (const auto unix = fields.id("date_unixtime"))
      raw.posted_at = unix_moment(*unix).value_or(*unix);
    else if (const auto date = fields.text("date"))
      raw.posted_at = date;  // the clock of whoever made the export
    else
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
    for (const std::string_view key : {"poll", "location_information", "contact_information"})
      if (value.find(key) != nullptr) raw.media.push_back({std::string(key), {}});
  }

  JsonTaker& taker_;
};

class UpdateReader {
 public:
  explicit UpdateReader(JsonTaker& taker) : taker_(taker) {}

  void take(const JsonPart& value) {
    const JsonParts parts = cut_json(value);
    const JsonPart* result = parts.find("result");
    if (result != nullptr && result->bytes.starts_with('[')) {
      for (const JsonPart& each : taker_.cut(*result).parts) update(each, cut_json(each));
    } else if (parts.find("error_code") != nullptr) {
      const auto answer = taker_.object(value);
      if (answer)
        taker_.reject(value.line, text("это ответ об ошибке: «{}»; повторите запрос",
                                       "this answer is an error: `{}`; ask again",
                                       shown(answer->word("description").value_or(""))));
    } else {
      update(value, parts);
    }
  }

 private:
  void update(const JsonPart& part, const JsonParts& members) {
    for (const std::string_view key :
         {"message", "edited_message", "channel_post", "edited_channel_post"})
      if (const JsonPart* inside = members.find(key)) return message(*inside);
    if (members.find("message_id") != nullptr) return message(part);
    if (members.find("update_id") != nullptr) return taker_.pass_over();
    taker_.reject(part.line, {"это не обновление Bot API", "this is no update of the Bot API"});
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
    take_media(*value, raw);
    // Somebody joined, a title was changed: neither words nor media.
    if (!raw.text && raw.media.empty() && reasons.empty()) return taker_.pass_over();
    if (!raw.text) raw.text = "";
    const auto id = fields.id("message_id");
    const JsonValue* chat = fields.object("chat");
    const auto number = chat == nullptr ? std::nullopt : chat->word("id");
    if (id && number)
      address(raw, chat_of(*chat, *number), *id);
    else
      reasons.add("native_id", {"в источнике нет message_id или chat.id",
                                "the source gives no `message_id` or `chat.id`"});
    if (const auto date = fields.id("date"))
      raw.posted_at = unix_moment(*date).value_or(*date);
    else
      reasons.add("posted_at", {"в источнике нет date", "the source gives no `date`"});
    take_author(*value, raw);
    taker_.give(std::move(raw), part.line, std::move(reasons));
  }

  // A channel or large group has the number -100…, of which links show what follows.
  static std::string bare(const std::string& number) {
    constexpr std::string_view prefix = "-100";
    if (number.starts_with(prefix) && number.size() > prefix.size())
      return number.substr(prefix.size());
    return number.starts_with('-') ? number.substr(1) : number;
  }

  static Chat chat_of(const JsonValue& chat, const std::string& number) {
    if (const auto name = chat.word("username"); name && chat.word("type") != "private")
      return {*name + "/", true, {*name, number, bare(number)}};
    return {fmt::format("c/{}/", bare(number)), number.starts_with("-100"), {number, bare(number)}};
  }

  static void take_author(const JsonValue& value, RawMessage& raw) {
    // What a channel or an anonymous administrator says has the network's own robot in `from`.
    const JsonValue* author = value.find("sender_chat");
    if (author == nullptr) author = value.find("from");
    if (author == nullptr) author = value.find("chat");
    if (author == nullptr) return;
    if (const auto id = author->word("id")) raw.author_ids = {*id, bare(*id)};
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
    constexpr std::array kinds = {"photo",    "video",      "animation", "audio",
                                  "voice",    "video_note", "document",  "poll",
                                  "location", "contact",    "sticker"};
    for (const char* const kind : kinds)
      if (value.find(kind) != nullptr) raw.media.push_back({kind, {}});
  }

  JsonTaker& taker_;
};

bool is_desktop(std::string_view head) {
  return has_json_key(head, "date_unixtime") || has_json_key(head, "chats") ||
         (has_json_key(head, "messages") && !has_json_key(head, "body"));
}

}  // namespace

bool recognises_telegram(std::string_view head) {
  if (!begins_json(head) || is_neutral_json(head)) return false;
  return has_json_key(head, "update_id") || has_json_key(head, "message_id") || is_desktop(head);
}

// What a stream begins with is not read twice: the form is told by the reader that looks ahead.
void read_telegram(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  constexpr std::size_t first_look = 4096;
  std::string head(first_look, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  in.clear();
  in.seekg(0);
  if (is_desktop(head)) return DesktopReader(taker).read(in);
  UpdateReader updates(taker);
  taker.each(in, longest_json_answer, [&](const JsonPart& part) {
    updates.take(part);
    return true;
  });
}

}  // namespace otklik::ingest
