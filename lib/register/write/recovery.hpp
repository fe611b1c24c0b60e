// What a killed command left: its write is finished when its commit stands, dropped when it does not. Nothing of anybody else's
// is reset, removed or overwritten. The rules:
//   - HEAD contains the noted commit: files of the work tree and entries of the index that still hold what they held before the
//     write get what HEAD holds now; what a person changed meanwhile stays, with a warning;
//   - it does not: the note and the temporary files go;
//   - git's lock files that its killed children left are removed when they can be told to be ours.
// Not for a write that runs: whoever calls holds the lock, and a child of the killed command would hold it too.
#pragma once

#include <vector>

#include "register/disk/lock.hpp"
#include "register/git/git.hpp"
#include "register/write/note.hpp"

namespace otklik::store {

/// Writes whose files could not follow even now, and what to tell people.
struct Recovery {
  Note pending;
  std::vector<Text> warnings;
};

/// Finishes or drops the noted writes. Costs one look at the file system when there are none.
Recovery recover(const Git& git, const Lock& lock);

/// The same for commands that only read: does nothing when a write is under way or when this person may not write here.
std::vector<Text> recover_if_interrupted(const Git& git, const Holder& holder);

/// The program's private folder, made when it is not there yet.
std::filesystem::path make_private_dir(const Git& git);
/// The file of the lock in it.
std::filesystem::path lock_file(const Git& git);

}  // namespace otklik::store
