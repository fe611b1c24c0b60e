#include "register/write/placement.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>

#include "base/text.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

Error no_file(std::string_view path) {
  return Error(Category::bad_data,
               text("{}: на месте файла лежит ссылка или нечто иное",
                    "{}: a link or something that is no file lies there", disarmed(path)),
               {text("верните файл: git restore -- {0}", "bring the file back: git restore -- {0}",
                     disarmed(path))});
}

// The temporary file may lie on another file system (a linked work tree): then its bytes go beside the target first.
int copy_beside(int folder, const std::string& name, std::string_view bytes,
                const fs::path& shown) {
  const std::string beside = fmt::format(".{}.otklik", name);
  ::unlinkat(folder, beside.c_str(), 0);
  {
    const Fd fresh(::openat(folder, beside.c_str(),
                            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode));
    if (!fresh) return errno;
    write_whole(fresh.get(), bytes, shown);
    if (::fsync(fresh.get()) != 0) return errno;
  }
  return ::renameat(folder, beside.c_str(), folder, name.c_str()) == 0 ? 0 : errno;
}

std::string bytes_of(const Placement& placement) {
  auto bytes = load_file(placement.staged);
  if (!bytes)
    throw Error(Category::failed, text("подготовленный файл {} исчез",
                                       "the prepared file {} is gone", disarmed(placement.staged)));
  return std::move(*bytes);
}

void move_into_place(Folders& folders, const Placement& placement) {
  const fs::path path = placement.path;
  const int folder = folders.open(path.parent_path(), true);
  const std::string name = path.filename();
  int problem =
      ::renameat(AT_FDCWD, placement.staged.c_str(), folder, name.c_str()) == 0 ? 0 : errno;
  if (problem == EXDEV) problem = copy_beside(folder, name, bytes_of(placement), path);
  if (problem != 0)
    throw failure(text("не удалось записать {}", "cannot write {}", disarmed(placement.path)),
                  problem);
}

Text left_alone(const std::string& path) {
  return text(
      "{}: файл в рабочей папке изменён человеком и оставлен как есть; в git записано верно",
      "{}: somebody changed the file in the work tree, it was left alone; git holds what was "
      "recorded",
      disarmed(path));
}

Text not_placed(const Error& error) {
  return joined({"событие записано, но рабочая папка пока не обновлена",
                 "the event is recorded, but the work tree could not follow yet"},
                ": ", error.message());
}

// True when a file was moved.
bool place(Folders& folders, const Placement& placement, FollowUp& outcome) {
  const auto current = load_beneath(folders, placement.path);
  if (current && *current == bytes_of(placement)) return false;
  if (std::find(placement.stale.begin(), placement.stale.end(), current) == placement.stale.end()) {
    outcome.warnings.push_back(left_alone(placement.path));
    return false;
  }
  move_into_place(folders, placement);
  return true;
}

}  // namespace

std::optional<std::string> load_beneath(Folders& folders, std::string_view path) {
  const fs::path relative(path);
  const int folder = folders.open(relative.parent_path(), false);
  if (folder < 0) return std::nullopt;
  const Fd file(::openat(folder, relative.filename().c_str(),
                         O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file && errno == ENOENT) return std::nullopt;
  if (!file && (errno == ELOOP || errno == ENXIO)) throw no_file(path);
  if (!file)
    throw failure(text("не удалось прочитать {}", "cannot read {}", disarmed(path)), errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) throw no_file(path);
  return read_rest(file.get(), relative);
}

FollowUp place_files(const fs::path& root, const std::vector<Placement>& placements) {
  FollowUp outcome;
  Folders folders(root);
  std::set<std::string> changed;
  std::vector<const Placement*> sorted;
  for (const auto& placement : placements) sorted.push_back(&placement);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->path < b->path; });
  for (const Placement* placement : sorted) try {
      if (place(folders, *placement, outcome))
        changed.insert((root / placement->path).parent_path().string());
    } catch (const Error& error) {
      outcome.warnings.push_back(not_placed(error));
      outcome.is_whole = false;
    }
  try {
    sync({changed.begin(), changed.end()});
  } catch (const Error& error) {
    outcome.warnings.push_back(not_placed(error));
    outcome.is_whole = false;
  }
  return outcome;
}

}  // namespace otklik::store
