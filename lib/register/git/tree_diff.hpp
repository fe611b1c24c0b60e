// What differs between two trees, file by file. Asks for objects only where ids differ, so its cost is that of the difference.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "register/git/git.hpp"

namespace otklik::store {

/// A file that is not the same in both trees; absent where the tree has none of that path.
struct TreeChange {
  std::string path;
  std::optional<TreeEntry> before;
  std::optional<TreeEntry> after;
};

/// Calls `take` for every file that differs, in git's order of names. No `before` = everything is new.
void for_each_change(const Git& git, const std::optional<ObjectId>& before, const ObjectId& after,
                     const std::function<void(const TreeChange&)>& take);

}  // namespace otklik::store
