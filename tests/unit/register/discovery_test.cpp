#include "register/disk/discovery.hpp"

#include <doctest/doctest.h>

#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

/// Another current directory, for as long as it lives.
class Inside {
 public:
  explicit Inside(const fs::path& folder) : before_(fs::current_path()) {
    fs::current_path(folder);
  }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;
  ~Inside() { fs::current_path(before_); }

 private:
  fs::path before_;
};

}  // namespace

TEST_CASE("the nearest parent with otklik.yaml is the register") {
  const TempFolder folder;
  put(folder.path() / "otklik.yaml", "schema: otklik/register/1\n");
  put(folder.path() / "inner/otklik.yaml", "schema: otklik/register/1\n");
  fs::create_directories(folder.path() / "cases/2026");
  fs::create_directories(folder.path() / "inner/cases");
  {
    const Inside here(folder.path() / "cases/2026");
    CHECK(find_register(std::nullopt) == folder.path());
  }
  const Inside here(folder.path() / "inner/cases");
  CHECK(find_register(std::nullopt) == folder.path() / "inner");
}

TEST_CASE("a named directory is the register itself or none") {
  const TempFolder folder;
  put(folder.path() / "otklik.yaml", "schema: otklik/register/1\n");
  fs::create_directories(folder.path() / "cases");
  CHECK(find_register(folder.path() / "cases/..") == folder.path());
  CHECK(category_of([&] { find_register(folder.path() / "cases"); }) == Category::not_found);
  CHECK(category_of([&] { find_register(folder.path() / "absent"); }) == Category::not_found);
}

TEST_CASE("without a register the remedy is named") {
  const TempFolder folder;
  fs::create_directories(folder.path() / "otklik.yaml");  // a folder of that name is none
  const Inside here(folder.path());
  try {
    find_register(std::nullopt);
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.category() == Category::not_found);
    CHECK(error.notes().back().en.find("otklik init") != std::string::npos);
    CHECK(error.notes().back().ru.find("otklik init") != std::string::npos);
  }
}
