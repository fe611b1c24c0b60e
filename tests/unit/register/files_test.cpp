#include "register/register_files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("committed files are those of the commit, whatever lies in the work tree") {
  const TempRepository repository;
  repository.set("calendars/ru.yaml", "recorded\n");
  repository.set("calendars/deep/x.yaml", "x");
  repository.git({"add", "."});
  repository.git({"commit", "--quiet", "-m", "first"});
  repository.set("calendars/ru.yaml", "edited\n");
  repository.set("calendars/new.yaml", "new\n");
  const Git git(repository.root());
  const CommittedFiles files(git, *git.head());
  CHECK(files.read("calendars/ru.yaml") == "recorded\n");
  CHECK(files.read("calendars/new.yaml") == std::nullopt);
  CHECK(files.read("calendars") == std::nullopt);
  CHECK(files.read("../outside") == std::nullopt);
  CHECK(files.list("calendars") == Paths{"calendars/deep/x.yaml", "calendars/ru.yaml"});
  CHECK(files.list("templates").empty());
}

TEST_CASE("files of the work tree are read without git") {
  const TempFolder folder;
  put(folder.path() / "calendars/ru.yaml", "a");
  put(folder.path() / "calendars/deep/x.yaml", "b");
  const WorkTreeFiles files(folder.path());
  CHECK(files.read("calendars/ru.yaml") == "a");
  CHECK(files.read("calendars/absent.yaml") == std::nullopt);
  CHECK(files.list("calendars") == Paths{"calendars/deep/x.yaml", "calendars/ru.yaml"});
  CHECK(files.list("absent").empty());
  CHECK(category_of([&] { files.read("calendars"); }) == Category::bad_data);
  CHECK(category_of([&] { WorkTreeFiles(folder.path() / "absent"); }) == Category::not_found);
}

TEST_CASE("a symbolic link may not lead out of the register") {
  const TempFolder folder;
  put(folder.path() / "secret", "secret");
  put(folder.path() / "register/real.yaml", "inside");
  fs::create_symlink("real.yaml", folder.path() / "register/inner.yaml");
  fs::create_symlink("../secret", folder.path() / "register/outer.yaml");
  fs::create_symlink("..", folder.path() / "register/up");
  fs::create_symlink("nowhere", folder.path() / "register/broken.yaml");
  const WorkTreeFiles files(folder.path() / "register");
  CHECK(files.read("inner.yaml") == "inside");
  for (const char* path : {"outer.yaml", "up/secret", "broken.yaml"}) {
    CAPTURE(path);
    CHECK(category_of([&] { files.read(path); }) == Category::bad_data);
  }
  CHECK(category_of([&] { files.list("up"); }) == Category::bad_data);
}

TEST_CASE("a named pipe in the place of a file does not hold the reader") {
  const TempFolder folder;
  REQUIRE(::mkfifo((folder.path() / "staff.yaml").c_str(), 0600) == 0);
  const WorkTreeFiles files(folder.path());
  CHECK(category_of([&] { files.read("staff.yaml"); }) == Category::bad_data);
}
