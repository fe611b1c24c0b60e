// YAML as people write it, to a tree. The narrow YAML of settings files: one document, no anchors, aliases or tags, no key twice.
// Records come here only to be told what is wrong with them (records.hpp). Nothing of yaml-cpp leaves yaml_tree.cpp.
#pragma once

#include <optional>

#include "formats/node.hpp"
#include "formats/problems.hpp"

namespace otklik::formats {

/// Reads the file of `problems`, which has passed the first look. Nothing when it cannot be read to the end; a tree that comes
/// with problems is whole and can still be looked at.
std::optional<Node> parse_yaml(Problems& problems);

}  // namespace otklik::formats
