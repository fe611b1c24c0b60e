#include "ingest/vk.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/moments.hpp"
#include "ingest/neutral_json.hpp"

namespace otklik::ingest {

namespace {

const NetworkId vk_network("vk");

// The network has one level of answers.
constexpr std::size_t deepest_thread = 4;

// What a message stands under, and how its id and link are made of that.
struct Place {
  std::string_view owner_keys[2];  // the first that is there
  std::string_view thing_key;
  std::string_view prefix;    // of the native id
  std::string_view link;      // what stands before `owner_thing`
  std::string_view question;  // what stands before the message's own id
};

// Asked from top to bottom: the first whose thing is there.
constexpr std::array places = {
    Place{{"owner_id", "post_owner_id"}, "post_id", "", "wall", "reply"},
    Place{{"topic_owner_id", "owner_id"}, "topic_id", "topic", "topic", "post"},
    Place{{"photo_owner_id", "owner_id"}, "photo_id", "photo", "photo", "reply"},
    Place{{"video_owner_id", "owner_id"}, "video_id", "video", "video", "reply"},
};

// Events that bring or take messages: what the type begins with, and the place of their objects.
constexpr std::array<std::string_view, 5> event_kinds = {"wall_reply_", "wall_post_", "board_post_",
                                                         "photo_comment_", "video_comment_"};

struct Names {
  std::map<std::string, std::string>
      names;  // of people and, with a minus before the number, communities

  std::optional<std::string> find(const std::string& id) const {
    const auto found = names.find(id);
    return found == names.end() ? std::nullopt : std::optional(found->second);
  }
};

std::string page_of(const std::string& id) {
  if (id.starts_with('-')) return fmt::format("https://vk.com/club{}", id.substr(1));
  return fmt::format("https://vk.com/id{}", id);
}

std::optional<std::string> integer(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.find(key);
  const bool is_integer = value != nullptr && value->kind == JsonKind::integer;
  return is_integer ? std::optional(value->text) : std::nullopt;
}

bool is_true(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.find(key);
  if (value == nullptr) return false;
  return value->truth || (value->kind == JsonKind::integer && value->text == "1");
}

// Where a message stands: its id in the network and the link to it.
struct Address {
  std::optional<std::string> owner;
  std::optional<std::string> native_id;
  std::optional<std::string> url;
  std::optional<std::string> post;  // for the answers under a comment
};

Address address_of(const JsonValue& item, const Address& above) {
  const auto id = integer(item, "id");
  Address address{above.owner, {}, {}, above.post};
  if (!id) return address;
  for (const Place& place : places) {
    std::optional<std::string> owner;
    for (const std::string_view key : place.owner_keys)
      if (!owner) owner = integer(item, key);
    const bool is_wall = &place == &places.front();
    auto thing = integer(item, place.thing_key);
    if (is_wall && !thing) thing = above.post;
    if (!owner) owner = above.owner;
    if (!thing || !owner) continue;
    address.owner = owner;
    if (is_wall) address.post = thing;
    address.native_id = fmt::format("{}{}_{}_{}", place.prefix, *owner, *thing, *id);
    address.url = fmt::format("https://vk.com/{}{}_{}?{}={}", place.link, *owner, *thing,
                              place.question, *id);
    return address;
  }
  // Old answers say `to_id`. A reply without its post stands nowhere that could be named.
  auto owner = integer(item, "owner_id");
  if (!owner) owner = integer(item, "to_id");
  const JsonValue* kind = item.find("post_type");
  const bool is_reply = (kind != nullptr && kind->text == "reply") ||
                        item.find("parents_stack") != nullptr || item.find("thread") != nullptr;
  if (!owner || is_reply) return address;
  address.owner = owner;
  address.native_id = fmt::format("{}_{}", *owner, *id);
  address.url = fmt::format("https://vk.com/wall{}_{}", *owner, *id);
  return address;
}

// The link of what is attached: made of its number where it has one, else its own.
std::optional<std::string> link_of(const std::string& type, const JsonValue& thing) {
  auto owner = integer(thing, "owner_id");
  if (!owner) owner = integer(thing, "to_id");
  const auto id = integer(thing, "id");
  if (owner && id) return fmt::format("https://vk.com/{}{}_{}", type, *owner, *id);
  const JsonValue* url = thing.find("url");
  const bool is_fit = url != nullptr && url->kind == JsonKind::text && !check_url(url->text);
  return is_fit ? std::optional(url->text) : std::nullopt;
}

void take_attachments(const JsonValue& item, RawMessage& raw) {
  const JsonValue* list = item.find("attachments");
  if (list == nullptr) return;
  for (const JsonValue& each : list->items) {
    const JsonValue* type = each.find("type");
    if (type == nullptr || type->kind != JsonKind::text || check_foreign_id(type->text)) continue;
    const JsonValue* thing = each.find(type->text);
    raw.media.push_back(
        {type->text, thing == nullptr ? std::nullopt : link_of(type->text, *thing)});
  }
}

// A post that only passes another one on has no words of its own.
void take_copies(const JsonValue& item, RawMessage& raw) {
  const JsonValue* copies = item.find("copy_history");
  if (copies == nullptr) return;
  for (const JsonValue& each : copies->items) {
    const auto address = address_of(each, {});
    raw.media.push_back({"repost", address.url});
  }
}

// The API cuts at a word's end and puts dots there; people end their sentences so as well, hence only a hint.
bool looks_cut(std::string_view text) {
  return text.ends_with("...") || text.ends_with("…");
}

RawMessage message_of(const JsonValue& item, const Address& address, const Names& names,
                      Reasons& reasons) {
  JsonFields fields(item, "", reasons);
  RawMessage raw;
  raw.network = vk_network.text();
  if (!fields.id("id"))
    reasons.add("native_id", {"в источнике нет id", "the source gives no `id`"});
  raw.native_id = address.native_id;
  raw.url = address.url;
  if (const auto date = fields.id("date")) raw.posted_at = unix_moment(*date).value_or(*date);
  if (!raw.posted_at)
    reasons.add("posted_at", {"в источнике нет date", "the source gives no `date`"});
  raw.text = fields.text("text");
  raw.text_cut = raw.text && looks_cut(*raw.text);
  if (const auto author = integer(item, "from_id")) {
    raw.author_ids = {*author};
    raw.author_name = names.find(*author);
    raw.author_url = page_of(*author);
  } else {
    reasons.add("author", {"в источнике нет from_id", "the source gives no `from_id`"});
  }
  if (address.owner) raw.pages = {*address.owner};
  take_attachments(item, raw);
  take_copies(item, raw);
  return raw;
}

class VkReader {
 public:
  explicit VkReader(JsonTaker taker) : taker_(taker) {}

