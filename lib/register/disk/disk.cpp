#include "register/disk/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <set>

#include "base/text.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

// From here on, one flush of the whole file system costs less than one for each file.
constexpr std::size_t many = 16;

std::string shown(const fs::path& file) {
  return disarmed(file.string());
}

Error cannot_read(const fs::path& file, int number) {
  return failure(text("не удалось прочитать {}", "cannot read {}", shown(file)), number);
}

Error cannot_write(const fs::path& file, int number) {
  return failure(text("не удалось записать {}", "cannot write {}", shown(file)), number);
}

Fd opened(const fs::path& file, int flags) {
  Fd descriptor(::open(file.c_str(), flags | O_CLOEXEC, file_mode));
  if (!descriptor) throw cannot_write(file, errno);
  return descriptor;
}

void flush(int descriptor, const fs::path& name) {
  if (::fsync(descriptor) != 0) throw cannot_write(name, errno);
}

Error in_the_way(const fs::path& folder) {
  return Error(Category::bad_data,
               text("{}: символическая ссылка или файл на месте папки",
                    "{}: a symbolic link or a file where a folder belongs", shown(folder)),
               {text("уберите её: реестр не пишет по ссылкам",
                     "remove it: the register does not write through links")});
}

Fd open_step(int parent, const fs::path& name) {
  return Fd(::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

Fd make_step(int parent, const fs::path& name, const fs::path& whole) {
  if (::mkdirat(parent, name.c_str(), folder_mode) != 0 && errno != EEXIST)
    throw cannot_write(whole, errno);
  flush(parent, whole);
  return open_step(parent, name);
}

Fd open_beneath(const fs::path& root, const fs::path& relative, bool make) {
  Fd folder = Fd(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) throw cannot_read(root, errno);
  fs::path whole = root;
  for (const auto& name : relative) {
    whole /= name;
    Fd next = open_step(folder.get(), name);
    if (!next && errno == ENOENT && !make) return {};
    if (!next && errno == ENOENT) next = make_step(folder.get(), name, whole);
    if (!next && (errno == ELOOP || errno == ENOTDIR)) throw in_the_way(whole);
    if (!next) throw cannot_read(whole, errno);
    folder = std::move(next);
  }
  return folder;
}

}  // namespace

Error failure(const Text& what, int error_number) {
  return Error(Category::failed, joined(what, ": ", same(std::strerror(error_number))));
}

void Fd::reset() {
  if (number_ >= 0) ::close(std::exchange(number_, -1));
}

std::string read_rest(int descriptor, const fs::path& name) {
  std::string bytes;
  std::array<char, 65536> piece;
  for (;;) {
    const ssize_t got = ::read(descriptor, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw cannot_read(name, errno);
    if (got == 0) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(got));
  }
}

void write_whole(int descriptor, std::string_view bytes, const fs::path& name) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw cannot_write(name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

std::optional<std::string> load_file(const fs::path& file) {
  // Without O_NONBLOCK a named pipe in the place of the file would hold the program for ever.
  const Fd descriptor(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!descriptor && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!descriptor) throw cannot_read(file, errno);
  struct stat status {};
  if (::fstat(descriptor.get(), &status) != 0) throw cannot_read(file, errno);
  if (!S_ISREG(status.st_mode))
    throw Error(Category::bad_data,
                text("{}: это не обычный файл", "{}: not a regular file", shown(file)));
  return read_rest(descriptor.get(), file);
}

void make_folders(const fs::path& folder) {
  if (::mkdir(folder.c_str(), folder_mode) == 0) return sync({folder.parent_path()});
  if (errno == EEXIST) return;
  if (errno != ENOENT || !folder.has_relative_path()) throw cannot_write(folder, errno);
  make_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), folder_mode) != 0 && errno != EEXIST)
    throw cannot_write(folder, errno);
  sync({folder.parent_path()});
}

void write_file(const fs::path& file, std::string_view bytes) {
  const Fd descriptor = opened(file, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
  write_whole(descriptor.get(), bytes, file);
}

void replace_file(const fs::path& file, std::string_view bytes) {
  fs::path fresh = file;
  fresh += ".new";
  write_file(fresh, bytes);
  sync({fresh});
  if (::rename(fresh.c_str(), file.c_str()) != 0) throw cannot_write(file, errno);
  sync({file.parent_path()});
}

void sync(const std::vector<std::string>& files) {
  if (files.size() < many) {
    for (const auto& file : files) flush(opened(file, O_RDONLY).get(), file);
    return;
  }
  std::set<dev_t> flushed;
  for (const auto& file : files) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) throw cannot_write(file, errno);
    if (flushed.insert(status.st_dev).second) sync_around(file);
  }
}

void sync_around(const fs::path& file) {
  if (::syncfs(opened(file, O_RDONLY).get()) != 0) throw cannot_write(file, errno);
}

void require_room(const fs::path& folder, std::size_t files, std::size_t bytes) {
  constexpr std::size_t block = 4096;
  std::error_code problem;
  const auto space = fs::space(folder, problem);
  if (problem || space.available > files * block + bytes) return;
  throw failure(text("на диске мало места: нужно ещё {} байт",
                     "the disk has too little room: {} more bytes are needed",
                     files * block + bytes - space.available),
                ENOSPC);
}

int Folders::open(const fs::path& relative, bool make) {
  if (last_ != relative || (!folder_ && make)) {
    last_.reset();
    folder_ = open_beneath(root_, relative, make);
    last_ = relative;
  }
  return folder_.get();
}

}  // namespace otklik::store
