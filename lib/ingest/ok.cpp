#include "ingest/ok.hpp"

#include <map>
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

const NetworkId ok_network("ok");
constexpr long milliseconds = 1000;

using Names = std::map<std::string, std::string>;

class OkReader {
 public:
  explicit OkReader(JsonTaker& taker) : taker_(taker) {}

  void take(const JsonPart& value) {
    const JsonParts parts = cut_json(value);
    if (parts.find("error_code") != nullptr) return error(value);
    if (parts.find("comments") == nullptr) return comment(value, {});
    const JsonParts sound = taker_.cut(value);
    const Names names = names_of(sound);
    for (const JsonPart& part : sound.parts)
      if (part.name == "comments")
        for (const JsonPart& each : taker_.cut(part).parts) comment(each, names);
  }

 private:
  void error(const JsonPart& part) {
    const auto value = taker_.object(part);
    if (value)
      taker_.reject(part.line, text("это ответ об ошибке: «{}»; повторите запрос",
                                    "this answer is an error: `{}`; ask again",
                                    shown(value->word("error_msg").value_or(""))));
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
    if (!raw.native_id)
      reasons.add("native_id", {"в источнике нет id", "the source gives no `id`"});
    if (const JsonValue* deleted = value->find("deleted"); deleted != nullptr && deleted->truth)
      return taker_.give_deletion({ok_network, raw.native_id, {}, {}, {}}, part.line);
    take_author(fields, names, raw);
    raw.url = link_of(*value);
    raw.text = fields.text("text");
    take_moment(fields, raw, reasons);
    take_attachments(*value, raw);
    taker_.give(std::move(raw), part.line, std::move(reasons));
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

  static void take_attachments(const JsonValue& value, RawMessage& raw) {
    const JsonValue* list = value.find("attachments");
    if (list == nullptr) return;
    for (const JsonValue& each : list->items) {
      const auto type = each.word("type");
      if (!type || check_foreign_id(*type)) continue;
      std::optional<std::string> url;
      for (const std::string_view key : {"url", "link", "pic_max", "pic_full"})
        if (const auto link = each.word(key); !url && link && !check_url(*link)) url = link;
      raw.media.push_back({*type, url});
    }
  }

  JsonTaker& taker_;
  Zone moscow_{"Europe/Moscow"};
};

}  // namespace

bool recognises_ok(std::string_view head) {
  if (!begins_json(head) || is_neutral_json(head)) return false;
  return has_json_key(head, "author_id") || has_json_key(head, "created_ms") ||
         (has_json_key(head, "comments") && !has_json_key(head, "from_id") &&
          !has_json_key(head, "body"));
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
