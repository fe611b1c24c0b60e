// Single-byte Cyrillic encodings to UTF-8. Not for guessing: who reads a form knows when bytes are not UTF-8.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace otklik::ingest {

/// The code point of each byte of an encoding; -1 where it has none.
using ByteTable = std::array<int, 256>;

/// Nothing when the machine knows no single-byte encoding of that name.
std::optional<ByteTable> byte_table(const std::string& encoding);

/// Nothing when a byte stands for nothing.
std::optional<std::string> to_utf8(std::string_view bytes, const ByteTable& table);

}  // namespace otklik::ingest
