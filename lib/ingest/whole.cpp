#include "ingest/whole.hpp"

#include <vector>

#include "base/error.hpp"

namespace otklik::ingest {

std::optional<std::string> whole(std::istream& in, const std::string& file, std::size_t most) {
  std::string bytes;
  std::vector<char> buffer(1 << 16);
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most) return std::nullopt;
  }
  if (in.bad())
    throw Error(Category::failed, text("не удалось прочитать {}", "cannot read {}", file));
  return bytes;
}

}  // namespace otklik::ingest
