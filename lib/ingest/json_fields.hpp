// Takes one JSON object apart: what is of the wrong type becomes a reason and counts as absent.
// Not for what the values mean: each source knows that.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/json_value.hpp"
#include "ingest/reasons.hpp"

namespace otklik::ingest {

/// The members of an object by name. JSON's null counts as absent. The object and the reasons must outlive it.
class JsonFields {
 public:
  /// `prefix` stands before the names in reasons (`author.`).
  JsonFields(const JsonValue& object, std::string prefix, Reasons& reasons)
      : object_(object), prefix_(std::move(prefix)), reasons_(reasons) {}

  /// Names every member that is none of these, and the nearest that is.
  void allow(const std::vector<std::string>& keys);

  bool has(std::string_view key) const;
  std::optional<std::string> text(std::string_view key);
  /// A text or a whole number: programs that think in numbers write ids bare.
  std::optional<std::string> id(std::string_view key);
  /// A whole number, bare or as a text.
  std::optional<std::string> number(std::string_view key);
  bool truth(std::string_view key);
  const JsonValue* object(std::string_view key);
  const JsonValue* list(std::string_view key);

 private:
  const JsonValue* find(std::string_view key, std::initializer_list<JsonKind> kinds,
                        const Text& wanted);
  void unknown(const std::string& name, const std::vector<std::string>& keys);

  const JsonValue& object_;
  std::string prefix_;
  Reasons& reasons_;
};

}  // namespace otklik::ingest
