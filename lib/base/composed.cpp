#include "base/composed.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace otklik {
inline namespace base {

// The marks of European letters are U+0300 to U+036F.
bool has_combining_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char byte) { return byte == '\xcc' || byte == '\xcd'; });
}

std::string composed(std::string_view text) {
  if (!has_combining_marks(text)) return std::string(text);
  constexpr auto form = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  std::vector<utf8proc_int32_t> symbols(text.size());
  const auto decompose = [&] {
    return utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                              static_cast<utf8proc_ssize_t>(text.size()), symbols.data(),
                              static_cast<utf8proc_ssize_t>(symbols.size()), form);
  };
  auto size = decompose();
  if (size > static_cast<utf8proc_ssize_t>(symbols.size())) {
    symbols.resize(static_cast<std::size_t>(size));
    size = decompose();
  }
  size = utf8proc_normalize_utf32(symbols.data(), std::max<utf8proc_ssize_t>(size, 0), form);
  std::string result;
  for (utf8proc_ssize_t i = 0; i < size; ++i) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(symbols[static_cast<std::size_t>(i)], bytes);
    result.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  }
  return result;
}

}  // namespace base
}  // namespace otklik
