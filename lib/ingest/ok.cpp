#include "ingest/ok.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "cases/registries/links.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_outline.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/kept_words.hpp"
#include "ingest/moments.hpp"
#include "ingest/neutral_json.hpp"

namespace otklik::ingest {

namespace {

const NetworkId ok_network("ok");
constexpr long milliseconds = 1000;

using Names = std::map<std::string, std::string>;

class OkReader {
 public:
  explicit OkReader(JsonTaker& taker) : taker_(taker), pages_(pages_of(taker.reading())) {}

  void take(const JsonPart& value) {
    const JsonParts parts = cut_json(value);
    const auto has = [&](std::string_view key) { return parts.find(key) != nullptr; };
    if (has("error_code")) return error(value);
    if (has("webhookType") || (has("sender") && has("message"))) return event(value, parts);
    if (!has("comments")) return comment(value, {});
    const JsonParts sound = taker_.cut(value);
    const Names names = names_of(sound);
    for (const JsonPart& part : sound.parts) {
      if (part.name == "comments")
        for (const JsonPart& each : taker_.elements(part)) comment(each, names);
      if (part.name == "has_more" && part.bytes == "true") taker_.point_out_rest(part.line);
    }
  }

 private:
  void error(const JsonPart& part) {
    const auto value = taker_.object(part);
    if (value)
      taker_.reject_error(part.line, value->word("error_msg").value_or(std::string(part.bytes)));
  }

  // What the network posts to a group's robot: messages to the group, and events that are none.
  void event(const JsonPart& part, const JsonParts& members) {
    const JsonPart* type = members.find("webhookType");
    const bool brings = type == nullptr || type->bytes == "\"MESSAGE_CREATED\"" ||
                        type->bytes == "\"MESSAGE_EDITED\"";
    if (!brings) return taker_.pass_over();
    const auto value = taker_.object(part);
    if (!value) return;
    Reasons reasons;
    JsonFields fields(*value, "", reasons);
    RawMessage raw;
    raw.network = ok_network.text();
    if (const auto moment = fields.number("timestamp"))
      raw.posted_at = unix_moment(*moment, milliseconds).value_or(*moment);
    else if (!reasons.has("timestamp"))
      reasons.add("posted_at", {"в источнике нет timestamp", "the source gives no `timestamp`"});
    take_sender(fields, raw);
    if (const JsonValue* recipient = fields.object("recipient"))
      if (const auto chat = recipient->word("chat_id")) raw.pages = {*chat};
    if (const JsonValue* message = fields.object("message"))
      take_message(*message, raw, reasons);
    else if (!reasons.has("message"))
      reasons.add("text", {"в источнике нет message", "the source gives no `message`"});
    taker_.give(std::move(raw), part.line, std::move(reasons));
  }

  // `user:570000000001`
  static void take_sender(JsonFields& fields, RawMessage& raw) {
    const JsonValue* sender = fields.object("sender");
    if (sender == nullptr) return;
    raw.author_name = sender->word("name");
    const auto id = sender->word("user_id");
    if (!id) return;
    const std::string number = id->substr(id->find(':') + 1);
    raw.author_ids = {*id, number};
    raw.author_url = fmt::format("https://ok.ru/profile/{}", number);
  }

  static void take_message(const JsonValue& message, RawMessage& raw, Reasons& reasons) {
    JsonFields fields(message, "message.", reasons);
    raw.native_id = fields.id("mid");
    if (!raw.native_id && !reasons.has("message.mid"))
      reasons.add("native_id",
                  {"в источнике нет message.mid", "the source gives no `message.mid`"});
    raw.text = fields.text("text").value_or("");
    take_attachments(message, raw);
  }

  // `entities` is asked for in the request; most answers name the author in the comment.
  static Names names_of(const JsonParts& answer) {
    Names names;
    const JsonPart* entities = answer.find("entities");
    if (entities == nullptr) return names;
    for (const JsonPart& list : cut_json(*entities).parts)
      for (const JsonPart& each : cut_json(list).parts) {
        const auto parsed = parse_json(each.bytes);
        const auto* value = std::get_if<JsonValue>(&parsed);
        if (value == nullptr) continue;
        auto id = value->word("uid");
        if (!id) id = value->word("id");
        const auto name = value->word("name");
        if (id && name) names[*id] = *name;
      }
    return names;
  }

