// Walks through the result.json of Telegram Desktop, one chat or all of an account, and cuts its messages out one by one:
// such files have hundreds of megabytes. Not for reading a message: see telegram.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/json_stream.hpp"

namespace otklik::ingest {

/// What the export says of the chat in which a message stands, as written: `"Нефтекумск"`, `1234567`.
using ChatFields = std::map<std::string, std::string, std::less<>>;

class TelegramExport {
 public:
  /// A message of more than `longest` bytes is given as a problem. All must outlive it.
  TelegramExport(std::istream& in, const std::string& file, std::size_t longest)
      : bytes_(in, file), longest_(longest) {}

  /// The next message, not looked into; nothing at the end.
  std::optional<JsonPiece> next();
  /// Of the message that next() gave last.
  const ChatFields& chat() const { return open_.back().chat; }
  /// True when it stands in an export of more than one chat.
  bool is_one_of_many() const { return open_.size() > 2; }

 private:
  enum class Inside { object, list, messages };
  struct Level {
    Inside inside{};
    ChatFields chat;
    bool first = true;
  };

  std::optional<JsonPiece> begin();
  std::optional<JsonPiece> step();
  std::optional<JsonPiece> member();
  std::optional<JsonPiece> value_of(const std::string& key);
  void enter(Inside inside);
  JsonPiece broken();
  JsonPiece without_messages();

  ByteReader bytes_;
  std::size_t longest_;
  std::vector<Level> open_;    // the innermost last
  bool has_messages_ = false;  // in the export that is being read
  bool over_ = false;
};

}  // namespace otklik::ingest
