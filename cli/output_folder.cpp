#include "cli/output_folder.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <fstream>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::cli {

namespace {

namespace fs = std::filesystem;

// By this file a folder is known as one that may be replaced: a mistyped -o must not cost anybody their documents.
constexpr const char* mark = ".otklik-output";

[[noreturn]] void fail(const fs::path& path, const std::error_code& problem) {
  throw Error(Category::failed, text("не удалось записать {}: {}", "cannot write {}: {}",
                                     disarmed(path.string()), problem.message()));
}

std::error_code last_problem() {
  return {errno, std::generic_category()};
}

bool may_be_replaced(const fs::path& folder) {
  std::error_code problem;
  if (!fs::exists(folder, problem)) return true;
  if (!fs::is_directory(folder, problem)) return false;
  return fs::exists(folder / mark, problem) || fs::is_empty(folder, problem);
}

// What a killed run left beside the folder; a run that is alive keeps its own.
void remove_leftovers(const fs::path& folder) {
  const std::string start = folder.filename().string() + ".";
  std::error_code problem;
  std::vector<fs::path> leftovers;
  for (const auto& entry : fs::directory_iterator(folder.parent_path(), problem)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(start) || !name.ends_with(".new")) continue;
    const auto process =
        parse_unsigned(name.substr(start.size(), name.size() - start.size() - sizeof(".new") + 1));
    if (process && kill(static_cast<pid_t>(*process), 0) != 0 && errno == ESRCH &&
        fs::exists(entry.path() / mark, problem))
      leftovers.push_back(entry.path());
  }
  for (const fs::path& each : leftovers) fs::remove_all(each, problem);
}

// In one step where the file system can; else the folder is away for a moment, but never half there.
void put_in_place(const fs::path& made, const fs::path& folder) {
  std::error_code problem;
  if (!fs::exists(folder, problem)) {
    fs::rename(made, folder, problem);
    if (problem) fail(folder, problem);
    return;
  }
  if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) fail(folder, last_problem());
  const fs::path old = made.string() + ".old";
  fs::rename(folder, old, problem);
  if (problem) fail(folder, problem);
  fs::rename(made, folder, problem);
  if (problem) {
    std::error_code second;
    fs::rename(old, folder, second);
    fail(folder, problem);
  }
  fs::rename(old, made, problem);
}

}  // namespace

OutputFolder::OutputFolder(const std::string& folder) {
  std::error_code problem;
  // A link stays one: the folder behind it is replaced.
  folder_ = fs::weakly_canonical(folder, problem);
  if (problem) fail(folder, problem);
  if (!folder_.has_filename()) folder_ = folder_.parent_path();
  if (!may_be_replaced(folder_))
    throw Error(Category::usage,
                text("{} — не пустая папка и не прежний вывод: она не будет заменена",
                     "{} is neither an empty folder nor earlier output: it will not be replaced",
                     disarmed(folder)),
                {{"назовите новую папку", "name a new folder"}});
  fs::create_directories(folder_.parent_path(), problem);
  remove_leftovers(folder_);
  beside_ = fmt::format("{}.{}.new", folder_.string(), getpid());
  if (!fs::create_directory(beside_, problem)) fail(beside_, problem);
  write(mark, "");
}

OutputFolder::~OutputFolder() {
  std::error_code problem;
  fs::remove_all(beside_, problem);
}

void OutputFolder::write(std::string_view path, std::string_view bytes) {
  const fs::path file = beside_ / path;
  std::error_code problem;
  fs::create_directories(file.parent_path(), problem);
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) fail(file, last_problem());
}

void OutputFolder::finish() {
  put_in_place(beside_, folder_);
}

}  // namespace otklik::cli
