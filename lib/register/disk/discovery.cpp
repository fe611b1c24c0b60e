#include "register/disk/discovery.hpp"

#include <system_error>

#include "base/error.hpp"
#include "base/text.hpp"
#include "register/disk/disk.hpp"
#include "register/disk/paths.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

bool holds_settings(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / settings_path, ignored);
}

fs::path current_folder() {
  std::error_code problem;
  fs::path folder = fs::current_path(problem);
  if (problem)
    throw failure(text("не удалось узнать текущую папку", "cannot tell the current directory"),
                  problem.value());
  return folder;
}

Error no_register(const fs::path& folder) {
  std::error_code ignored;
  if (fs::exists(folder / ".git", ignored))
    return Error(
        Category::not_found,
        text("в {} нет otklik.yaml, но есть хранилище git",
             "no otklik.yaml in {}, but a git repository", disarmed(folder.string())),
        {text("если это реестр, верните файл: git checkout HEAD -- otklik.yaml",
              "if it is a register, bring the file back: git checkout HEAD -- otklik.yaml")});
  return Error(
      Category::not_found,
      text("в {} нет otklik.yaml: это не реестр", "no otklik.yaml in {}: this is not a register",
           disarmed(folder.string())),
      {text("назовите реестр ключом -C или переменной OTKLIK_REGISTER",
            "name the register with -C or $OTKLIK_REGISTER"),
       text("новый реестр создаёт `otklik init ПАПКА`", "`otklik init DIR` makes a new register")});
}

fs::path find_named(const fs::path& given) {
  std::error_code problem;
  fs::path folder = fs::canonical(given, problem);
  if (problem || !holds_settings(folder)) throw no_register(given);
  return folder;
}

}  // namespace

fs::path find_register(const std::optional<fs::path>& given) {
  if (given) return find_named(*given);
  const fs::path start = current_folder();
  for (fs::path folder = start;; folder = folder.parent_path()) {
    if (holds_settings(folder)) return folder;
    if (folder == folder.parent_path()) break;
  }
  throw no_register(start);
}

}  // namespace otklik::store
