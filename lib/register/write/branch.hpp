// The commit point: the branch moves from one commit to the next, if it still stands where it stood.
#pragma once

#include <optional>
#include <string_view>

#include "register/disk/lock.hpp"
#include "register/git/git.hpp"
#include "register/write/note.hpp"

namespace otklik::store {

enum class BranchMove { done, raced };

/// Moves what HEAD follows from `from` (nothing: a branch to be born) to the commit of `write`, whose note is on the disk. Raced:
/// somebody else moved it first. `reason` goes to the reflog. Waits for `wait` when other git commands hold git's locks, then
/// throws Error (busy); Error (failed) when git refuses. HEAD has not moved then, unless it cannot be read at all.
BranchMove move_branch(const Git& git, const Lock& lock, const std::optional<ObjectId>& from,
                       const NotedWrite& write, std::string_view reason,
                       const Environment& identities, Seconds wait);

}  // namespace otklik::store