  void comment(const JsonPart& part, const Names& names) {
    const auto value = taker_.object(part);
    if (!value) return;
    Reasons reasons;
    JsonFields fields(*value, "", reasons);
    RawMessage raw;
    raw.network = ok_network.text();
    raw.native_id = fields.id("id");
    if (!raw.native_id && !reasons.has("id"))
      reasons.add("native_id", {"в источнике нет id", "the source gives no `id`"});
    if (const JsonValue* deleted = value->find("deleted"); deleted != nullptr && deleted->truth)
      return taker_.give_deletion({ok_network, raw.native_id, {}, {}, {}}, part.line);
    take_author(fields, names, raw);
    raw.url = link_of(*value);
    raw.pages = pages_;
    if (const auto answered = value->word("reply_to_comment_id")) raw.replies_to = {*answered};
    raw.text = fields.text("text");
    take_moment(fields, raw, reasons);
    take_attachments(*value, raw);
    taker_.give(std::move(raw), part.line, std::move(reasons));
  }

  // Comments do not say whose topic they stand under: the link by which they were asked for does.
  static std::vector<std::string> pages_of(const Reading& reading) {
    const auto link = cases::parse_link(reading.under);
    const cases::Network* network =
        link && reading.registries != nullptr ? reading.registries->find(ok_network) : nullptr;
    const auto place = network == nullptr ? std::nullopt : cases::place_of(*link, *network);
    return place ? std::vector{*place} : std::vector<std::string>();
  }

  static void take_author(JsonFields& fields, const Names& names, RawMessage& raw) {
    raw.author_name = fields.text("author_name");
    const auto id = fields.id("author_id");
    if (!id) return;
    raw.author_ids = {*id};
    const auto named = names.find(*id);
    if (!raw.author_name && named != names.end()) raw.author_name = named->second;
    raw.author_url = fmt::format("https://ok.ru/profile/{}", *id);
  }

  // The answer itself has no links; whoever fetched it may have added them.
  static std::optional<std::string> link_of(const JsonValue& value) {
    for (const std::string_view key : {"permalink", "link", "url"})
      if (const auto link = value.word(key); link && !check_url(*link)) return link;
    return std::nullopt;
  }

  void take_moment(JsonFields& fields, RawMessage& raw, Reasons& reasons) {
    if (const auto created = fields.id("created_ms"))
      raw.posted_at = unix_moment(*created, milliseconds).value_or(*created);
    else if (const auto date = fields.text("date"))
      // The network writes its own clock, whatever the register's zone.
      raw.posted_at = written_moment(*date, moscow_).value_or(*date);
    else
      reasons.add("posted_at", {"в источнике нет ни created_ms, ни date",
                                "the source gives neither `created_ms` nor `date`"});
  }

  // In comments the parts stand in the attachment itself, in messages to a group within its `payload`.
  static void take_attachments(const JsonValue& value, RawMessage& raw) {
    const JsonValue* list = value.find("attachments");
    if (list == nullptr) return;
    for (const JsonValue& each : list->items) {
      const JsonValue* payload = each.find("payload");
      const JsonValue& inside = payload == nullptr ? each : *payload;
      std::optional<std::string> url;
      for (const std::string_view key : {"url", "link", "pic_max", "pic_full"})
        if (const auto link = inside.word(key); !url && link && !check_url(*link)) url = link;
      if (!add_place(raw, inside)) add_medium(raw, each.word("type").value_or(""), url);
      add_words(raw, inside.word("question").value_or(""));
    }
  }

  JsonTaker& taker_;
  std::vector<std::string> pages_;
  Zone moscow_{"Europe/Moscow"};
};

}  // namespace

bool recognises_ok(std::string_view head) {
  const JsonOutline outline(head);
  const auto has = [&](std::string_view path) { return outline.has(path); };
  if (is_neutral_json(outline)) return false;
  const bool are_comments =
      has("comments") && !has("comments[].body") && !has("comments[].from_id");
  return has("webhookType") || (has("sender.user_id") && has("message.mid")) ||
         (has("error_code") && has("error_msg")) || (are_comments && !has("marker")) ||
         (has("author_id") && (has("created_ms") || has("date") || has("text")));
}

bool is_ok_place(std::string_view link) {
  const auto page = cases::parse_link(link);
  return page && page->rest.size() > 1;
}

void read_ok(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  OkReader reader(taker);
  taker.each(in, longest_json_answer, [&](const JsonPart& part) {
    reader.take(part);
    return true;
  });
}

}  // namespace otklik::ingest
