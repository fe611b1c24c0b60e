#include "ingest/vk.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/number.hpp"
#include "base/text.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_outline.hpp"
#include "ingest/json_taker.hpp"
#include "ingest/kept_words.hpp"
#include "ingest/moments.hpp"
#include "ingest/neutral_json.hpp"
#include "ingest/vk_place.hpp"

namespace otklik::ingest {

namespace {

const NetworkId vk_network("vk");

// The network has one level of answers.
constexpr std::size_t deepest_thread = 4;

// Events that bring or take messages: what the type begins with.
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
  return value == nullptr ? std::nullopt : value->integer();
}

std::string word_in(const JsonValue& object, std::string_view key) {
  return object.word(key).value_or("");
}

bool is_true(const JsonValue& object, std::string_view key) {
  const JsonValue* value = object.find(key);
  if (value == nullptr) return false;
  return value->truth || (value->kind == JsonKind::integer && value->text == "1");
}

// The link of what is attached: made of its number where it has one, else its own.
std::optional<std::string> link_of(const std::string& type, const JsonValue& thing) {
  auto owner = integer(thing, "owner_id");
  if (!owner) owner = integer(thing, "to_id");
  const auto id = integer(thing, "id");
  if (owner && id) return fmt::format("https://vk.com/{}{}_{}", type, *owner, *id);
  return thing.word("url");
}

// The question of a poll and what is written under a photo are words of whoever attached them.
void take_attachments(const JsonValue& item, RawMessage& raw) {
  const JsonValue* list = item.find("attachments");
  if (list == nullptr) return;
  for (const JsonValue& each : list->items) {
    const JsonValue* kind = each.find("type");
    if (kind == nullptr || kind->kind != JsonKind::text) continue;
    const std::string& type = kind->text;
    const JsonValue* thing = each.find(type);
    add_medium(raw, type, thing == nullptr ? std::nullopt : link_of(type, *thing));
    if (thing == nullptr) continue;
    if (type == "poll") add_words(raw, decoded_entities(word_in(*thing, "question")));
    if (type == "photo") add_words(raw, decoded_entities(word_in(*thing, "text")));
  }
}

// Coordinates are one text with a blank, or two numbers.
void take_geo(const JsonValue& item, RawMessage& raw) {
  const JsonValue* geo = item.find("geo");
  const JsonValue* coordinates = geo == nullptr ? nullptr : geo->find("coordinates");
  if (coordinates == nullptr || add_place(raw, *coordinates)) return;
  const auto numbers = split(coordinates->text, ' ');
  if (numbers.size() == 2) add_medium(raw, fmt::format("geo:{},{}", numbers[0], numbers[1]));
}

// A post that only passes another one on has no words of its own.
void take_copies(const JsonValue& item, RawMessage& raw) {
  const JsonValue* copies = item.find("copy_history");
  if (copies == nullptr) return;
  for (const JsonValue& each : copies->items) add_medium(raw, "repost", vk_address(each, {}).url);
}

// The comment, those above it, and the post or topic under which it stands: their ids differ from its own in the last number.
void take_what_it_answers(const JsonValue& item, RawMessage& raw) {
  if (!raw.native_id) return;
  const std::string thing = raw.native_id->substr(0, raw.native_id->rfind('_'));
  const auto add = [&](const std::string& number) {
    raw.replies_to.push_back(fmt::format("{}_{}", thing, number));
  };
  if (const auto comment = integer(item, "reply_to_comment")) add(*comment);
  if (const JsonValue* above = item.find("parents_stack"))
    for (auto each = above->items.rbegin(); each != above->items.rend(); ++each)
      if (each->kind == JsonKind::integer) add(each->text);
  raw.replies_to.push_back(thing);
}

// The API cuts at a word's end and puts dots there; people end their sentences so as well, hence only a hint.
bool looks_cut(std::string_view text) {
  return text.ends_with("...") || text.ends_with("…");
}

Text where_it_stands() {
  return {
      "ответ не говорит, под чем это написано: добавьте --under ССЫЛКА (на запись, обсуждение, "
      "фото или видео)",
      "the answer does not say what it stands under: add --under LINK (of the post, topic, photo "
      "or video)"};
}

RawMessage message_of(const JsonValue& item, const VkAddress& address, const Names& names,
                      Reasons& reasons) {
  JsonFields fields(item, "", reasons);
  RawMessage raw;
  raw.network = vk_network.text();
  if (!fields.number("id")) {
    if (!reasons.has("id"))
      reasons.add("native_id", {"в источнике нет id", "the source gives no `id`"});
  } else if (!address.native_id) {
    reasons.add("native_id", where_it_stands());
  }
  raw.native_id = address.native_id;
  raw.url = address.url;
  if (const auto date = fields.number("date")) raw.posted_at = unix_moment(*date).value_or(*date);
  if (!raw.posted_at)
    reasons.add("posted_at", {"в источнике нет date", "the source gives no `date`"});
  raw.text = fields.text("text");
  raw.text_cut = raw.text && looks_cut(*raw.text);
  if (raw.text) change_words(raw, decoded_entities(*raw.text));
  if (const auto author = fields.number("from_id")) {
    raw.author_ids = {*author};
    raw.author_name = names.find(*author);
    raw.author_url = page_of(*author);
  } else if (!reasons.has("from_id")) {
    reasons.add("author", {"в источнике нет from_id", "the source gives no `from_id`"});
  }
  if (address.owner) raw.pages = {*address.owner};
  take_attachments(item, raw);
  take_geo(item, raw);
  take_copies(item, raw);
  take_what_it_answers(item, raw);
  return raw;
}

class VkReader {
 public:
  explicit VkReader(JsonTaker& taker) : taker_(taker) {
    if (const auto told = vk_address_of_link(taker.reading().under)) under_ = *told;
  }

