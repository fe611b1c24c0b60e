// The index of a work tree: a few of its entries are read, and brought up to what HEAD holds. Everything else in it, what people
// staged above all, stays as it is.
// Not for files in the work tree: see placement.hpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "register/git.hpp"
#include "register/lock.hpp"

namespace otklik::store {

/// An entry of the index.
struct IndexEntry {
  std::string path;
  ObjectId blob;  ///< empty hex for a file in the middle of a merge
  std::string mode;
};

/// The entries of these paths, by path; a path that the index lacks is not there.
std::map<std::string, IndexEntry> load_index_entries(const Git& git,
                                                     const std::vector<std::string>& paths);

/// Sets entries. The real index is replaced as a whole while `index.lock` is ours, so that a kill leaves nothing that the next
/// command cannot tell and clear away. Waits for `wait` when another git has the index; says why when it could not be done.
std::optional<Text> set_index_entries(const Git& git, const Lock& lock,
                                      const std::vector<IndexEntry>& entries, Seconds wait);

/// Clears away what a killed set_index_entries() left. An index.lock of somebody else stays. Precondition: the lock is held.
void release_index(const Git& git);

}  // namespace otklik::store
