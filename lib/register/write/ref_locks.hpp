// Lock files of git's own (`HEAD.lock`, `refs/heads/main.lock`) that a killed `git update-ref` of ours left behind.
// Not for the index: see index.hpp. Locks that people's commands hold or left are not touched.
#pragma once

#include <filesystem>

#include "register/git/git.hpp"
#include "register/write/note.hpp"

namespace otklik::store {

/// Removes them where they are ours beyond doubt: made after `note` was written, by this user, and naming the noted commit; or
/// empty, as git leaves them before it writes, and not gone after a while. Precondition: the lock is held, so no child of ours
/// runs.
void clear_ref_locks(const Git& git, const NotedWrite& write, const std::filesystem::path& note);

/// The same for a lock that says nothing of its maker: when it was made after `note`, by this user, and does not change for a
/// while. Precondition: no child of ours runs that would make it.
void clear_lock(const std::filesystem::path& lock, const std::filesystem::path& note);

}  // namespace otklik::store
