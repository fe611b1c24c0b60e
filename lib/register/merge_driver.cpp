#include "register/merge_driver.hpp"

#include <filesystem>

#include "register/disk.hpp"

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

}  // namespace

bool has_merge_driver(const Git& git) {
  // The file saves a process in every command; what is configured elsewhere (for the user, the machine) git knows.
  const auto file = load_file(git.common_dir() / "config");
  if (file && file->find(section) != file->npos) return true;
  return git.config(driver_key).has_value();
}

void ensure_merge_driver(const Git& git) {
  if (has_merge_driver(git)) return;
  std::error_code problem;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", problem);
  if (problem) return;
  git.command(
      {"config", "--local", "merge.otklik.name", "otklik: keeps the entries of both sides"});
  git.command(
      {"config", "--local", driver_key, shell_quoted(self.string()) + " merge-driver %O %A %B %P"});
}

}  // namespace otklik::store
