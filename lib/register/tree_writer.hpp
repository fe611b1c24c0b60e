// New trees from old ones: a few files set, everything else as it was. All trees of a commit go through one `git mktree`.
// Not for the commit: see writer.hpp.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "register/git.hpp"

namespace otklik::store {

/// Writes trees. It starts its git when it is made, so that this has happened by the time the first tree is wanted.
class TreeWriter {
 public:
  explicit TreeWriter(const Git& git);

  /// The root tree of `commit` (none: an empty tree) with these files set, by path. The objects are written, nothing refers to them
  /// yet. Throws Error (bad_data) when a file stands where a folder is needed, or anything but a file where one is to be set.
  ObjectId write(const std::optional<ObjectId>& commit,
                 const std::map<std::string, ObjectId>& files);

 private:
  struct Folder;
  using Entries = std::map<std::string, TreeEntry>;

  static Folder arranged(const std::map<std::string, ObjectId>& files);
  ObjectId write(const Folder& folder, const std::optional<ObjectId>& old,
                 const std::string& prefix);
  void set_folder(Entries& entries, const std::string& name, const Folder& inner,
                  const std::string& path);
  ObjectId write(const Entries& entries);

  const Git& git_;
  std::unique_ptr<Child> mktree_;
};

}  // namespace otklik::store
