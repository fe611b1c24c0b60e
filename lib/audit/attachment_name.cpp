#include "audit/attachment_name.hpp"

#include "base/sha256.hpp"
#include "register/paths.hpp"

namespace otklik::audit {

using namespace store;

bool is_named_after(const std::string& path, std::string_view bytes) {
  const std::size_t dot = path.rfind('.');
  const std::string extension = dot == path.npos ? "" : path.substr(dot + 1);
  return attachment_path(sha256(bytes), extension) == path;
}

}  // namespace otklik::audit
