// What every JSON source does alike: goes over the values of a stream, parses, hands messages to the gate, names what is wrong.
// Not for what an object means: each source knows that.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/json_cut.hpp"
#include "ingest/json_value.hpp"
#include "ingest/source.hpp"

namespace otklik::ingest {

class JsonTaker {
 public:
  /// Both must outlive it.
  JsonTaker(const Reading& reading, const Sink& sink) : reading_(reading), sink_(sink) {}

  const Reading& reading() const { return reading_; }

  /// Calls `take` with every value of the stream; values without end and larger ones than `longest` bytes are rejected.
  /// False from `take` ends the reading where a broken value makes the rest unreadable.
  void each(std::istream& in, std::size_t longest,
            const std::function<bool(const JsonPart&)>& take);

  /// Of the stream that each() is reading: JsonStream::is_one_text().
  bool is_one_text() const { return is_one_text_; }

  /// The value; nothing when it was rejected. `is_json` is false when the bytes are no JSON.
  struct Parsed {
    std::optional<JsonValue> value;
    bool is_json = true;
  };
  Parsed parse(const JsonPart& part, const Text& advice = {});
  /// As parse(), and what is no object is rejected.
  std::optional<JsonValue> object(const JsonPart& part);
  /// The parts; where they break off is rejected, and a name that stands twice: only the first would be read.
  JsonParts cut(const JsonPart& part);
  /// The elements of what must be an array.
  std::vector<JsonPart> elements(const JsonPart& part);

  /// Through the gate, and on to whoever takes it; then when it was posted.
  std::optional<Instant> give(RawMessage raw, std::size_t line, Reasons reasons);
  void give_deletion(Deletion deletion, std::size_t line);
  void reject(std::size_t line, Text reason);
  /// The network answered that it could not; `words` are its own.
  void reject_error(std::size_t line, std::string_view words);
  /// The answer holds fewer messages than it says that there are.
  void point_out_rest(std::size_t line, std::size_t held, std::size_t all);
  /// The answer says that there is more, not how much.
  void point_out_rest(std::size_t line);
  void pass_over() { sink_.passed_over(); }
  void give_whole(WholePlace place) { sink_.whole(std::move(place)); }

 private:
  std::string place(std::size_t line) const;

  const Reading& reading_;
  const Sink& sink_;
  bool is_one_text_ = false;
};

/// An answer of a network holds a hundred messages; somebody may have put many answers together.
constexpr std::size_t longest_json_answer = std::size_t{256} << 20;

/// The bytes that one message with a text of the register's length can take, escaped.
std::size_t longest_json_message(const Reading& reading);

}  // namespace otklik::ingest
