#include "ingest/json_taker.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "ingest/json_stream.hpp"

namespace otklik::ingest {

void JsonTaker::each(std::istream& in, std::size_t longest,
                     const std::function<bool(const JsonPart&)>& take) {
  JsonStream stream(in, reading_.file, longest);
  is_one_text_ = stream.is_one_text();
  while (const auto piece = stream.next()) {
    if (piece->problem) {
      reject(piece->line, *piece->problem);
      if (piece->last) return;
    } else if (!is_one_text_ && piece->bytes.starts_with('[')) {
      for (const JsonPart& each : cut({{}, piece->bytes, piece->line}).parts) take(each);
    } else if (!take({{}, piece->bytes, piece->line}) && is_one_text_) {
      return;
    }
  }
}

JsonTaker::Parsed JsonTaker::parse(const JsonPart& part, const Text& advice) {
  auto parsed = parse_json(part.bytes);
  if (auto* value = std::get_if<JsonValue>(&parsed)) return {std::move(*value)};
  const auto& problem = std::get<JsonProblem>(parsed);
  if (!problem.syntax) {
    reject(part.line, problem.what);
    return {};
  }
  const std::string_view before = part.bytes.substr(0, problem.at);
  const auto breaks = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const auto column = count_code_points(before.substr(before.rfind('\n') + 1)) + 1;
  Text reason =
      joined(problem.what, ", ", text("символ {} строки", "symbol {} of the line", column));
  if (!advice.empty()) reason = joined(reason, "; ", advice);
  reject(part.line + breaks, std::move(reason));
  return {std::nullopt, false};
}

std::optional<JsonValue> JsonTaker::object(const JsonPart& part) {
  Parsed parsed = parse(part);
  if (!parsed.value || parsed.value->kind == JsonKind::object) return std::move(parsed.value);
  reject(part.line, {"сообщение — это объект {…}", "a message is an object {…}"});
  return std::nullopt;
}

JsonParts JsonTaker::cut(const JsonPart& part) {
  JsonParts parts = cut_json(part);
  if (parts.broken_line)
    reject(*parts.broken_line, {"это не JSON; дальше здесь не читалось",
                                "this is not JSON; nothing was read here from that place on"});
  std::set<std::string_view> names;
  for (const JsonPart& each : parts.parts)
    if (!each.name.empty() && !names.insert(each.name).second)
      reject(each.line, text("ключ «{}» указан дважды", "the key `{}` stands twice",
                             shown(std::string(each.name))));
  return parts;
}

std::vector<JsonPart> JsonTaker::elements(const JsonPart& part) {
  if (part.bytes.starts_with('[')) return cut(part).parts;
  reject(part.line,
         text("«{}»: нужен массив", "`{}`: an array is wanted", shown(std::string(part.name))));
  return {};
}

std::optional<Instant> JsonTaker::give(RawMessage raw, std::size_t line, Reasons reasons) {
  raw.source = place(line);
  auto result = accept(std::move(raw), reading_, std::move(reasons));
  auto* incoming = std::get_if<Incoming>(&result);
  if (incoming == nullptr) {
    sink_.rejected(std::move(std::get<Rejected>(result)));
    return std::nullopt;
  }
  const Instant posted = incoming->message.posted_at.instant;
  sink_.message(std::move(*incoming));
  return posted;
}

void JsonTaker::give_deletion(Deletion deletion, std::size_t line) {
  deletion.source = place(line);
  const bool is_named = deletion.native_id && !check_foreign_id(*deletion.native_id);
  if (is_named)
    sink_.deleted(std::move(deletion));
  else
    pass_over();
}

void JsonTaker::reject(std::size_t line, Text reason) {
  sink_.rejected({place(line), std::move(reason)});
}

void JsonTaker::reject_error(std::size_t line, std::string_view words) {
  constexpr std::size_t longest = 200;
  const std::string told = shortened(disarmed(words.substr(0, 4 * longest)), longest);
  reject(line, text("это ответ об ошибке: «{}»; повторите запрос",
                    "this answer is an error: `{}`; ask again", told));
}

void JsonTaker::point_out_rest(std::size_t line, std::size_t held, std::size_t all) {
  sink_.incomplete({place(line), text("в ответе {} из {}; запросите остальное",
                                      "the answer holds {} of {}; ask for the rest", held, all)});
}

void JsonTaker::point_out_rest(std::size_t line) {
  sink_.incomplete(
      {place(line),
       {"в ответе не всё; запросите остальное", "the answer is not the whole; ask for the rest"}});
}

std::string JsonTaker::place(std::size_t line) const {
  return fmt::format("{}:{}", reading_.file, line);
}

// Every byte of a text may be written as `\u00xx`; links of media and the rest come on top.
std::size_t longest_json_message(const Reading& reading) {
  constexpr std::size_t escaped_byte = 6;
  constexpr std::size_t all_else = 1 << 20;
  return escaped_byte * reading.text_bytes + all_else;
}

}  // namespace otklik::ingest
