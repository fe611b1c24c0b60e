#include "ingest/max.hpp"

#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_outline.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/kept_words.hpp"
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
    const auto has = [&](std::string_view key) { return parts.find(key) != nullptr; };
    if (has("code") && has("message")) return error(value);
    if (!has("updates") && !has("messages") && !has("comments")) return one(value, parts);
    for (const JsonPart& part : taker_.cut(value).parts) {
      if (part.name == "updates" || part.name == "messages" || part.name == "comments")
        for (const JsonPart& each : taker_.elements(part)) one(each, cut_json(each));
      // Updates always say where the next ones begin.
      if (part.name == "marker" && part.bytes != "null" && !has("updates"))
        taker_.point_out_rest(part.line);
    }
  }

 private:
  void error(const JsonPart& part) {
    const auto value = taker_.object(part);
    if (value)
      taker_.reject_error(part.line, value->word("message").value_or(std::string(part.bytes)));
  }

  void one(const JsonPart& part, const JsonParts& members) {
    const JsonPart* kind = members.find("update_type");
    if (kind == nullptr) return message(part);
    const auto is_one_of = [&](std::string_view a, std::string_view b) {
      return kind->bytes == a || kind->bytes == b;
    };
    if (is_one_of("\"message_removed\"", "\"comment_removed\"")) return removal(part);
    const bool brings = is_one_of("\"message_created\"", "\"message_edited\"") ||
                        is_one_of("\"comment_created\"", "\"comment_edited\"");
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
    if (const auto moment = fields.number("timestamp"))
      raw.posted_at = unix_moment(*moment, milliseconds).value_or(*moment);
    else if (!reasons.has("timestamp"))
      reasons.add("posted_at", {"в источнике нет timestamp", "the source gives no `timestamp`"});
    if (const JsonValue* body = fields.object("body")) {
      take_body(*body, raw, reasons);
    } else if (!reasons.has("body")) {
      reasons.add("text", {"в источнике нет body", "the source gives no `body`"});
      reasons.add("native_id", {"в источнике нет body.mid", "the source gives no `body.mid`"});
    }
    take_forward(fields, raw, reasons);
    take_what_it_answers(*value, raw);
    take_author(fields.object("sender"), raw);
    if (const auto chat = word_of(fields.object("recipient"), "chat_id")) raw.pages = {*chat};
    if (const auto url = value->word("url"); url && !check_url(*url)) raw.url = url;
    take_page_of_link(raw);
    taker_.give(std::move(raw), part.line, std::move(reasons));
  }

  static void take_body(const JsonValue& body, RawMessage& raw, Reasons& reasons) {
    JsonFields fields(body, "body.", reasons);
    raw.native_id = fields.id("mid");
    if (!raw.native_id && !reasons.has("body.mid"))
      reasons.add("native_id", {"в источнике нет body.mid", "the source gives no `body.mid`"});
    raw.text = fields.text("text");
    if (!raw.text && !fields.has("text")) raw.text = "";
    take_attachments(fields, raw);
  }

  static void take_attachments(JsonFields& body, RawMessage& raw) {
    const JsonValue* list = body.list("attachments");
    if (list == nullptr) return;
    for (const JsonValue& each : list->items)
      if (!add_place(raw, each))
        add_medium(raw, each.word("type").value_or(""), word_of(each.find("payload"), "url"));
  }

  // What somebody passed on is said by whoever passes it on; what was answered to is not.
  static void take_forward(JsonFields& fields, RawMessage& raw, Reasons& reasons) {
    const JsonValue* link = fields.object("link");
    if (link == nullptr || link->word("type") != "forward") return;
    JsonFields inside(*link, "link.", reasons);
    const JsonValue* message = inside.object("message");
    if (message == nullptr) return;
    JsonFields body(*message, "link.message.", reasons);
    add_words(raw, body.text("text").value_or(""));
    take_attachments(body, raw);
  }

  static void take_what_it_answers(const JsonValue& message, RawMessage& raw) {
    const JsonValue* link = message.find("link");
    if (link == nullptr || link->word("type") != "reply") return;
    if (const auto answered = word_of(link->find("message"), "mid")) raw.replies_to = {*answered};
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
  const JsonOutline outline(head);
  const auto has = [&](std::string_view path) { return outline.has(path); };
  if (is_neutral_json(outline)) return false;
  const bool is_page = has("messages[]") || has("comments[]") || has("updates[]");
  return has("update_type") || has("updates[].update_type") || has("messages[].body") ||
         has("messages[].recipient") || has("comments[].body") || has("body.mid") ||
         (is_page && has("marker")) || (has("code") && has("message") && !has("message.chat"));
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
