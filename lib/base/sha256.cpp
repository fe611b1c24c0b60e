#include "base/sha256.hpp"

#include <fmt/format.h>
#include <sha256.h>

namespace otklik {
inline namespace base {

Sha256 sha256(std::string_view bytes) {
  SHA256_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  Sha256 digest;
  SHA256Final(digest.data(), &context);
  return digest;
}

std::string hex_of(const Sha256& digest) {
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace base
}  // namespace otklik
