// What people did to files and have not committed: the work tree or the index differs from HEAD. The register neither mixes such
// changes in nor overwrites them, so a command that would have to stops.
// Not for `check`, which looks at the whole register.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "register/git/git.hpp"
#include "register/write/index.hpp"
#include "register/write/note.hpp"

namespace otklik::store {

/// What is about to be recorded, by path: a file that HEAD lacks may already lie in the work tree with these bytes.
using FreshContents = std::map<std::string, ObjectId>;

/// One diagnostic for each of the paths that is edited, deleted, staged or not committed. What the writes of `pending` could
/// not bring up to date yet is nobody's change. `index` holds what the index has of these paths.
std::vector<Diagnostic> find_dirt(const Git& git, const std::optional<ObjectId>& head,
                                  const std::vector<std::string>& paths, const FreshContents& fresh,
                                  const Note& pending,
                                  const std::map<std::string, IndexEntry>& index);

/// What HEAD held at a path before each of the noted writes.
std::vector<std::optional<ObjectId>> stale_blobs(const Note& writes, std::string_view path);

}  // namespace otklik::store
