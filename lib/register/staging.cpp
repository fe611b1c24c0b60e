#include "register/staging.hpp"

#include <fmt/format.h>

#include <system_error>

#include "register/disk.hpp"

namespace otklik::store {

Staging::Staging(const std::filesystem::path& private_dir) : folder_(private_dir / "tmp") {
  make_folders(folder_);
  clear();
}

const std::filesystem::path& Staging::add(std::string_view bytes) {
  files_.push_back(folder_ / fmt::format("{}", files_.size()));
  write_file(files_.back(), bytes);
  return files_.back();
}

void Staging::flush() const {
  sync(files_);
}

void Staging::clear() noexcept {
  std::error_code ignored;  // what stays is cleared away by the next write
  for (std::filesystem::directory_iterator entry(folder_, ignored), end; !ignored && entry != end;
       entry.increment(ignored))
    std::filesystem::remove(entry->path(), ignored);
}

}  // namespace otklik::store
