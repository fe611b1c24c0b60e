// Where the bytes of a register's files come from: a commit, or the work tree. Readers of settings take either.
// Not for what the bytes mean: see formats/.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/git/git.hpp"

namespace otklik::store {

/// A set of files under their paths inside the register.
class FileSource {
 public:
  FileSource() = default;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  virtual ~FileSource() = default;

  /// The bytes of a file; nothing when there is none.
  virtual std::optional<std::string> read(std::string_view path) const = 0;
  /// Paths of the files in a folder and in the folders beneath, sorted; all for an empty name, none when there is no such folder.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;
};

/// The files as a commit holds them. The Git must outlive it.
class CommittedFiles : public FileSource {
 public:
  CommittedFiles(const Git& git, ObjectId commit) : git_(git), commit_(std::move(commit)) {}

  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;

 private:
  const Git& git_;
  ObjectId commit_;
};

/// The files as they lie in the directory; needs no git. A symbolic link that leads out of the register, and anything that is
/// neither file nor folder, is refused with Error (bad_data).
class WorkTreeFiles : public FileSource {
 public:
  /// Throws Error (not_found) when there is no such directory.
  explicit WorkTreeFiles(const std::filesystem::path& root);

  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;

 private:
  void check_inside(const std::filesystem::path& file) const;

  std::filesystem::path root_;
};

}  // namespace otklik::store
