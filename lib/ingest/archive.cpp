#include "ingest/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/text.hpp"

namespace otklik::ingest {

namespace {

constexpr std::size_t buffer_bytes = 1 << 16;

zip_t* opened(void* handle) {
  return static_cast<zip_t*>(handle);
}

std::string plain_name(std::string name) {
  for (char& each : name) {
    if (each == '\\') each = '/';
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  return name.substr(std::min(name.find_first_not_of('/'), name.size()));
}

}  // namespace

Archive::Archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) handle_ = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (handle_ == nullptr) {
    problem_ =
        text("это не архив ZIP и не книга Excel: {}", "this is no ZIP archive and no workbook: {}",
             disarmed(zip_error_strerror(&error)));
    if (source != nullptr) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (handle_ == nullptr) return;
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(opened(handle_), 0));
  for (std::uint64_t i = 0; i < count; ++i)
    if (const char* name = zip_get_name(opened(handle_), i, 0)) files_.emplace(plain_name(name), i);
}

Archive::~Archive() {
  if (handle_ != nullptr) zip_discard(opened(handle_));
}

bool Archive::holds(const std::string& name) const {
  return files_.contains(plain_name(name));
}

std::optional<Text> Archive::unpack(
    const std::string& name, std::size_t largest,
    const std::function<bool(std::string_view bytes, bool last)>& take) const {
  const auto found = files_.find(plain_name(name));
  const auto close = [](zip_file_t* file) { zip_fclose(file); };
  const std::unique_ptr<zip_file_t, decltype(close)> file(
      found == files_.end() ? nullptr : zip_fopen_index(opened(handle_), found->second, 0), close);
  if (!file)
    return text("в книге нет {}, или он зашифрован", "the workbook has no {}, or it is encrypted",
                disarmed(name));
  std::vector<char> buffer(buffer_bytes);
  for (std::size_t total = 0;;) {
    const auto size = zip_fread(file.get(), buffer.data(), buffer.size());
    if (size < 0)
      return text("{} повреждён: {}", "{} is damaged: {}", disarmed(name),
                  disarmed(zip_file_strerror(file.get())));
    total += static_cast<std::size_t>(size);
    if (total > largest)
      return text("{} распаковывается больше чем в {} байт", "{} unpacks to more than {} bytes",
                  disarmed(name), largest);
    if (!take({buffer.data(), static_cast<std::size_t>(size)}, size == 0)) return std::nullopt;
    if (size == 0) return std::nullopt;
  }
}

}  // namespace otklik::ingest
