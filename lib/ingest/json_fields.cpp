#include "ingest/json_fields.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace otklik::ingest {

void JsonFields::allow(const std::vector<std::string>& keys) {
  for (const JsonMember& member : object_.members)
    if (std::find(keys.begin(), keys.end(), member.name) == keys.end()) unknown(member.name, keys);
}

bool JsonFields::has(std::string_view key) const {
  const JsonValue* value = object_.find(key);
  return value != nullptr && value->kind != JsonKind::null;
}

std::optional<std::string> JsonFields::text(std::string_view key) {
  const JsonValue* value = find(key, {JsonKind::text}, {"нужна строка", "a text is wanted"});
  return value == nullptr ? std::nullopt : std::optional(value->text);
}

std::optional<std::string> JsonFields::id(std::string_view key) {
  const JsonValue* value =
      find(key, {JsonKind::text, JsonKind::integer},
           {"нужна строка или целое число", "a text or a whole number is wanted"});
  return value == nullptr ? std::nullopt : std::optional(value->text);
}

std::optional<std::string> JsonFields::number(std::string_view key) {
  auto value = has(key) ? object_.find(key)->integer() : std::nullopt;
  if (!value && has(key))
    reasons_.add(prefix_ + std::string(key), {"нужно целое число", "a whole number is wanted"});
  return value;
}

bool JsonFields::truth(std::string_view key) {
  const JsonValue* value =
      find(key, {JsonKind::boolean}, {"нужно true или false", "true or false is wanted"});
  return value != nullptr && value->truth;
}

const JsonValue* JsonFields::object(std::string_view key) {
  return find(key, {JsonKind::object}, {"нужен объект", "an object is wanted"});
}

const JsonValue* JsonFields::list(std::string_view key) {
  return find(key, {JsonKind::list}, {"нужен массив", "an array is wanted"});
}

// The member when it is there and of one of the kinds.
const JsonValue* JsonFields::find(std::string_view key, std::initializer_list<JsonKind> kinds,
                                  const Text& wanted) {
  if (!has(key)) return nullptr;
  const JsonValue* value = object_.find(key);
  if (std::find(kinds.begin(), kinds.end(), value->kind) != kinds.end()) return value;
  reasons_.add(prefix_ + std::string(key), wanted);
  return nullptr;
}

void JsonFields::unknown(const std::string& name, const std::vector<std::string>& keys) {
  const std::string key = shown(prefix_ + name);
  if (const auto nearest = find_nearest(name, keys))
    reasons_.add(otklik::text("неизвестный ключ «{}», ближайший — «{}»",
                              "unknown key `{}`, the nearest is `{}`", key, prefix_ + *nearest));
  else
    reasons_.add(otklik::text("неизвестный ключ «{}»", "unknown key `{}`", key));
}

}  // namespace otklik::ingest
