// What is looked at before a file is parsed at all: its size, its bytes, and the kind and version that its first line names.
// Not for the rest of the file.
#pragma once

#include <cstddef>
#include <string_view>

#include "formats/problems.hpp"

namespace otklik::formats {

/// A file kind as its first line names it: `schema: otklik/<word>/<version>`.
struct FileKind {
  std::string_view word;
  int version = 1;       ///< the newest that this program reads
  std::size_t size = 0;  ///< the largest file, in bytes
};

/// False, with the reason in `problems`, when the file is too large, not UTF-8, holds raw control characters, or is of another
/// kind or a newer version: then nothing else of it is to be read.
bool passes_first_look(const FileKind& kind, Problems& problems);

}  // namespace otklik::formats
