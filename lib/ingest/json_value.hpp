// One foreign JSON value, read strictly and within bounds: what a stranger's file can hold, it can hold in hostile form.
// Not for what the register writes itself: see formats/ and render/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik::ingest {

enum class JsonKind { null, boolean, integer, fraction, text, list, object };

struct JsonMember;

/// A JSON value. Only what belongs to its kind is filled.
struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool truth = false;
  std::string text;                 ///< of a text, or an integer's digits
  std::vector<JsonValue> items;     ///< of a list
  std::vector<JsonMember> members;  ///< of an object, in their order, no name twice

  /// The member of that name, null when there is none.
  const JsonValue* find(std::string_view name) const;
  /// The member of that name when it is a text that is not empty, or a whole number.
  std::optional<std::string> word(std::string_view name) const;
  /// The digits of a whole number, bare or as a text; nothing for anything else.
  std::optional<std::string> integer() const;
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

/// Why bytes are no value that can be taken.
struct JsonProblem {
  Text what;
  std::size_t at = 0;   ///< offset of the byte, for syntax
  bool syntax = false;  ///< the bytes are no JSON at all: what follows cannot be trusted either
};

/// Refused are: what is not JSON, invalid UTF-8, halves of surrogate pairs, names that stand twice, numbers beyond 64 bits, more
/// nesting or more values than a message can need.
std::variant<JsonValue, JsonProblem> parse_json(std::string_view bytes);

}  // namespace otklik::ingest