  /// One value of the file.
  void take(const JsonPart& value) {
    const JsonParts parts = cut_json(value);
    const auto has = [&](std::string_view key) { return parts.find(key) != nullptr; };
    if (has("response") || has("execute_errors")) return answer(value);
    if (has("items")) return items_of(value.line, taker_.cut(value));
    if (has("error")) return error(value, *parts.find("error"));
    if (has("failed")) return taker_.reject_error(value.line, value.bytes);
    if (has("updates")) {
      for (const JsonPart& each : taker_.elements(*taker_.cut(value).find("updates"))) event(each);
    } else if (has("type") && (has("object") || !has("id"))) {
      event(value);
    } else {
      is_part_ = true;
      message(value, under_, {});
    }
  }

  /// Points out where less came than there is; what came is else all that stands under its posts and topics.
  void finish() {
    for (const Pages& each : pages_) {
      const bool is_less =
          each.held < each.expected() && (each.level > 0 || each.deep < each.total);
      if (is_less) taker_.point_out_rest(each.line, each.held, each.expected());
      const bool lies_deeper = !is_less && !is_part_ && each.level > 0 && each.deep < each.total;
      if (lies_deeper) taker_.point_out_rest(each.line, each.deep, each.total);
      const bool is_all = each.deep == each.total || (each.level == 0 && each.held == each.total);
      if (each.total == 0 || !is_all) is_part_ = true;
    }
    if (is_part_ || pages_.empty()) return;
    for (auto& [thing, place] : places_) taker_.give_whole(std::move(place));
  }

 private:
  // An answer, or those of one request that came one after another.
  struct Pages {
    std::size_t line = 0;
    std::size_t held = 0;  // on the level that was asked for
    std::size_t deep = 0;  // with what was answered to these
    std::size_t level =
        0;  // how many the network says that there are on that level; 0: it does not say
    std::size_t total = 0;
    std::set<std::string> first_ids;

    std::size_t expected() const { return level > 0 ? level : total; }
    // Those of one request stand under one thing and begin with different messages.
    bool goes_on_in(const Pages& next) const {
      const auto thing = [](const Pages& pages) {
        const std::string& id = *pages.first_ids.begin();
        return id.substr(0, id.rfind('_'));
      };
      return total == next.total && level == next.level && held + next.held <= expected() &&
             !first_ids.empty() && !next.first_ids.empty() && thing(*this) == thing(next) &&
             !first_ids.contains(*next.first_ids.begin());
    }
  };

  void answer(const JsonPart& value) {
    const JsonParts parts = taker_.cut(value);
    const JsonPart* errors = parts.find("execute_errors");
    if (errors != nullptr)
      for (const JsonPart& each : taker_.elements(*errors)) error(each, each);
    const JsonPart* response = parts.find("response");
    if (response == nullptr) return;
    if (!content(*response) && errors == nullptr)
      taker_.reject(response->line, {"в ответе нет items", "the answer has no `items`"});
  }

