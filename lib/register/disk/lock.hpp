// One writer at a time: a lock of the operating system on a file, with the holder's name in it for those who wait.
// The system frees it when its holder ends, however that happens. A git process to which the holder lent it (because it moves the
// branch or the index) keeps it for as long as it works, so that nobody recovers a write that is still going on.
// Not for git's own lock files: see index.hpp and recovery.hpp.
#pragma once

#include <filesystem>
#include <string>

#include "base/time.hpp"
#include "register/disk/disk.hpp"

namespace otklik::store {

/// Who holds a lock, in words for those who wait. The process adds its number.
struct Holder {
  std::string person;
  std::string command;
  std::string since;
};

/// Held from construction to destruction.
class Lock {
 public:
  /// Waits for at most `wait`, then throws Error (busy) that names the holder. Makes the file. Error (failed) when it cannot.
  Lock(const std::filesystem::path& file, Seconds wait, const Holder& holder);
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

  /// To be lent to a child process.
  int descriptor() const { return file_.get(); }

 private:
  Fd file_;
};

}  // namespace otklik::store
