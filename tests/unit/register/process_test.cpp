#include "register/disk/process.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

const Environment bare{{"PATH", "/usr/bin:/bin"}};

ProcessResult shell(const std::string& script, std::string_view input = {}) {
  return run({"sh", "-c", script}, input, bare, "/");
}

}  // namespace

TEST_CASE("a program's output, errors and exit status come back") {
  const auto result = shell("cat; echo problem >&2; exit 3", "input");
  CHECK(result.out == "input");
  CHECK(result.err == "problem\n");
  CHECK(result.status == 3);
}

TEST_CASE("megabytes go through both ways at once") {
  const std::string much(5'000'000, 'x');
  CHECK(run({"cat"}, much, bare, "/").out == much);
  // Reads nothing of what it is given.
  CHECK(run({"true"}, much, bare, "/").status == 0);
}

TEST_CASE("a program that a signal killed is told from one that ended") {
  CHECK(shell("kill -9 $$").status == 128 + 9);
}

TEST_CASE("no argument is read by a shell") {
  CHECK(run({"printf", "%s", "$(id); `id` > /tmp/x * \n"}, {}, bare, "/").out ==
        "$(id); `id` > /tmp/x * \n");
}

TEST_CASE("a child has the variables that it was given and no descriptor of ours") {
  const std::string name = "otklik-held-" + std::to_string(::getpid());
  const auto sees = [&](int held) {
    const std::string question = "ls -l /proc/self/fd | grep -c " + name + " || true";
    return run({"sh", "-c", question}, {}, bare, "/", held).out;
  };
  const std::string path = "/tmp/" + name;
  const Fd open(::open(path.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0600));
  ::unlink(path.c_str());
  CHECK(sees(-1) == "0\n");
  CHECK(sees(open.get()) == "1\n");
  CHECK(run({"env"}, {}, {{"A", "b c"}}, "/").out == "A=b c\n");
}

TEST_CASE("standard descriptors that are closed in the program do not mix up its children's") {
  const pid_t pid = ::fork();
  if (pid == 0) {
    for (const int number : {0, 1, 2}) ::close(number);
    const auto result = run({"sh", "-c", "cat; echo e >&2"}, "in", bare, "/");
    Child cat({"cat"}, bare, "/");
    cat.write("line\n");
    ::_exit(result.out == "in" && result.err == "e\n" && cat.read_line() == "line" ? 0 : 1);
  }
  int status = -1;
  REQUIRE(::waitpid(pid, &status, 0) == pid);
  CHECK(status == 0);
}

TEST_CASE("a missing program is a failure of the system, with its name") {
  CHECK(category_of([] { run({"otklik-no-such-program"}, {}, bare, "/"); }) == Category::failed);
}

TEST_CASE("one talks with a running program by lines and counts") {
  Child cat({"cat"}, bare, "/");
  cat.write("first\nsecond\n12345rest\n");
  CHECK(cat.read_line() == "first");
  CHECK(cat.read_line() == "second");
  CHECK(cat.read(5) == "12345");
  CHECK(cat.read_line() == "rest");
}

TEST_CASE("much can be written to a program that answers at once") {
  Child cat({"cat"}, bare, "/");
  const std::string much(5'000'000, 'x');
  cat.write(much);
  CHECK(cat.read_all() == much);
}

TEST_CASE("a program that ends badly has not said all") {
  Child child({"sh", "-c", "echo part; exit 1"}, bare, "/", "");
  CHECK(category_of([&] { child.read_all(); }) == Category::failed);
}

TEST_CASE("a program that ends in the middle of a talk says why, and does not take us with it") {
  Child child({"sh", "-c", "echo fatal: no such thing >&2; exit 128"}, bare, "/");
  try {
    for (int i = 0; i < 100000; ++i) child.write("a question\n");
    child.read_line();
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.category() == Category::failed);
    REQUIRE(error.notes().size() == 1);
    CHECK(error.notes().front().en == "fatal: no such thing");
  }
}

TEST_CASE("git hears nothing of what surrounds us but where to find things") {
  for (const char* name :
       {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_AUTHOR_NAME",
        "GIT_COMMITTER_DATE", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "LANGUAGE", "PAGER"})
    ::setenv(name, "x", 1);
  const Environment env = git_environment();
  for (const char* name :
       {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_AUTHOR_NAME",
        "GIT_COMMITTER_DATE", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "LANGUAGE", "PAGER"}) {
    CAPTURE(name);
    CHECK(env.count(name) == 0);
    ::unsetenv(name);
  }
  CHECK(env.at("GIT_TERMINAL_PROMPT") == "0");
  CHECK(env.count("PATH") == 1);
}
