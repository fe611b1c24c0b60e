#include "audit/record_paths.hpp"

#include "base/sha256.hpp"
#include "register/disk/paths.hpp"

namespace otklik::audit {

using namespace store;

bool lies_in(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool is_of_records(std::string_view path) {
  for (const std::string_view folder : {cases_folder, journal_folder, attachments_folder})
    if (path == folder || lies_in(path, folder)) return true;
  return false;
}

bool is_named_after(const std::string& path, std::string_view bytes) {
  const std::size_t dot = path.rfind('.');
  const std::string extension = dot == path.npos ? "" : path.substr(dot + 1);
  return attachment_path(sha256(bytes), extension) == path;
}

}  // namespace otklik::audit
