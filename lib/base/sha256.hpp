// SHA-256 of bytes in memory (case ids, event digests, attachment names).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace otklik {
inline namespace base {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view bytes);

/// Lower-case hexadecimal, 64 symbols.
std::string hex_of(const Sha256& digest);

}  // namespace base
}  // namespace otklik
