#include "formats/records.hpp"

#include <algorithm>

#include "base/sha256.hpp"

namespace otklik::formats {

void append_list_item(std::string& file, std::string_view lines) {
  bool is_first = true;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    const std::string_view line = lines.substr(0, end + 1);
    if (is_first)
      file += "  - ";
    else if (line != "\n")
      file += "    ";
    file += line;
    is_first = false;
    lines.remove_prefix(line.size());
  }
}

std::string digest_of(std::string_view lines) {
  return hex_of(sha256(lines)).substr(0, digest_symbols);
}

void report_difference(std::string_view written, Problems& problems) {
  const std::string_view bytes = problems.bytes();
  const auto differs =
      std::mismatch(bytes.begin(), bytes.end(), written.begin(), written.end()).first;
  report_not_canonical(1 + static_cast<int>(std::count(bytes.begin(), differs, '\n')), problems);
}

}  // namespace otklik::formats
