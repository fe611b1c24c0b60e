#include "register/disk/lock.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

/// Another process that holds the lock until it is killed.
class OtherHolder {
 public:
  explicit OtherHolder(const fs::path& file) {
    std::array<int, 2> ready{};
    REQUIRE(::pipe(ready.data()) == 0);
    pid_ = ::fork();
    if (pid_ == 0) {
      const Lock lock(file, Seconds(10), operator_at_work);
      (void)!::write(ready[1], "x", 1);
      for (;;) ::pause();
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
    ::close(ready[1]);
  }
  ~OtherHolder() { kill(); }

  pid_t pid() const { return pid_; }
  void kill() {
    if (pid_ < 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

 private:
  pid_t pid_ = -1;
};

}  // namespace

TEST_CASE("who waits too long hears who holds the lock") {
  const TempFolder folder;
  const OtherHolder other(folder.path() / "lock");
  try {
    const Lock lock(folder.path() / "lock", Seconds(0), operator_at_work);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.category() == Category::busy);
    for (const char* word : {"operator", "otklik classify", "2026-03-02T10:15:00+03:00"}) {
      CHECK(error.message().en.find(word) != std::string::npos);
      CHECK(error.message().ru.find(word) != std::string::npos);
    }
    CHECK(error.message().en.find(std::to_string(other.pid())) != std::string::npos);
  }
}

TEST_CASE("a lock does not outlive its process, however that ends") {
  const TempFolder folder;
  OtherHolder other(folder.path() / "lock");
  other.kill();
  const Lock lock(folder.path() / "lock", Seconds(0), operator_at_work);
  CHECK(lock.descriptor() >= 0);
}

TEST_CASE("a program started meanwhile does not keep the lock, unless it was lent to it") {
  const TempFolder folder;
  const fs::path file = folder.path() / "lock";
  const Environment env = git_environment();
  std::optional<Lock> lock(std::in_place, file, Seconds(0), operator_at_work);
  const Child bystander({"cat"}, env, "/");
  lock.reset();
  CHECK_NOTHROW(Lock(file, Seconds(0), operator_at_work));
}

TEST_CASE("a command whose process was killed keeps others out while its git still works") {
  const TempFolder folder;
  const fs::path file = folder.path() / "lock";
  const pid_t pid = ::fork();
  if (pid == 0) {
    const Lock lock(file, Seconds(0), operator_at_work);
    run({"sh", "-c", "kill -9 $PPID; sleep 1"}, {}, git_environment(), "/", lock.descriptor());
    ::_exit(0);
  }
  ::waitpid(pid, nullptr, 0);
  CHECK(category_of([&] { Lock(file, Seconds(0), operator_at_work); }) == Category::busy);
  CHECK_NOTHROW(Lock(file, Seconds(5), operator_at_work));
}

TEST_CASE("the lock's name is no link that leads elsewhere") {
  const TempFolder folder;
  put(folder.path() / "precious", "precious");
  fs::create_symlink("precious", folder.path() / "lock");
  CHECK(category_of([&] { Lock(folder.path() / "lock", Seconds(0), operator_at_work); }) ==
        Category::failed);
  CHECK(content(folder.path() / "precious") == "precious");
}