  /// One value of the file.
  void take(const JsonPart& value) {
    const JsonParts parts = cut_json(value);
    if (parts.find("response") != nullptr || parts.find("items") != nullptr) return answer(value);
    if (parts.find("error") != nullptr) return error(*parts.find("error"));
    if (parts.find("object") != nullptr && parts.find("type") != nullptr) return event(value);
    message(value, {}, {});
  }

 private:
  void answer(const JsonPart& value) {
    const JsonParts parts = taker_.cut(value);
    const JsonPart* response = parts.find("response");
    if (response == nullptr) return items_of(value.line, parts);
    if (!response->bytes.starts_with('[')) return items_of(response->line, taker_.cut(*response));
    for (const JsonPart& each : taker_.cut(*response).parts) message(each, {}, {});
  }

  void items_of(std::size_t line, const JsonParts& parts) {
    const Names names = names_of(parts);
    bool has_items = false;
    for (const JsonPart& part : parts.parts) {
      if (part.name != "items") continue;
      has_items = true;
      for (const JsonPart& item : taker_.cut(part).parts) message(item, {}, names);
    }
    if (!has_items) taker_.reject(line, {"в ответе нет items", "the answer has no `items`"});
  }

  // Names alone: a profile that cannot be read costs a name, not a message.
  static Names names_of(const JsonParts& parts) {
    Names names;
    for (const JsonPart& part : parts.parts) {
      const bool are_groups = part.name == "groups";
      if (!are_groups && part.name != "profiles") continue;
      for (const JsonPart& each : cut_json(part).parts) {
        const auto parsed = parse_json(each.bytes);
        if (const auto* profile = std::get_if<JsonValue>(&parsed)) add(names, *profile, are_groups);
      }
    }
    return names;
  }

