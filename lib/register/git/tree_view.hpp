// The folders and files of one commit, each tree read once: for who asks about many paths.
// For one file Git::read() is shorter.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "register/git/git.hpp"

namespace otklik::store {

/// Entries of a folder, by name.
using TreeEntries = std::map<std::string, TreeEntry>;

class TreeView {
 public:
  /// Without a commit there are no files. The Git must outlive it.
  TreeView(const Git& git, const std::optional<ObjectId>& commit);

  /// The entries of a folder (the root: an empty path); none when the commit has no such folder.
  const TreeEntries& folder(const std::string& path);
  /// The blob of a file; nothing when there is no such file (a link or a folder is none).
  std::optional<ObjectId> find_file(const std::string& path);

 private:
  std::optional<ObjectId> find_tree(const std::string& path);

  const Git& git_;
  std::optional<ObjectId> root_;
  std::map<std::string, TreeEntries> folders_;
};

/// True for a regular file, also one that may be executed.
bool is_file(const TreeEntry& entry);

}  // namespace otklik::store
