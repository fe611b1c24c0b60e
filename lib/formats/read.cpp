#include "formats/read.hpp"

namespace otklik::formats {

std::string source_line(std::string_view bytes, int line) {
  if (line < 1) return {};
  for (int skipped = 1; skipped < line; ++skipped) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + 1);
  }
  std::string_view source = bytes.substr(0, bytes.find('\n'));
  if (source.ends_with('\r')) source.remove_suffix(1);
  return std::string(source);
}

}  // namespace otklik::formats
