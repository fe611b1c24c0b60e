#include "register/disk/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "base/text.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds pause(5);

// False when somebody else has it.
bool try_lock(int descriptor, const fs::path& file) {
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR)
      throw failure(text("не удалось занять {}", "cannot lock {}", file.string()), errno);
  }
  return true;
}

// Empty in the moment between locking and writing the name.
Text holder_of(int descriptor, const fs::path& file) {
  ::lseek(descriptor, 0, SEEK_SET);
  const std::string bytes = read_rest(descriptor, file);
  const auto lines = split(trimmed(bytes), '\n');
  if (lines.size() < 4) return text("другая команда", "another command");
  return text("процесс {} ({}, {}, с {})", "process {} ({}, {}, since {})", disarmed(lines[0]),
              disarmed(lines[1]), disarmed(lines[2]), disarmed(lines[3]));
}

Error busy(const Text& holder, Seconds waited) {
  return Error(
      Category::busy,
      {fmt::format("реестр занят: в него пишет {}", holder.ru),
       fmt::format("the register is busy: {} is writing", holder.en)},
      {text("ждали {} с; повторите команду позже (срок ожидания — limits.lock_wait в otklik.yaml)",
            "waited {} s; run the command again later (limits.lock_wait in otklik.yaml says how "
            "long to wait)",
            waited.count())});
}

}  // namespace

Lock::Lock(const fs::path& file, Seconds wait, const Holder& holder)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, file_mode)) {
  if (!file_)
    throw failure(text("не удалось открыть {}", "cannot open {}", disarmed(file.string())), errno);
  const auto until = std::chrono::steady_clock::now() + wait;
  while (!try_lock(file_.get(), file)) {
    if (std::chrono::steady_clock::now() >= until) throw busy(holder_of(file_.get(), file), wait);
    std::this_thread::sleep_for(pause);
  }
  // Only for people: a disk too full for the name must not keep anybody from reading or finishing.
  const std::string name = fmt::format("{}\n{}\n{}\n{}\n", ::getpid(), disarmed(holder.person),
                                       disarmed(holder.command), disarmed(holder.since));
  if (::ftruncate(file_.get(), 0) == 0) (void)!::pwrite(file_.get(), name.data(), name.size(), 0);
}

Lock::~Lock() {
  (void)!::ftruncate(file_.get(), 0);
  // Said aloud, because a process that a hook left behind may still hold the descriptor that was lent to git.
  ::flock(file_.get(), LOCK_UN);
}

}  // namespace otklik::store
