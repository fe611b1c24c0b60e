#include "formats/schema.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"
#include "formats/embedded_schemas.hpp"

namespace otklik::formats {

namespace {

using Schema = nlohmann::json;

// In symbols: the part of a text that patterns are asked about. std::regex recurses once a symbol, so a stranger's long text must
// not reach it.
constexpr std::size_t longest_judged = 1100;

std::string judged_part(std::string_view text) {
  if (text.size() <= longest_judged) return std::string(text);
  std::string_view rest = text;
  for (std::size_t i = 0; i < longest_judged && !rest.empty(); ++i) next_code_point(rest);
  return std::string(text.substr(0, text.size() - rest.size()));
}

std::string_view type_word(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null: return "null";
    case Node::Kind::boolean: return "boolean";
    case Node::Kind::integer: return "integer";
    case Node::Kind::text: return "string";
    case Node::Kind::list: return "array";
    case Node::Kind::map: return "object";
  }
  return {};
}

// How people call a type of JSON Schema.
Text type_title(std::string_view type) {
  if (type == "string") return {"текст", "a text"};
  if (type == "integer") return {"целое число", "a whole number"};
  if (type == "boolean") return {"true или false", "true or false"};
  if (type == "array") return {"список", "a list"};
  if (type == "object") return {"набор строк `ключ: значение`", "lines of `key: value`"};
  return {"пустое значение", "nothing"};
}

std::vector<std::string> words_of(const Schema& value) {
  if (value.is_string()) return {value.get<std::string>()};
  std::vector<std::string> words;
  for (const Schema& each : value)
    words.push_back(each.is_string() ? each.get<std::string>() : each.dump());
  return words;
}

Text type_titles(const std::vector<std::string>& types) {
  Text titles;
  for (const std::string& type : types)
    titles = titles.empty() ? type_title(type)
                            : joined(joined(titles, "", {" или ", " or "}), "", type_title(type));
  return titles;
}

std::vector<std::string> keys_of(const Schema& map) {
  std::vector<std::string> keys;
  for (const auto& item : map.items()) keys.push_back(item.key());
  return keys;
}

// A word of a schema as a node would show it: numbers and booleans unquoted.
std::string shown(const Node& node) {
  if (node.kind == Node::Kind::integer) return std::to_string(node.integer);
  if (node.kind == Node::Kind::boolean) return node.boolean ? "true" : "false";
  return node.text;
}

Text nearest_or_all(std::string_view word, const std::vector<std::string>& known) {
  const auto nearest = nearest_words(word, known);
  const Text all = text("можно: {}", "there are: {}", joined_list(known));
  return nearest ? joined(*nearest, "; ", all) : all;
}

// As JSON Schema compares: 1 is not "1".
bool is_same(const Schema& value, const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return value.is_null();
    case Node::Kind::boolean: return value.is_boolean() && value.get<bool>() == node.boolean;
    case Node::Kind::integer: return value.is_number() && value == node.integer;
    case Node::Kind::text: return value.is_string() && value == node.text;
    case Node::Kind::list:
    case Node::Kind::map: return false;
  }
  return false;
}

// The schema read side by side with the tree. Of the keywords of draft 7 it knows those that schemas/ use.
class Explainer {
 public:
  /// Without problems it only judges.
  Explainer(const Schema& document, Problems* problems)
      : document_(document), problems_(problems) {}

  bool fits(const Schema& schema, const Node& node) {
    check(schema, node);
    return !failed_;
  }

 private:
  void check(const Schema& schema, const Node& node) {
    // Nobody reads more, and a hostile file must not take long.
    if (problems_ == nullptr ? failed_ : problems_->is_full()) return;
    if (schema.contains("$ref")) return check(resolved(schema.at("$ref")), node);
    if (!has_type(schema, node)) return;
    check_words(schema, node);
    switch (node.kind) {
      case Node::Kind::null:
      case Node::Kind::boolean: break;
      case Node::Kind::integer: check_number(schema, node); break;
      case Node::Kind::text: check_text(schema, node); break;
      case Node::Kind::list: check_list(schema, node); break;
      case Node::Kind::map: check_map(schema, node); break;
    }
    check_conditions(schema, node);
  }

