// What git stores, as values: ids, trees, commits, and how their bytes are read.
// Not for getting the bytes: see git.hpp.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace otklik::store {

/// The name of an object: 40 hexadecimal digits, or 64 in a repository of SHA-256.
struct ObjectId {
  std::string hex;

  friend auto operator<=>(const ObjectId&, const ObjectId&) = default;
};

/// True for a word that names an object so.
bool is_object_id(std::string_view word);

/// Modes of tree entries, as git writes them.
inline constexpr std::string_view mode_file = "100644";
inline constexpr std::string_view mode_program = "100755";
inline constexpr std::string_view mode_tree = "40000";

/// An object with its content.
struct Object {
  ObjectId id;
  std::string type;  ///< blob, tree, commit, tag
  std::string bytes;
};

/// One line of a tree.
struct TreeEntry {
  std::string mode;
  std::string name;
  ObjectId id;
};

/// A file of a commit.
struct TreeFile {
  std::string path;
  ObjectId blob;
  std::string mode;
};

struct CommitInfo {
  ObjectId id;
  ObjectId tree;
  std::vector<ObjectId> parents;
  Instant committed{};
  Instant authored{};
  std::string author_name;
  std::string author_email;
  std::string committer_email;
  std::string message;
};

/// True when the id is the sum of type, size and bytes. Git does not look when it reads.
bool is_genuine(const Object& object);

/// The entries of a tree object, in git's order. Throws Error (failed) when the bytes are not a tree's.
std::vector<TreeEntry> parse_tree(const Object& tree);
/// Throws Error (failed) when the bytes are not a commit's.
CommitInfo parse_commit(const Object& commit);

}  // namespace otklik::store
