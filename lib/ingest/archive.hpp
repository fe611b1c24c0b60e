// Files inside a ZIP archive that a stranger made, by their names with slashes in lower case: some programs write backslashes, or
// capitals.
// Not for what they hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/bilingual.hpp"

namespace otklik::ingest {

class Archive {
 public:
  /// The bytes must outlive it. Look at problem() first.
  explicit Archive(std::string_view bytes);
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive();

  /// Why the bytes are no archive; nothing when they are.
  const std::optional<Text>& problem() const { return problem_; }
  bool holds(const std::string& name) const;
  /// Unpacks a file piece by piece, `last` with the last. False from `take` ends it. Why it could not be unpacked, or nothing;
  /// a file of more than `largest` bytes is a bomb.
  std::optional<Text> unpack(
      const std::string& name, std::size_t largest,
      const std::function<bool(std::string_view bytes, bool last)>& take) const;

 private:
  void* handle_ = nullptr;
  std::map<std::string, std::uint64_t> files_;
  std::optional<Text> problem_;
};

}  // namespace otklik::ingest
