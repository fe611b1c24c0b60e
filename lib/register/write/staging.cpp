#include "register/write/staging.hpp"

#include <fmt/core.h>

#include <system_error>
#include <vector>

#include "register/disk/disk.hpp"

namespace otklik::store {

Staging::Staging(const std::filesystem::path& private_dir) : folder_(private_dir / "tmp") {
  make_folders(folder_);
  clear();
}

std::string Staging::file(std::size_t place) const {
  return fmt::format("{}/{}", folder_.native(), place);
}

std::string Staging::add(std::string_view bytes) {
  write_file(file(count_), bytes);
  return file(count_++);
}

void Staging::flush() const {
  std::vector<std::string> files;
  for (std::size_t place = 0; place < count_; ++place) files.push_back(file(place));
  sync(files);
}

void Staging::clear() noexcept {
  std::error_code ignored;  // what stays is cleared away by the next write
  for (std::filesystem::directory_iterator entry(folder_, ignored), end; !ignored && entry != end;
       entry.increment(ignored))
    std::filesystem::remove(entry->path(), ignored);
}

}  // namespace otklik::store
