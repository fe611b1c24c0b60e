#include "register/write/ref_locks.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#include <tuple>

#include "base/text.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

// A living git holds an empty lock for a moment only. While a dead one's lies there no other git can make its own, so an empty
// lock that outlasts this is the dead one's.
constexpr std::chrono::milliseconds patience(300);
constexpr std::chrono::milliseconds pause(20);

std::optional<struct stat> status_of(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return std::nullopt;
  return status;
}

bool is_before(const timespec& a, const timespec& b) {
  return std::tie(a.tv_sec, a.tv_nsec) < std::tie(b.tv_sec, b.tv_nsec);
}

bool may_be_ours(const struct stat& lock, const struct stat& note) {
  return S_ISREG(lock.st_mode) && lock.st_uid == ::geteuid() &&
         !is_before(lock.st_mtim, note.st_mtim);
}

bool stays_the_same(const fs::path& file, const struct stat& first) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < until) {
    const auto now = status_of(file);
    if (!now || now->st_ino != first.st_ino || now->st_size != first.st_size) return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

void clear(const fs::path& file, const ObjectId& commit, const struct stat& note) {
  const auto lock = status_of(file);
  if (!lock || !may_be_ours(*lock, note)) return;
  const auto bytes = load_file(file);
  const bool is_ours =
      bytes && (trimmed(*bytes) == commit.hex || (bytes->empty() && stays_the_same(file, *lock)));
  if (is_ours) ::unlink(file.c_str());
}

}  // namespace

void clear_ref_locks(const Git& git, const NotedWrite& write, const fs::path& note) {
  const auto noted = status_of(note);
  if (!noted) return;
  clear(git.git_dir() / "HEAD.lock", write.commit, *noted);
  if (!write.branch.empty())
    clear(git.common_dir() / (write.branch + ".lock"), write.commit, *noted);
}

void clear_lock(const fs::path& lock, const fs::path& note) {
  const auto noted = status_of(note);
  const auto found = status_of(lock);
  if (noted && found && may_be_ours(*found, *noted) && stays_the_same(lock, *found))
    ::unlink(lock.c_str());
}

}  // namespace otklik::store
