#include "register/register_files.hpp"

#include <algorithm>
#include <system_error>

#include "base/text.hpp"
#include "register/disk/paths.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& file) {
  std::error_code problem;
  return fs::exists(fs::symlink_status(file, problem));
}

}  // namespace

std::optional<std::string> CommittedFiles::read(std::string_view path) const {
  return git_.read(commit_, path);
}

std::vector<std::string> CommittedFiles::list(std::string_view folder) const {
  std::vector<std::string> paths;
  for (auto& file : git_.list(commit_, folder)) paths.push_back(std::move(file.path));
  return paths;
}

WorkTreeFiles::WorkTreeFiles(const fs::path& root) {
  std::error_code problem;
  root_ = fs::canonical(root, problem);
  if (problem || !fs::is_directory(root_, problem))
    throw Error(Category::not_found,
                text("нет папки {}", "no directory {}", disarmed(root.string())));
}

void WorkTreeFiles::check_inside(const fs::path& file) const {
  std::error_code problem;
  const fs::path real = fs::canonical(file, problem);
  const auto [end, ignored] = std::mismatch(root_.begin(), root_.end(), real.begin(), real.end());
  if (!problem && end == root_.end()) return;
  throw Error(Category::bad_data,
              text("{}: ссылка ведёт за пределы реестра", "{}: the link leads out of the register",
                   disarmed(file.string())),
              {text("положите на её место сам файл", "put the file itself in its place")});
}

std::optional<std::string> WorkTreeFiles::read(std::string_view path) const {
  const fs::path file = root_ / path;
  if (!is_plain_path(path) || !is_there(file)) return std::nullopt;
  check_inside(file);
  return load_file(file);
}

std::vector<std::string> WorkTreeFiles::list(std::string_view folder) const {
  const fs::path start = root_ / folder;
  if ((!folder.empty() && !is_plain_path(folder)) || !is_there(start)) return {};
  check_inside(start);
  std::vector<std::string> paths;
  std::error_code problem;
  for (fs::recursive_directory_iterator entry(start, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    const bool is_folder = entry->is_directory(problem) && !entry->is_symlink(problem);
    if (!is_folder) paths.push_back(entry->path().lexically_relative(root_).generic_string());
  }
  if (problem)
    throw failure(text("не удалось прочитать {}", "cannot read {}", disarmed(start.string())),
                  problem.value());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace otklik::store
