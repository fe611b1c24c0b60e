// The note of a write under way, `otklik/write` in the common git directory: what the work tree and the index may still lack
// when the program was killed. It is written before the branch moves and goes when all is done.
// Not for doing what is left: see recovery.hpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/git/object.hpp"

namespace otklik::store {

/// A file that a write changes, and what HEAD held there before (nothing: no such file).
struct NotedFile {
  std::string path;
  std::optional<ObjectId> before;

  friend bool operator==(const NotedFile&, const NotedFile&) = default;
};

/// One write: the commit that it makes, where, and the files.
struct NotedWrite {
  std::filesystem::path root;  ///< the work tree; a repository may have several
  std::string branch;          ///< full name; empty when HEAD is detached
  ObjectId commit;
  std::vector<NotedFile> files;

  friend bool operator==(const NotedWrite&, const NotedWrite&) = default;
};

/// Usually one write; more when the files of earlier ones could not follow yet (somebody held the index). Oldest first.
using Note = std::vector<NotedWrite>;

/// The text of a note, and back; nothing when it is not whole.
std::string format_note(const Note& note);
std::optional<Note> parse_note(std::string_view text);

/// The file of the note in the program's private folder.
std::filesystem::path note_file(const std::filesystem::path& private_dir);

/// Replaces the note, durably; an empty one is removed. Precondition: the lock is held.
void save_note(const std::filesystem::path& private_dir, const Note& note);

}  // namespace otklik::store
