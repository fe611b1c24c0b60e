// New contents of files, brought to the disk under `otklik/tmp` in the common git directory before anything refers to them: a
// full disk is found out while nothing is recorded yet, and afterwards they are only moved into place. Whatever lies there
// without a write under way is rubbish of a killed one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace otklik::store {

/// Temporary files of one write; those that were not moved away go at the end. Precondition: the lock is held all the time.
class Staging {
 public:
  /// Makes the folder and empties it.
  explicit Staging(const std::filesystem::path& private_dir);
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() { clear(); }

  /// Writes a file and says where it lies. Throws Error (failed).
  std::string add(std::string_view bytes);
  /// Brings all of them to the disk. Throws Error (failed).
  void flush() const;
  /// Where a file lies, by the order of add().
  std::string file(std::size_t place) const;

 private:
  void clear() noexcept;

  std::filesystem::path folder_;
  std::size_t count_ = 0;
};

}  // namespace otklik::store
