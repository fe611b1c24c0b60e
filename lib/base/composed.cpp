#include "base/composed.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace otklik {
inline namespace base {

// The marks of European letters are U+0300 to U+036F.
bool has_combining_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char byte) { return byte == '\xcc' || byte == '\xcd'; });
}

std::string composed(std::string_view text) {
  if (!has_combining_marks(text)) return std::string(text);
  utf8proc_uint8_t* bytes = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &bytes,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(bytes, &std::free);
  return size < 0 ? std::string(text) : std::string(bytes, bytes + size);
}

}  // namespace base
}  // namespace otklik