  // `execute` gives what its script put together: answers in arrays, under names of its own, and `false` for those that
  // failed. False where nothing was found.
  bool content(const JsonPart& part, std::size_t depth = 0) {
    if (depth == deepest_thread) return false;
    if (part.bytes.starts_with('[')) {
      for (const JsonPart& each : taker_.elements(part))
        if (each.bytes != "false" && !content(each, depth + 1)) message(each, under_, {});
      return true;
    }
    if (!part.bytes.starts_with('{')) return false;
    const JsonParts parts = taker_.cut(part);
    const bool is_message = parts.find("id") != nullptr || parts.find("from_id") != nullptr;
    if (parts.find("items") != nullptr)
      items_of(part.line, parts);
    else if (is_message)
      message(part, under_, {});
    else
      return named_content(parts, depth);
    return true;
  }

  bool named_content(const JsonParts& parts, std::size_t depth) {
    bool is_found = false;
    for (const JsonPart& each : parts.parts)
      if (each.name != "profiles" && each.name != "groups")
        is_found = content(each, depth + 1) || is_found;
    return is_found;
  }

  void items_of(std::size_t line, const JsonParts& parts) {
    const Names names = names_of(parts);
    const auto items = taker_.elements(*parts.find("items"));
    const std::size_t before = given_;
    for (const JsonPart& item : items) message(item, under_, names);
    Pages page{.line = line,
               .held = items.size(),
               .deep = given_ - before,
               .level = count_in(parts, "current_level_count"),
               .total = std::max(count_in(parts, "count"), count_in(parts, "total_count"))};
    if (const auto id = items.empty() ? std::nullopt : id_of(items.front()))
      page.first_ids.insert(*id);
    if (pages_.empty() || !pages_.back().goes_on_in(page)) return pages_.push_back(std::move(page));
    Pages& last = pages_.back();
    last.held += page.held;
    last.deep += page.deep;
    last.first_ids.merge(page.first_ids);
  }

  std::optional<std::string> id_of(const JsonPart& item) const {
    const auto parsed = parse_json(item.bytes);
    const auto* value = std::get_if<JsonValue>(&parsed);
    return value == nullptr ? std::nullopt : vk_address(*value, under_).native_id;
  }

