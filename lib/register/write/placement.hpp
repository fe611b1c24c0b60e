// After the branch has moved: the work tree and the index follow it, file by file. What a person changed meanwhile is left alone.
// Not for deciding whether there is anything to follow: writer.hpp does for its own write, recovery.hpp for one that was cut
// short.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/disk/disk.hpp"
#include "register/disk/lock.hpp"
#include "register/git/git.hpp"
#include "register/write/index.hpp"

namespace otklik::store {

/// A file that HEAD holds and that the work tree is to hold.
struct Placement {
  std::string path;
  std::string staged;  ///< a file of its bytes, to be moved into place
  /// what may be replaced: contents from before, nothing for no file
  std::vector<std::optional<std::string>> stale;
};

/// What could not be done, in words; `is_whole` when nothing is left for the next command.
struct FollowUp {
  std::vector<Text> warnings;
  bool is_whole = true;
};

/// Moves the files into place and to the disk. Never throws for the state of the work tree: that becomes a warning.
FollowUp place_files(const std::filesystem::path& root, const std::vector<Placement>& placements);

/// The bytes of a file in the work tree; nothing when it is absent. Throws Error (bad_data) when a link or something that is no
/// file lies there or on the way.
std::optional<std::string> load_beneath(Folders& folders, std::string_view path);

/// How long a write waits for the index: long enough for a `git status` to end, the event is recorded anyway.
inline constexpr Seconds index_wait{1};

}  // namespace otklik::store
