// Which keys stand where at the beginning of a JSON file, broken off anywhere: by that a form is told from others.
// Not for reading a value: see json_value.hpp.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace otklik::ingest {

class JsonOutline {
 public:
  /// `head` is what a file begins with. What is no JSON has no keys.
  explicit JsonOutline(std::string_view head);

  /// A path such as `response.items[].id`, or `items[]` for a key that holds an array. Values one behind another, one a line or
  /// in an array are taken together.
  bool has(std::string_view path) const { return paths_.contains(path); }

 private:
  std::set<std::string, std::less<>> paths_;
};

/// True for anything that begins like a JSON array or object.
bool begins_json(std::string_view head);

}  // namespace otklik::ingest
