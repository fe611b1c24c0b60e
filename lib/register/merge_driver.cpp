#include "register/merge_driver.hpp"

#include <sys/auxv.h>

#include <filesystem>

#include "register/disk/disk.hpp"

namespace otklik::store {

namespace {

constexpr const char* driver_key = "merge.otklik.driver";
constexpr std::string_view section = "[merge \"otklik\"]";

// As sh takes it: git hands the driver's line to it.
std::string shell_quoted(const std::string& path) {
  std::string result = "'";
  for (const char symbol : path) {
    if (symbol == '\'')
      result += "'\\''";
    else
      result += symbol;
  }
  return result + "'";
}

// What the kernel was asked to run. It tells so also where /proc is not mounted, as in a bare root.
std::optional<std::filesystem::path> this_program() {
  const auto* name = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
  std::error_code problem;
  auto file = std::filesystem::canonical(name == nullptr ? "" : name, problem);
  if (problem) return std::nullopt;
  return file;
}

}  // namespace

bool has_merge_driver(const Git& git) {
  // The file saves a process in every command; what is configured elsewhere (for the user, the machine) git knows.
  const auto file = load_file(git.common_dir() / "config");
  if (file && file->find(section) != file->npos) return true;
  return git.config(driver_key).has_value();
}

void ensure_merge_driver(const Git& git) {
  if (has_merge_driver(git)) return;
  const auto self = this_program();
  if (!self) return;
  git.command(
      {"config", "--local", "merge.otklik.name", "otklik: keeps the entries of both sides"});
  git.command({"config", "--local", driver_key,
               shell_quoted(self->string()) + " merge-driver %O %A %B %P"});
}

}  // namespace otklik::store
