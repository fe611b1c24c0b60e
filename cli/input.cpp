#include "cli/input.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace otklik::cli {

namespace {

namespace fs = std::filesystem;

// A name that leads nowhere is a mistake of whoever typed it, not of the machine.
Error cannot_read(const std::string& file) {
  std::error_code unusable;
  if (file != "-" && !fs::exists(file, unusable))
    return Error(Category::bad_data, text("нет файла {}", "there is no file {}", disarmed(file)));
  return Error(fs::is_directory(file, unusable) ? Category::bad_data : Category::failed,
               text("не удалось прочитать файл {}", "cannot read the file {}", disarmed(file)));
}

Error too_large(const std::string& name, std::size_t most) {
  return Error(Category::bad_data, text("{}: больше {} МиБ", "{}: more than {} MiB", disarmed(name),
                                        most / 1024 / 1024));
}

// A device or a pipe may have no end.
std::string read_all(std::istream& in, const std::string& name) {
  constexpr std::size_t most = std::size_t{256} * 1024 * 1024;
  std::string bytes;
  std::array<char, 65536> piece;
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
    bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most) throw too_large(name, most);
  }
  if (in.bad()) throw cannot_read(name);
  return bytes;
}

// A temporary file that nobody else can open and that is gone when the program is.
class Spool {
 public:
  Spool() {
    std::string name = (fs::temp_directory_path() / "otklik-XXXXXX").string();
    descriptor_ = ::mkstemp(name.data());
    if (descriptor_ < 0) throw failure();
    path_ = name;
  }
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  ~Spool() {
    ::close(descriptor_);
    std::error_code ignored;
    fs::remove(path_, ignored);
  }

  // What never ends must not fill the disk.
  void fill(std::istream& in, const std::string& name) {
    constexpr std::size_t most = std::size_t{2} * 1024 * 1024 * 1024;
    std::vector<char> buffer(1 << 16);
    for (std::size_t size = 0; in; size += static_cast<std::size_t>(in.gcount())) {
      if (size > most) throw too_large(name, most);
      in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      put(buffer.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) throw cannot_read(name);
  }

  std::ifstream open() const { return std::ifstream(path_, std::ios::binary); }

 private:
  static Error failure() {
    return Error(
        Category::failed,
        text("не удалось отложить стандартный ввод во временный файл: {}",
             "cannot put standard input into a temporary file: {}",
             std::system_category().message(errno)),
        {{"место для временных файлов задаёт TMPDIR", "TMPDIR says where temporary files go"}});
  }

  void put(const char* bytes, std::size_t size) {
    while (size > 0) {
      const ssize_t written = ::write(descriptor_, bytes, size);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw failure();
      bytes += written;
      size -= static_cast<std::size_t>(written);
    }
  }

  int descriptor_ = -1;
  fs::path path_;
};

}  // namespace

std::ifstream open_input(const std::string& file) {
  std::ifstream in;
  if (file != "-") {
    in.open(file, std::ios::binary);
    if (!in || fs::is_directory(file)) throw cannot_read(file);
  }
  if (file == "-" || !fs::is_regular_file(file)) {
    Spool spool;
    spool.fill(file == "-" ? std::cin : in, file);
    in = spool.open();
  }
  if (in.peek() != std::ifstream::traits_type::eof()) return in;
  if (in.bad()) throw cannot_read(file);
  throw Error(Category::bad_data, text("файл {} пуст", "{} is empty", disarmed(file)));
}

std::string read_file(const std::string& name) {
  if (name == "-") return read_all(std::cin, name);
  std::ifstream in(name, std::ios::binary);
  if (!in || fs::is_directory(name)) throw cannot_read(name);
  return read_all(in, name);
}

}  // namespace otklik::cli
