// A real git repository in a directory that goes at the end, and short ways to look into it. For tests alone.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/disk/process.hpp"
#include "register/git/git.hpp"
#include "register/write/writer.hpp"

namespace otklik::store::test {

namespace fs = std::filesystem;

inline std::optional<std::string> content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline void put(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

inline void put_program(const fs::path& file, std::string_view script) {
  put(file, script);
  fs::permissions(file, fs::perms::owner_all);
}

/// A directory of its own.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (fs::temp_directory_path() / "otklik-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Runs git as a person would, with an identity of its own; it must succeed. Without the last line's end.
inline std::string git_in(const fs::path& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(),
                   {"git", "-c", "user.name=Пётр", "-c", "user.email=petr@neftekumsk.example"});
  Environment env = git_environment();
  env.erase("GIT_OPTIONAL_LOCKS");
  const auto result = run(arguments, {}, env, folder);
  CAPTURE(arguments);
  CAPTURE(result.err);
  REQUIRE(result.status == 0);
  return result.out.substr(0, result.out.find_last_not_of('\n') + 1);
}

/// A repository without commits, untouched by the configuration of whoever runs the tests.
class TempRepository {
 public:
  TempRepository() {
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    fs::create_directory(root());
    git({"init", "--quiet", "--initial-branch=main"});
  }

  fs::path root() const { return folder_.path() / "register"; }
  fs::path beside() const { return folder_.path(); }
  std::string git(std::vector<std::string> arguments) const {
    return git_in(root(), std::move(arguments));
  }
  std::optional<std::string> file(const std::string& path) const { return content(root() / path); }
  void set(const std::string& path, std::string_view bytes) const { put(root() / path, bytes); }
  std::string status() const { return git({"status", "--porcelain", "--untracked-files=all"}); }
  std::string head_file(const std::string& path) const { return git({"show", "HEAD:" + path}); }

 private:
  TempFolder folder_;
};

inline const Holder operator_at_work{"operator", "otklik classify", "2026-03-02T10:15:00+03:00"};

inline CommitRequest request(std::vector<FileChange> changes,
                             std::string message = "классификация\n\nActor: operator\n") {
  CommitRequest result;
  result.author = {"Анна Ковалёва", "operator@neftekumsk.example"};
  result.when = Instant(Seconds(1772435700));  // 2026-03-02T10:15:00+03:00
  result.when_is_set = true;
  result.zone_offset = Seconds(3 * 3600);
  result.message = std::move(message);
  result.changes = std::move(changes);
  return result;
}

/// One whole command: a Git, a Writer, a commit.
inline CommitOutcome record(const fs::path& root, std::vector<FileChange> changes) {
  const Git git(root);
  return Writer(git, Seconds(10), operator_at_work).commit(request(std::move(changes)));
}

/// The category of the Error that the call throws; fails the test when it throws none.
template <class Call>
Category category_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.category();
  }
  FAIL("nothing was thrown");
  return Category::found;
}

}  // namespace otklik::store::test