  // A part of the schema, an empty one when there is none.
  const Schema& part_of(const Schema& schema, const char* keyword) const {
    return schema.contains(keyword) ? schema.at(keyword) : empty_;
  }

  // `#/definitions/name` only.
  const Schema& resolved(const std::string& reference) const {
    return document_.at(Schema::json_pointer(reference.substr(1)));
  }

  void report(std::string_view name, Position at, Text what, Text remedy = {}) {
    failed_ = true;
    if (problems_ != nullptr) problems_->report_shape(name, at, std::move(what), std::move(remedy));
  }

  bool has_type(const Schema& schema, const Node& node) {
    if (!schema.contains("type")) return true;
    const std::vector<std::string> types = words_of(schema.at("type"));
    const std::string_view type = type_word(node.kind);
    if (std::find(types.begin(), types.end(), type) != types.end()) return true;
    if (node.kind == Node::Kind::null) {
      report("empty", node.at, {"значение пропущено", "the value is missing"},
             joined(joined({"ожидается ", ""}, "", type_titles(types)), "", {"", " is expected"}));
      return false;
    }
    const bool wants_text = std::find(types.begin(), types.end(), "string") != types.end();
    const bool is_scalar = !node.is_list() && !node.is_map();
    report("wrong-type", node.at,
           joined({"ожидается ", ""}, "",
                  joined(joined(type_titles(types), "", {", а здесь ", " is expected, this is "}),
                         "", type_title(type))),
           wants_text && is_scalar
               ? text("возьмите в кавычки: \"{}\"", "put it into quotes: \"{}\"", shown(node))
               : Text{"исправьте значение по описанию формата",
                      "mend the value by the description of the format"});
    return false;
  }

  void check_words(const Schema& schema, const Node& node) {
    Schema allowed;
    if (schema.contains("enum")) allowed = schema.at("enum");
    if (schema.contains("const")) allowed = Schema::array({schema.at("const")});
    const auto fits = [&node](const Schema& each) { return is_same(each, node); };
    if (allowed.empty() || std::any_of(allowed.begin(), allowed.end(), fits)) return;
    failed_ = true;
    if (problems_ == nullptr) return;  // most conditions end here, and words cost
    const std::string word = shown(node);
    report(
        "unknown-word", node.at,
        text("слова `{}` здесь нет", "there is no word `{}` here", disarmed(shortened(word, 60))),
        nearest_or_all(word, words_of(allowed)));
  }

  void check_number(const Schema& schema, const Node& node) {
    const bool is_low =
        schema.contains("minimum") && node.integer < schema.at("minimum").get<std::int64_t>();
    const bool is_high =
        schema.contains("maximum") && node.integer > schema.at("maximum").get<std::int64_t>();
    if (!is_low && !is_high) return;
    const std::string low = schema.value("minimum", Schema()).dump();
    const std::string high = schema.value("maximum", Schema()).dump();
    report("out-of-range", node.at,
           text("число {} вне допустимых", "the number {} is out of range", node.integer),
           high == "null" ? text("не меньше {}", "{} or more", low)
                          : text("от {} до {}", "from {} to {}", low, high));
  }

  void check_text(const Schema& schema, const Node& node) {
    const std::size_t length = count_code_points(node.text);
    if (length < schema.value("minLength", std::size_t{0}))
      return report("empty", node.at, {"текст пуст", "the text is empty"},
                    {"впишите значение или уберите ключ", "write a value or remove the key"});
    if (schema.contains("maxLength") && length > schema.at("maxLength").get<std::size_t>())
      return report("too-long", node.at,
                    text("текст длиннее {} символов", "the text is longer than {} symbols",
                         schema.at("maxLength").dump()),
                    {"сократите его", "shorten it"});
    if (!schema.contains("pattern")) return;
    const std::string judged = judged_part(node.text);
    if (!Pattern::of(schema.at("pattern").get<std::string>())->is_in(judged))
      report(
          "bad-form", node.at,
          text("`{}` не того вида", "`{}` has not the right form", disarmed(shortened(judged, 60))),
          form_of(schema));
  }

