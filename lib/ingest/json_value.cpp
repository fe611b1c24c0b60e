#include "ingest/json_value.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/number.hpp"
#include "base/text.hpp"
#include "ingest/reasons.hpp"

namespace otklik::ingest {

namespace {

// A message nests three deep and has some dozens of values; what the networks attach to theirs is larger.
constexpr std::size_t deepest = 16;
constexpr std::size_t most_values = 4096;
constexpr std::size_t most_members = 128;  // of one object

// Builds the tree from the parser's events; nothing here recurses, so depth costs no stack. A false ends the parsing.
class Builder {
 public:
  using Number = nlohmann::json::number_integer_t;
  using Unsigned = nlohmann::json::number_unsigned_t;

  JsonValue root;
  std::optional<JsonProblem> problem;

  bool null() { return add({}); }
  bool boolean(bool truth) { return add({JsonKind::boolean, truth, {}, {}, {}}); }
  bool number_integer(Number value) { return add_text(JsonKind::integer, std::to_string(value)); }
  bool number_unsigned(Unsigned value) {
    return add_text(JsonKind::integer, std::to_string(value));
  }

  // Whole numbers that 64 bits cannot hold arrive here too.
  bool number_float(double, const std::string& written) {
    if (written.find_first_of(".eE") == std::string::npos) return too_large();
    return add_text(JsonKind::fraction, written);
  }

  bool string(std::string& text) { return add_text(JsonKind::text, std::move(text)); }
  bool binary(nlohmann::json::binary_t&) { return false; }  // no text JSON has it

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    auto& members = open_.back()->members;
    if (open_.back()->find(name) != nullptr)
      return stop(text("ключ «{}» указан дважды", "the key `{}` stands twice", shown(name)));
    if (members.size() == most_members)
      return stop(
          text("в объекте больше {} ключей", "more than {} keys in an object", most_members));
    members.push_back({std::move(name), {}});
    return true;
  }

  // `position` counts the bytes read, the one that does not fit included.
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& error) {
    constexpr int number_too_large = 406;
    // What stands before the quotation: the quoted words are a stranger's.
    std::string_view words = error.what();
    words = words.substr(0, words.find("; last read"));
    const auto says = [&](std::string_view part) { return words.find(part) != words.npos; };
    if (error.id == number_too_large) return too_large();
    if (says("surrogate"))
      return stop(Text{"в строке половина суррогатной пары \\uD800–\\uDFFF, это не символ",
                       "a text holds half a surrogate pair \\uD800-\\uDFFF, which is no symbol"});
    problem = JsonProblem{
        says("control character") ? control_character() : Text{"это не JSON", "this is not JSON"},
        position - std::min<std::size_t>(position, 1), true};
    return false;
  }

 private:
  bool stop(Text what) {
    problem = JsonProblem{std::move(what)};
    return false;
  }

  static Text control_character() {
    return {"управляющий символ в строке JSON: запишите его как \\n, \\t, \\u00…",
            "a control character inside a JSON text: write it as \\n, \\t, \\u00…"};
  }

  bool too_large() {
    return stop(Text{"число не помещается в 64 бита; запишите его строкой",
                     "a number does not fit 64 bits; write it as a text"});
  }

  bool add_text(JsonKind kind, std::string text) {
    return add({kind, false, std::move(text), {}, {}});
  }

  bool add(JsonValue value) { return place(std::move(value)) != nullptr; }

  // Where the value now stands, null when there is no room for it. A value stays where it is while it is open: what holds it
  // grows only after it was closed.
  JsonValue* place(JsonValue value) {
    if (++count_ > most_values) {
      stop(text("больше {} значений", "more than {} values", most_values));
      return nullptr;
    }
    if (open_.empty()) return &(root = std::move(value));
    JsonValue& parent = *open_.back();
    if (parent.kind == JsonKind::list) return &parent.items.emplace_back(std::move(value));
    return &(parent.members.back().value = std::move(value));
  }

  bool open(JsonKind kind) {
    if (open_.size() == deepest)
      return stop(text("вложенность больше {} уровней", "nested deeper than {} levels", deepest));
    JsonValue* placed = place({kind, false, {}, {}, {}});
    if (placed == nullptr) return false;
    open_.push_back(placed);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<JsonValue*> open_;  // lists and objects that are not closed yet, the innermost last
  std::size_t count_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const JsonMember& each) { return each.name == name; });
  return found == members.end() ? nullptr : &found->value;
}

std::optional<std::string> JsonValue::word(std::string_view name) const {
  const JsonValue* value = find(name);
  const bool is_word =
      value != nullptr && (value->kind == JsonKind::text || value->kind == JsonKind::integer);
  return is_word && !value->text.empty() ? std::optional(value->text) : std::nullopt;
}

std::optional<std::string> JsonValue::integer() const {
  const bool is_number =
      kind == JsonKind::integer || (kind == JsonKind::text && parse_integer(text));
  return is_number ? std::optional(text) : std::nullopt;
}

std::variant<JsonValue, JsonProblem> parse_json(std::string_view bytes) {
  if (const auto bad = find_invalid_utf8(bytes))
    return JsonProblem{text("байт {} не относится к UTF-8; сохраните файл в кодировке UTF-8",
                            "byte {} is not UTF-8; save the file as UTF-8", *bad + 1),
                       *bad, false};
  Builder builder;
  nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
  if (builder.problem) return std::move(*builder.problem);
  return std::move(builder.root);
}

}  // namespace otklik::ingest
