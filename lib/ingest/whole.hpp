// A stream read to its end, for forms that cannot be read piece by piece.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace otklik::ingest {

/// Nothing when there are more bytes than that. Throws Error (failed) when the stream breaks; `file` is named in it.
std::optional<std::string> whole(std::istream& in, const std::string& file, std::size_t most);

}  // namespace otklik::ingest