  // Schemas of ours say beside a pattern, in both languages, what it means.
  static Text form_of(const Schema& schema) {
    if (!schema.contains("x-form")) return {};
    const Schema& form = schema.at("x-form");
    return joined({"нужно: ", "needed is: "}, "",
                  {form.at("ru").get<std::string>(), form.at("en").get<std::string>()});
  }

  void check_list(const Schema& schema, const Node& node) {
    if (node.items.size() < schema.value("minItems", std::size_t{0}))
      report("too-few", node.at,
             {"список пуст или слишком короток", "the list is empty or too short"},
             text("нужно не меньше {}", "{} or more are needed", schema.at("minItems").dump()));
    if (schema.value("uniqueItems", false)) check_unique(node);
    if (schema.contains("items"))
      for (const Node& item : node.items) check(schema.at("items"), item);
  }

  // Only lists of words and numbers have to hold each once.
  void check_unique(const Node& list) {
    std::set<std::pair<Node::Kind, std::string>> seen;
    for (const Node& item : list.items)
      if (!seen.emplace(item.kind, shown(item)).second)
        report(
            "repeated", item.at,
            text("`{}` стоит второй раз", "`{}` stands here a second time", disarmed(shown(item))),
            {"оставьте один раз", "keep it once"});
  }

  void check_map(const Schema& schema, const Node& node) {
    if (node.entries.size() < schema.value("minProperties", std::size_t{0}))
      report(
          "empty", node.at, {"ни одного ключа", "no key at all"},
          text("можно: {}", "there are: {}", joined_list(keys_of(part_of(schema, "properties")))));
    for (const std::string& key : words_of(part_of(schema, "required"))) require(key, node);
    for (const auto& [key, needed] : part_of(schema, "dependencies").items())
      if (node.find(key) != nullptr)
        for (const std::string& each : words_of(needed)) require(each, node);
    for (const Entry& entry : node.entries) check_entry(schema, entry);
  }

  void require(const std::string& key, const Node& map) {
    if (map.find(key) != nullptr) return;
    report("missing-key", map.at, text("нет ключа `{}`", "the key `{}` is missing", key),
           text("добавьте `{}: …`", "add `{}: …`", key));
  }

  void check_entry(const Schema& schema, const Entry& entry) {
    const Schema& known = part_of(schema, "properties");
    if (known.contains(entry.key)) return check(known.at(entry.key), entry.value);
    if (schema.contains("patternProperties"))
      for (const auto& [pattern, each] : schema.at("patternProperties").items())
        if (Pattern::of(pattern)->is_in(entry.key)) return check(each, entry.value);
    if (!schema.contains("additionalProperties")) return;
    const Schema& rest = schema.at("additionalProperties");
    if (rest.is_object()) return check(rest, entry.value);
    if (rest.get<bool>()) return;
    report("unknown-key", entry.at,
           text("ключа `{}` здесь нет", "there is no key `{}` here",
                disarmed(shortened(entry.key, 60))),
           schema.contains("patternProperties") ? form_of(schema)
                                                : nearest_or_all(entry.key, keys_of(known)));
  }

  void check_conditions(const Schema& schema, const Node& node) {
    if (schema.contains("allOf"))
      for (const Schema& each : schema.at("allOf")) check(each, node);
    if (!schema.contains("if")) return;
    const char* branch =
        Explainer(document_, nullptr).fits(schema.at("if"), node) ? "then" : "else";
    if (schema.contains(branch)) check(schema.at(branch), node);
  }

  const Schema& document_;
  Problems* problems_;
  bool failed_ = false;
  const Schema empty_ = Schema::object();
};

const Schema& parsed_schema(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, Schema, std::less<>> all;
  const std::lock_guard lock(mutex);
  auto found = all.find(name);
  if (found != all.end()) return found->second;
  const std::string_view text = embedded_schema(name);
  if (text.empty()) throw std::logic_error("no schema named " + std::string(name));
  return all.emplace(std::string(name), Schema::parse(text)).first->second;
}

}  // namespace

void check_shape(const Node& root, std::string_view schema_name, Problems& problems) {
  const Schema& schema = parsed_schema(schema_name);
  Explainer(schema, &problems).fits(schema, root);
}

}  // namespace otklik::formats
