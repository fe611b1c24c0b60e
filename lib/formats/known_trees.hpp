// Settings files that were read before and found well-formed: their trees, so that neither the parser nor the schema has to look
// at the same bytes again.
// Not for what a file means: its codec is asked each time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/node.hpp"

namespace otklik::formats {

/// Where the trees of one state of the settings are kept, by the names of the files; the store is free to forget them.
class KnownTrees {
 public:
  KnownTrees() = default;
  KnownTrees(const KnownTrees&) = delete;
  KnownTrees& operator=(const KnownTrees&) = delete;
  virtual ~KnownTrees() = default;

  /// What keep() was given for this file; nothing when it is not there.
  virtual std::optional<std::string> find(std::string_view file) = 0;
  virtual void keep(std::string_view file, std::string packed) = 0;
};

/// FNV-1a, in hexadecimal: enough to tell other bytes, not those of an enemy.
std::string check_sum(std::string_view bytes);

/// A tree with its places as bytes, and back; nothing when the bytes are not such or were damaged.
std::string pack(const Node& root);
std::optional<Node> unpack(std::string_view bytes);

}  // namespace otklik::formats
