// A file as a tree of plain values that know where they stand: yaml_tree.hpp makes it, the schema and the codecs take it apart.
// Not for writing: records are written from their types (records.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "formats/read.hpp"

namespace otklik::formats {

struct Entry;

/// One value. Of `boolean`, `integer`, `text`, `items` and `entries` only that of its kind counts.
struct Node {
  enum class Kind { null, boolean, integer, text, list, map };

  Kind kind = Kind::null;
  Position at;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;
  std::vector<Node> items;
  std::vector<Entry> entries;  ///< in the order of the file, every key once

  /// The value of a key, null when this is no map or has no such key.
  const Node* find(std::string_view key) const;
  bool is_text() const { return kind == Kind::text; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
};

/// A key of a map with its value.
struct Entry {
  std::string key;
  Position at;  ///< of the key
  Node value;
};

/// The deepest nesting that a file may have: the deepest of ours has ten levels, and recursion must end.
constexpr std::size_t deepest_nesting = 32;

/// What an unquoted scalar means by the core schema of YAML 1.2, as far as these files go: null, booleans and whole numbers are
/// themselves, everything else is text.
Node plain_scalar(std::string_view text, Position at);

/// A text node.
Node text_node(std::string text, Position at);

/// Where every value of the tree stands, by JSON pointer.
Positions positions_of(const Node& root);

}  // namespace otklik::formats