  static void add(Names& names, const JsonValue& profile, bool is_group) {
    const auto id = integer(profile, "id");
    const auto word = [&](std::string_view key) {
      const JsonValue* value = profile.find(key);
      return value != nullptr && value->kind == JsonKind::text ? value->text : std::string();
    };
    if (!id) return;
    std::string name = is_group ? word("name") : word("first_name") + " " + word("last_name");
    name = trimmed(name);
    if (!check_author_name(name)) names.names[(is_group ? "-" : "") + *id] = name;
  }

  void error(const JsonPart& part) {
    const auto parsed = parse_json(part.bytes);
    const auto* value = std::get_if<JsonValue>(&parsed);
    const JsonValue* words = value == nullptr ? nullptr : value->find("error_msg");
    taker_.reject(part.line, text("это ответ об ошибке: «{}»; повторите запрос",
                                  "this answer is an error: `{}`; ask again",
                                  words == nullptr ? "" : shown(words->text)));
  }

  void event(const JsonPart& value) {
    const JsonParts parts = taker_.cut(value);
    const JsonPart* id = parts.find("event_id");
    if (id != nullptr && !seen_.insert(std::string(id->bytes)).second) return taker_.pass_over();
    std::string_view type = parts.find("type")->bytes;
    if (type.size() < 2) return taker_.pass_over();
    type = type.substr(1, type.size() - 2);
    if (std::none_of(event_kinds.begin(), event_kinds.end(),
                     [&](std::string_view kind) { return type.starts_with(kind); }))
      return taker_.pass_over();
    const JsonPart* object = parts.find("object");
    if (object == nullptr) return taker_.reject(value.line, {"нет object", "there is no `object`"});
    Address above;
    const JsonPart* group = parts.find("group_id");
    if (group != nullptr) above.owner = "-" + std::string(group->bytes);
    if (type.ends_with("_delete")) return deletion(*object, above);
    if (type.ends_with("_new") || type.ends_with("_edit") || type.ends_with("_restore"))
      return message(*object, above, {});
    taker_.pass_over();
  }

  void deletion(const JsonPart& part, const Address& above) {
    const auto item = taker_.object(part);
    if (!item) return;
    const Address address = address_of(*item, above);
    taker_.give_deletion({vk_network, address.native_id, address.url, {}, {}}, part.line);
  }

  void message(const JsonPart& part, const Address& above, const Names& names,
               std::size_t depth = 0) {
    const JsonParts parts = cut_json(part);
    const JsonPart* thread = parts.find("thread");
    // Without what was answered to it: those are messages of their own, good or bad.
    std::string own(part.bytes);
    if (thread != nullptr)
      own.replace(static_cast<std::size_t>(thread->bytes.data() - part.bytes.data()),
                  thread->bytes.size(), "{}");
    const auto item = taker_.object({{}, own, part.line});
    Address address = above;
    if (item) {
      address = address_of(*item, above);
      one(*item, address, names, part.line);
    }
    if (thread == nullptr) return;
    if (depth == deepest_thread)
      return taker_.reject(thread->line, text("ответы вложены глубже {} уровней",
                                              "answers nest deeper than {} levels", depth));
    const JsonParts inside = taker_.cut(*thread);
    if (const JsonPart* items = inside.find("items"))
      for (const JsonPart& each : taker_.cut(*items).parts)
        message(each, {address.owner, {}, {}, address.post}, names, depth + 1);
  }

  void one(const JsonValue& item, const Address& address, const Names& names, std::size_t line) {
    if (is_true(item, "deleted") || is_true(item, "is_deleted"))
      return taker_.give_deletion({vk_network, address.native_id, address.url, {}, {}}, line);
    Reasons reasons;
    RawMessage raw = message_of(item, address, names, reasons);
    taker_.give(std::move(raw), line, std::move(reasons));
  }

  JsonTaker taker_;
  std::unordered_set<std::string>
      seen_;  // event ids: the network sends an event again until it is told that it came
};

}  // namespace

bool recognises_vk(std::string_view head) {
  if (!begins_json(head) || is_neutral_json(head)) return false;
  return has_json_key(head, "response") || has_json_key(head, "from_id") ||
         (has_json_key(head, "type") && has_json_key(head, "object")) ||
         (has_json_key(head, "error") && has_json_key(head, "error_code"));
}

void read_vk(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  VkReader reader(taker);
  taker.each(in, longest_json_answer, [&](const JsonPart& part) {
    reader.take(part);
    return true;
  });
}

}  // namespace otklik::ingest
