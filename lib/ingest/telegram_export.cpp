#include "ingest/telegram_export.hpp"

#include <utility>

namespace otklik::ingest {

namespace {

// Names, kinds and numbers of chats; whatever is longer is none of them.
constexpr std::size_t longest_field = 4096;

std::string unquoted(const std::string& text) {
  return text.size() < 2 || text.front() != '"' ? text : text.substr(1, text.size() - 2);
}

}  // namespace

std::optional<JsonPiece> TelegramExport::next() {
  std::optional<JsonPiece> piece;
  while (!piece && !over_) piece = open_.empty() ? begin() : step();
  if (piece && piece->last) over_ = true;
  return piece;
}

// Exports may stand one behind another.
std::optional<JsonPiece> TelegramExport::begin() {
  skip_between(bytes_);
  over_ = bytes_.peek() == ByteReader::end;
  if (over_) return std::nullopt;
  if (bytes_.peek() != '{') return broken();
  has_messages_ = false;
  enter(Inside::object);
  return std::nullopt;
}

void TelegramExport::enter(Inside inside) {
  bytes_.take();
  // Messages stand in a chat, and carry what was said of it.
  open_.push_back({inside, inside == Inside::messages ? open_.back().chat : ChatFields{}});
}

JsonPiece TelegramExport::broken() {
  return broken_json(bytes_, {"это не выгрузка Telegram: дальше здесь не JSON",
                              "this is no export of Telegram: from here it is no JSON"});
}

std::optional<JsonPiece> TelegramExport::step() {
  Level& level = open_.back();
  bytes_.skip_blanks();
  if (bytes_.peek() == (level.inside == Inside::object ? '}' : ']')) {
    bytes_.take();
    if (open_.size() == 1 && !has_messages_) return without_messages();
    open_.pop_back();
    return std::nullopt;
  }
  if (!std::exchange(level.first, false)) {
    if (bytes_.peek() != ',') return broken();
    bytes_.take();
    bytes_.skip_blanks();
  }
  if (level.inside == Inside::object) return member();
  if (level.inside == Inside::list && bytes_.peek() == '{') {
    enter(Inside::object);
    return std::nullopt;
  }
  JsonPiece piece = take_json_value(bytes_, longest_);
  const bool is_message = level.inside == Inside::messages || piece.last;
  return is_message ? std::optional(std::move(piece)) : std::nullopt;
}

JsonPiece TelegramExport::without_messages() {
  open_.pop_back();
  JsonPiece piece = broken_json(
      bytes_, {"в этой выгрузке нет массива messages", "this export has no array `messages`"});
  piece.last = false;
  return piece;
}

std::optional<JsonPiece> TelegramExport::member() {
  if (bytes_.peek() != '"') return broken();
  JsonPiece key = take_json_value(bytes_, longest_field);
  if (key.last) return key;
  bytes_.skip_blanks();
  if (bytes_.peek() != ':') return broken();
  bytes_.take();
  bytes_.skip_blanks();
  return value_of(unquoted(key.bytes));
}

std::optional<JsonPiece> TelegramExport::value_of(const std::string& key) {
  const int first = bytes_.peek();
  has_messages_ = has_messages_ || ((key == "messages" || key == "list") && first == '[');
  if (key == "messages" && first == '[')
    enter(Inside::messages);
  else if (key == "list" && first == '[')
    enter(Inside::list);
  else if ((key == "chats" || key == "left_chats") && first == '{')
    enter(Inside::object);
  else {
    JsonPiece value = take_json_value(bytes_, longest_field);
    if (value.last) return value;
    if (!value.problem) open_.back().chat[key] = unquoted(value.bytes);
  }
  return std::nullopt;
}

}  // namespace otklik::ingest
