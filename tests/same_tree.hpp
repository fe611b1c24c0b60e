// Two readers saw the same: kinds, values, keys and lines agree. Columns are each reader's own.
#pragma once

#include <algorithm>

#include "formats/node.hpp"

namespace otklik::formats {

inline bool same_tree(const Node& a, const Node& b) {
  const auto same_entry = [](const Entry& one, const Entry& other) {
    return one.key == other.key && same_tree(one.value, other.value);
  };
  return a.kind == b.kind && a.text == b.text && a.integer == b.integer && a.boolean == b.boolean &&
         a.at.line == b.at.line && std::ranges::equal(a.items, b.items, same_tree) &&
         std::ranges::equal(a.entries, b.entries, same_entry);
}

}  // namespace otklik::formats
