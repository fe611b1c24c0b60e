// The few things that the register does with files beneath the level of git: descriptors that close themselves, whole
// reads, writes that reach the disk, folders that are opened without following links.
// Not for what a file means, and not for git's own files.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bilingual.hpp"
#include "base/error.hpp"

namespace otklik::store {

/// What the program creates: nothing for strangers to read (the administrator's umask may take more away).
constexpr mode_t file_mode = 0640;
constexpr mode_t folder_mode = 0750;

/// `what: words of the system for this number`, category failed.
Error failure(const Text& what, int error_number);

/// A file descriptor, closed at the end of its life.
class Fd {
 public:
  Fd() = default;
  explicit Fd(int number) : number_(number) {}
  Fd(Fd&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Fd() { reset(); }

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  void reset();

 private:
  int number_ = -1;
};

/// All that can still be read from a descriptor. Throws Error (failed).
std::string read_rest(int descriptor, const std::filesystem::path& name);
/// Writes all of it. Throws Error (failed).
void write_whole(int descriptor, std::string_view bytes, const std::filesystem::path& name);

/// The whole of a regular file; nothing when there is none. Throws Error (failed) when it cannot be read.
std::optional<std::string> load_file(const std::filesystem::path& file);

/// Makes the folder, its parents and their entries last; fine when it is there. Throws Error (failed).
void make_folders(const std::filesystem::path& folder);

/// Writes a file anew; it is on the disk only after sync(). Throws Error (failed).
void write_file(const std::filesystem::path& file, std::string_view bytes);
/// Replaces a file by one that holds these bytes, whole or not at all, also in a power cut. Throws Error (failed).
void replace_file(const std::filesystem::path& file, std::string_view bytes);

/// Brings files or folders to the disk: each by itself, or with the whole of their file system when they are many.
void sync(const std::vector<std::string>& files);
/// Brings all of the file system on which it lies.
void sync_around(const std::filesystem::path& file);

/// Throws Error (failed) when the file system of a folder has no room for so many files of so many bytes together.
void require_room(const std::filesystem::path& folder, std::size_t files, std::size_t bytes);

/// The folders inside a root, opened step by step so that no symbolic link is followed. The last one stays open, because files
/// come folder by folder.
class Folders {
 public:
  explicit Folders(std::filesystem::path root) : root_(std::move(root)) {}

  const std::filesystem::path& root() const { return root_; }
  /// A descriptor that is good until the next call; -1 when the folder is absent and not to be made. Throws Error (bad_data)
  /// when a link or a file is in the way, Error (failed) for the rest.
  int open(const std::filesystem::path& relative, bool make);

 private:
  std::filesystem::path root_;
  std::optional<std::filesystem::path> last_;
  Fd folder_;
};

}  // namespace otklik::store
