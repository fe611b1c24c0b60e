// New trees from old ones: a few files set, everything else as it was. All trees of a commit go through one `git hash-object`.
// Not for the commit: see writer.hpp.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "register/git/git.hpp"
#include "register/git/tree_view.hpp"

namespace otklik::store {

/// Writes trees. It starts its git when it is made, so that this has happened by the time the first tree is wanted. Precondition
/// of write(): a Staging is there, in whose folder each tree lies until git has it.
class TreeWriter {
 public:
  explicit TreeWriter(const Git& git);

  /// The root tree of `old` with these files set, by path. The objects are written, nothing refers to them yet. Throws Error
  /// (bad_data) when a file stands where a folder is needed, or anything but a file where one is to be set.
  ObjectId write(TreeView& old, const std::map<std::string, ObjectId>& files);

 private:
  struct Folder;

  static Folder arranged(const std::map<std::string, ObjectId>& files);
  ObjectId write(TreeView& old, const Folder& folder, const std::string& path);
  ObjectId write(const TreeEntries& entries);

  std::filesystem::path file_;
  std::unique_ptr<Child> hashes_;
};

}  // namespace otklik::store
