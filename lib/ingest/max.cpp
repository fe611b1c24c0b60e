#include "ingest/max.hpp"

#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/moments.hpp"
#include "ingest/neutral_json.hpp"

namespace otklik::ingest {

namespace {

const NetworkId max_network("max");
constexpr long milliseconds = 1000;

std::optional<std::string> word_of(const JsonValue* object, std::string_view key) {
  return object == nullptr ? std::nullopt : object->word(key);
}

class MaxReader {
 public:
  explicit MaxReader(JsonTaker& taker) : taker_(taker) {}

  void take(const JsonPart& value) {
    const JsonParts parts = cut_json(value);
    bool is_answer = false;
    for (const std::string_view key : {"updates", "messages", "comments"})
      is_answer = is_answer || parts.find(key) != nullptr;
    if (!is_answer) return one(value, parts);
    for (const JsonPart& part : taker_.cut(value).parts)
      if (part.name == "updates" || part.name == "messages" || part.name == "comments")
        for (const JsonPart& each : taker_.cut(part).parts) one(each, cut_json(each));
  }

 private:
  void one(const JsonPart& part, const JsonParts& members) {
    const JsonPart* kind = members.find("update_type");
    if (kind == nullptr) return message(part);
    if (kind->bytes == "\"message_removed\"") return removal(part);
    const bool brings = kind->bytes == "\"message_created\"" || kind->bytes == "\"message_edited\"";
    if (!brings) return taker_.pass_over();
    const JsonPart* inside = members.find("message");
    if (inside == nullptr)
      return taker_.reject(part.line, {"нет ключа «message»", "there is no `message`"});
    message(*inside);
  }

  void removal(const JsonPart& part) {
    const auto value = taker_.object(part);
    if (!value) return;
    Deletion deletion{max_network, value->word("message_id"), {}, {}, {}};
    const auto moment = unix_moment(value->word("timestamp").value_or(""), milliseconds);
    if (moment) deletion.at = stamp_of(*moment);
    taker_.give_deletion(std::move(deletion), part.line);
  }

  std::optional<Stamp> stamp_of(const std::string& moment) const {
    const Zone& zone = taker_.reading().zone;
    const auto instant = parse_instant(moment, zone);
    return instant ? std::optional(zone.stamp(*instant)) : std::nullopt;
  }

  void message(const JsonPart& part) {
    const auto value = taker_.object(part);
    if (!value) return;
    Reasons reasons;
    JsonFields fields(*value, "", reasons);
    RawMessage raw;
    raw.network = max_network.text();
    if (const auto moment = fields.id("timestamp"))
      raw.posted_at = unix_moment(*moment, milliseconds).value_or(*moment);
    else
      reasons.add("posted_at", {"в источнике нет timestamp", "the source gives no `timestamp`"});
    if (const JsonValue* body = fields.object("body")) {
      take_body(*body, raw, reasons);
    } else {
      reasons.add("text", {"в источнике нет body", "the source gives no `body`"});
      reasons.add("native_id", {"в источнике нет body.mid", "the source gives no `body.mid`"});
    }
    take_author(value->find("sender"), raw);
    if (const auto chat = word_of(value->find("recipient"), "chat_id")) raw.pages = {*chat};
    if (const auto url = value->word("url"); url && !check_url(*url)) raw.url = url;
    take_page_of_link(raw);
    taker_.give(std::move(raw), part.line, std::move(reasons));
  }

  static void take_body(const JsonValue& body, RawMessage& raw, Reasons& reasons) {
    JsonFields fields(body, "body.", reasons);
    raw.native_id = fields.id("mid");
    if (!raw.native_id)
      reasons.add("native_id", {"в источнике нет body.mid", "the source gives no `body.mid`"});
    raw.text = fields.text("text");
    if (!raw.text && !fields.has("text")) raw.text = "";
    const JsonValue* list = fields.has("attachments") ? body.find("attachments") : nullptr;
    if (list == nullptr) return;
    for (const JsonValue& each : list->items) {
      const auto type = each.word("type");
      if (!type || check_foreign_id(*type)) continue;
      const auto url = word_of(each.find("payload"), "url");
      raw.media.push_back({*type, url && !check_url(*url) ? url : std::nullopt});
    }
  }

  static void take_author(const JsonValue* sender, RawMessage& raw) {
    if (sender == nullptr) return;
    if (const auto id = sender->word("user_id")) raw.author_ids.push_back(*id);
    if (const auto name = sender->word("username")) raw.author_ids.push_back(*name);
    std::string name = sender->word("name").value_or("");
    if (name.empty())
      name = sender->word("first_name").value_or("") + " " + sender->word("last_name").value_or("");
    if (!trimmed(name).empty()) raw.author_name = std::string(trimmed(name));
  }

  // A channel has its public name only in links; what nobody signed is the channel's own.
  static void take_page_of_link(RawMessage& raw) {
    if (raw.url) {
      const auto parts = split(*raw.url, '/');  // https: "" host page message
      if (parts.size() > 4) raw.pages.emplace_back(parts[3]);
    }
    if (raw.author_ids.empty() && !raw.author_name) raw.author_ids = raw.pages;
  }

  JsonTaker& taker_;
};

}  // namespace

bool recognises_max(std::string_view head) {
  if (!begins_json(head) || is_neutral_json(head)) return false;
  return has_json_key(head, "update_type") ||
         (has_json_key(head, "body") && has_json_key(head, "mid"));
}

void read_max(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  MaxReader reader(taker);
  taker.each(in, longest_json_answer, [&](const JsonPart& part) {
    reader.take(part);
    return true;
  });
}

}  // namespace otklik::ingest
