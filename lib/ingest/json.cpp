#include "ingest/json.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/text.hpp"
#include "ingest/json_stream.hpp"
#include "ingest/json_value.hpp"

namespace otklik::ingest {

namespace {

const std::vector<std::string> message_keys = {
    "network", "native_id", "url",         "posted_at", "author",      "text",
    "media",   "governor",  "detected_at", "closes_at", "incident_id",
};
const std::vector<std::string> author_keys = {"name", "url"};
const std::vector<std::string> media_keys = {"type", "url"};

// One object while it is taken apart: what is of the wrong type becomes a reason and counts as absent.
class Fields {
 public:
  Fields(const JsonValue& object, std::string prefix, Reasons& reasons)
      : object_(object), prefix_(std::move(prefix)), reasons_(reasons) {}

  void allow(const std::vector<std::string>& keys) {
    for (const JsonMember& member : object_.members)
      if (std::find(keys.begin(), keys.end(), member.name) == keys.end())
        unknown(member.name, keys);
  }

  std::optional<std::string> text(std::string_view key) {
    const JsonValue* value = find(key, {JsonKind::text}, {"нужна строка", "a text is wanted"});
    return value == nullptr ? std::nullopt : std::optional(value->text);
  }

  // Ids are text, but programs that think in numbers write them bare.
  std::optional<std::string> id(std::string_view key) {
    const JsonValue* value =
        find(key, {JsonKind::text, JsonKind::integer},
             {"нужна строка или целое число", "a text or a whole number is wanted"});
    return value == nullptr ? std::nullopt : std::optional(value->text);
  }

  bool truth(std::string_view key) {
    const JsonValue* value =
        find(key, {JsonKind::boolean}, {"нужно true или false", "true or false is wanted"});
    return value != nullptr && value->truth;
  }

  const JsonValue* object(std::string_view key) {
    return find(key, {JsonKind::object}, {"нужен объект", "an object is wanted"});
  }

  const JsonValue* list(std::string_view key) {
    return find(key, {JsonKind::list}, {"нужен массив", "an array is wanted"});
  }

 private:
  // The member when it is there and of one of the kinds; null, like JSON's null, when it is absent.
  const JsonValue* find(std::string_view key, std::initializer_list<JsonKind> kinds,
                        const Text& wanted) {
    const JsonValue* value = object_.find(key);
    if (value == nullptr || value->kind == JsonKind::null) return nullptr;
    if (std::find(kinds.begin(), kinds.end(), value->kind) != kinds.end()) return value;
    reasons_.add(prefix_ + std::string(key), wanted);
    return nullptr;
  }

  void unknown(const std::string& name, const std::vector<std::string>& keys) {
    const std::string key = shown(prefix_ + name);
    if (const auto nearest = find_nearest(name, keys))
      reasons_.add(otklik::text("неизвестный ключ «{}», ближайший — «{}»",
                                "unknown key `{}`, the nearest is `{}`", key, prefix_ + *nearest));
    else
      reasons_.add(otklik::text("неизвестный ключ «{}»", "unknown key `{}`", key));
  }

  const JsonValue& object_;
  std::string prefix_;
  Reasons& reasons_;
};

void take_author(const JsonValue& author, RawMessage& raw, Reasons& reasons) {
  Fields fields(author, "author.", reasons);
  fields.allow(author_keys);
  raw.author_name = fields.text("name");
  raw.author_url = fields.text("url");
}

void take_media(const JsonValue& media, RawMessage& raw, Reasons& reasons) {
  for (const JsonValue& each : media.items) {
    if (each.kind != JsonKind::object) {
      reasons.add("media", {"каждое вложение — объект с ключами type и url",
                            "each of them is an object with `type` and `url`"});
      continue;
    }
    Fields fields(each, "media.", reasons);
    fields.allow(media_keys);
    raw.media.push_back({fields.text("type"), fields.text("url")});
  }
}

RawMessage raw_message(const JsonValue& object, Reasons& reasons) {
  Fields fields(object, "", reasons);
  fields.allow(message_keys);
  RawMessage raw;
  raw.network = fields.text("network");
  raw.native_id = fields.id("native_id");
  raw.url = fields.text("url");
  raw.posted_at = fields.text("posted_at");
  if (const JsonValue* author = fields.object("author")) take_author(*author, raw, reasons);
  raw.text = fields.text("text");
  if (const JsonValue* media = fields.list("media")) take_media(*media, raw, reasons);
  raw.detected_at = fields.text("detected_at");
  raw.governor = fields.truth("governor");
  raw.incident_id = fields.id("incident_id");
  raw.closes_at = fields.text("closes_at");
  return raw;
}

// Hands one piece of the stream on as a message or a rejection.
class PieceReader {
 public:
  PieceReader(const Reading& reading, const Sink& sink, bool in_array)
      : reading_(reading), sink_(sink), in_array_(in_array) {}

  /// False when what follows must not be read.
  bool read(const JsonPiece& piece) {
    if (piece.problem) {
      reject(piece.line, *piece.problem);
      return !piece.last;
    }
    const auto parsed = parse_json(piece.bytes);
    if (const auto* problem = std::get_if<JsonProblem>(&parsed)) return refuse(piece, *problem);
    take(piece.line, std::get<JsonValue>(parsed));
    return true;
  }

 private:
  void take(std::size_t line, const JsonValue& value) {
    if (value.kind != JsonKind::object) {
      reject(line, {"сообщение — это объект {…}", "a message is an object {…}"});
      return;
    }
    Reasons reasons;
    RawMessage raw = raw_message(value, reasons);
    raw.source = place(line);
    auto result = accept(std::move(raw), reading_, std::move(reasons));
    if (auto* incoming = std::get_if<Incoming>(&result))
      sink_.message(std::move(*incoming));
    else
      sink_.rejected(std::move(std::get<Rejected>(result)));
  }

  bool refuse(const JsonPiece& piece, const JsonProblem& problem) {
    if (!problem.syntax) {
      reject(piece.line, problem.what);
      return true;
    }
    const std::string_view before = std::string_view(piece.bytes).substr(0, problem.at);
    const auto breaks = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto column = count_code_points(before.substr(before.rfind('\n') + 1)) + 1;
    const Text where = text("символ {} строки", "symbol {} of the line", column);
    reject(piece.line + breaks, joined(joined(problem.what, ", ", where), "; ", advice()));
    return !in_array_;
  }

  Text advice() const {
    return in_array_ ? Text{"дальше файл не читался", "the file was not read further"}
                     : Text{"нужен один объект в строке или массив объектов",
                            "one object a line or an array of objects is wanted"};
  }

  void reject(std::size_t line, Text reason) { sink_.rejected({place(line), std::move(reason)}); }

  std::string place(std::size_t line) const { return fmt::format("{}:{}", reading_.file, line); }

  const Reading& reading_;
  const Sink& sink_;
  bool in_array_;
};

// Every byte of a text may be written as `\u00xx`; links of media and the rest come on top.
std::size_t longest_piece(const Reading& reading) {
  constexpr std::size_t escaped_byte = 6;
  constexpr std::size_t all_else = 1 << 20;
  return escaped_byte * reading.text_bytes + all_else;
}

}  // namespace

bool recognises_json(std::string_view head) {
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  head = trimmed(head);
  return head.starts_with('[') || head.starts_with('{');
}

void read_json(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonStream stream(in, reading.file, longest_piece(reading));
  PieceReader reader(reading, sink, stream.is_array());
  while (const auto piece = stream.next())
    if (!reader.read(*piece)) return;
}

}  // namespace otklik::ingest