  static std::size_t count_in(const JsonParts& parts, std::string_view key) {
    const JsonPart* part = parts.find(key);
    return part == nullptr ? 0 : parse_unsigned(part->bytes).value_or(0);
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

  // What failed stands beside the words in the answer of `execute`.
  void error(const JsonPart& whole, const JsonPart& part) {
    const auto parsed = parse_json(part.bytes);
    const auto* value = std::get_if<JsonValue>(&parsed);
    if (value == nullptr || value->kind != JsonKind::object)
      return taker_.reject_error(whole.line, whole.bytes);
    const std::string method = word_in(*value, "method");
    taker_.reject_error(part.line,
                        (method.empty() ? "" : method + ": ") + word_in(*value, "error_msg"));
  }

  void event(const JsonPart& value) {
    is_part_ = true;
    const JsonParts parts = taker_.cut(value);
    const JsonPart* id = parts.find("event_id");
    if (id != nullptr && !seen_.insert(std::string(id->bytes)).second) return taker_.pass_over();
    const JsonPart* kind = parts.find("type");
    if (kind == nullptr || !kind->bytes.starts_with('"'))
      return taker_.reject(value.line,
                           {"это не событие: нет type", "this is no event: there is no `type`"});
    const std::string_view type = kind->bytes.substr(1, kind->bytes.size() - 2);
    if (std::none_of(event_kinds.begin(), event_kinds.end(),
                     [&](std::string_view kind) { return type.starts_with(kind); }))
      return taker_.pass_over();
    const JsonPart* object = parts.find("object");
    if (object == nullptr) return taker_.reject(value.line, {"нет object", "there is no `object`"});
    VkAddress above;
    const JsonPart* group = parts.find("group_id");
    if (group != nullptr) above.owner = "-" + std::string(group->bytes);
    if (type.ends_with("_delete")) return deletion(*object, above);
    if (type.ends_with("_new") || type.ends_with("_edit") || type.ends_with("_restore"))
      return message(*object, above, {});
    taker_.pass_over();
  }

  void deletion(const JsonPart& part, const VkAddress& above) {
    const auto item = taker_.object(part);
    if (!item) return;
    const VkAddress address = vk_address(*item, above);
    taker_.give_deletion({vk_network, address.native_id, address.url, {}, {}}, part.line);
  }

  void message(const JsonPart& part, const VkAddress& above, const Names& names,
               std::size_t depth = 0) {
    const JsonParts parts = cut_json(part);
    const JsonPart* thread = parts.find("thread");
    // Without what was answered to it: those are messages of their own, good or bad.
    std::string own(part.bytes);
    if (thread != nullptr)
      own.replace(static_cast<std::size_t>(thread->bytes.data() - part.bytes.data()),
                  thread->bytes.size(), "{}");
    const auto item = taker_.object({{}, own, part.line});
    VkAddress address = above;
    if (item) {
      address = vk_address(*item, above);
      one(*item, address, names, part.line);
      // Then only what stands under one comment was asked for.
      const JsonValue* above = item->find("parents_stack");
      if (depth == 0 && above != nullptr && !above->items.empty()) is_part_ = true;
    }
    if (item && parts.find("comments") != nullptr && address.url)
      comments(*parts.find("comments"), *address.url, names, depth);
    if (thread == nullptr) return;
    if (depth == deepest_thread)
      return taker_.reject(thread->line, text("ответы вложены глубже {} уровней",
                                              "answers nest deeper than {} levels", depth));
    const JsonParts inside = taker_.cut(*thread);
    const JsonPart* items = inside.find("items");
    const auto answers = items == nullptr ? std::vector<JsonPart>() : taker_.elements(*items);
    for (const JsonPart& each : answers)
      message(each, {address.place, address.owner, address.thing, {}, {}}, names, depth + 1);
    const std::size_t all = count_in(inside, "count");
    if (answers.size() < all) {
      is_part_ = true;
      taker_.point_out_rest(thread->line, answers.size(), all);
    }
  }

  // What stands under a post, where somebody's script or a feed of news put it into the post.
  void comments(const JsonPart& part, const std::string& post, const Names& names,
                std::size_t depth) {
    std::vector<JsonPart> found;
    if (part.bytes.starts_with('[')) {
      found = taker_.elements(part);
    } else if (part.bytes.starts_with('{')) {
      const JsonParts inside = taker_.cut(part);
      for (const std::string_view key : {"items", "list"})
        if (const JsonPart* list = inside.find(key)) found = taker_.elements(*list);
      const std::size_t all = count_in(inside, "count");
      if (!found.empty() && found.size() < all) taker_.point_out_rest(part.line, found.size(), all);
    }
    const VkAddress above = vk_address_of_link(post).value_or(VkAddress{});
    for (const JsonPart& each : found) message(each, above, names, depth + 1);
  }

  void one(const JsonValue& item, const VkAddress& address, const Names& names, std::size_t line) {
    ++given_;
    if (is_true(item, "deleted") || is_true(item, "is_deleted"))
      return taker_.give_deletion({vk_network, address.native_id, address.url, {}, {}}, line);
    Reasons reasons;
    RawMessage raw = message_of(item, address, names, reasons);
    // Before its place was told it was known by author, time and text alone.
    if (under_.place != nullptr) raw.other_ids.emplace_back();
    const std::string id = raw.native_id.value_or("");
    const auto posted = taker_.give(std::move(raw), line, std::move(reasons));
    if (!posted)
      is_part_ = true;
    else if (address.thing)
      note(id.substr(0, id.rfind('_') + 1), *posted);
  }

  void note(const std::string& id_prefix, Instant posted) {
    const auto [place, is_new] =
        places_.try_emplace(id_prefix, WholePlace{vk_network, {id_prefix}, posted, posted});
    place->second.first = std::min(place->second.first, posted);
    place->second.last = std::max(place->second.last, posted);
  }

  JsonTaker& taker_;
  VkAddress under_;
  std::vector<Pages> pages_;
  std::size_t given_ = 0;                     // messages and deletions
  std::map<std::string, WholePlace> places_;  // by what ids under it begin with
  bool is_part_ = false;                      // of what stands there
  std::unordered_set<std::string>
      seen_;  // event ids: the network sends an event again until it is told that it came
};

}  // namespace

bool recognises_vk(std::string_view head) {
  const JsonOutline outline(head);
  const auto has = [&](std::string_view path) { return outline.has(path); };
  if (is_neutral_json(outline)) return false;
  return has("response") || has("execute_errors") || has("from_id") || has("items[].from_id") ||
         (has("items[]") && has("count")) || has("updates[].group_id") ||
         (has("updates[]") && has("ts")) || (has("failed") && !has("failed[]")) ||
         (has("type") && (has("object") || has("group_id"))) || has("error.error_code") ||
         (has("error") && has("error_description"));
}

bool is_vk_place(std::string_view link) {
  return vk_address_of_link(link).has_value();
}

void read_vk(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  VkReader reader(taker);
  taker.each(in, longest_json_answer, [&](const JsonPart& part) {
    reader.take(part);
    return true;
  });
  reader.finish();
}

}  // namespace otklik::ingest
