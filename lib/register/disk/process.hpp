// Starts another program (git) without a shell and talks with it. What it inherits is said here and nothing else: every
// descriptor of ours closes at its start, its variables are those of the Environment.
// Not for what git is told: see git.hpp.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/disk/disk.hpp"

namespace otklik::store {

/// The variables of a process, by name.
using Environment = std::map<std::string, std::string, std::less<>>;

/// Variables under which git does what the administrator configured and what the register is told, whatever a shell, a hook or
/// an alias around us has set: no GIT_DIR, no foreign index, no identity of another, English messages, no prompts, no pager.
Environment git_environment();

/// How a program ended, and what it said.
struct ProcessResult {
  int status = 0;  ///< its exit status; 128 and the number of the signal that killed it
  std::string out;
  std::string err;
};

/// Runs a program to its end. `held_by_child` is a descriptor that the child keeps open too (a lock that must not be taken
/// while it still works), -1 for none. Throws Error (failed) when it cannot be started.
ProcessResult run(const std::vector<std::string>& argv, std::string_view input,
                  const Environment& env, const std::filesystem::path& cwd, int held_by_child = -1);

/// A program that runs beside us and answers what is written to it.
class Child {
 public:
  /// With `input` all that it will ever read is given at the start, and write() is not to be called.
  Child(const std::vector<std::string>& argv, const Environment& env,
        const std::filesystem::path& cwd, std::optional<std::string_view> input = std::nullopt);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  /// Closes its input and waits for its end.
  ~Child();

  /// These throw Error (failed), with the child's last words, when it has ended before that.
  void write(std::string_view bytes);
  std::string read_line();
  std::string read(std::size_t count);
  /// What it still says until it ends, which must be well.
  std::string read_all();

 private:
  bool fill_or_end();
  void fill();
  [[noreturn]] void throw_ended();
  [[noreturn]] void throw_ended(int status);
  int wait();

  std::string name_;
  pid_t pid_ = -1;
  Fd input_;
  Fd output_;
  Fd errors_;
  std::string buffer_;
  std::size_t taken_ = 0;  // of the buffer
};

}  // namespace otklik::store
