// Writing a folder of files that takes the place of an earlier one: a reader sees the old one or the new one, whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace otklik::cli {

/// Files go into a folder beside the wanted one; finish() puts it in its place. Without finish() nothing is changed.
class OutputFolder {
 public:
  /// Throws Error: usage when the folder holds what is not ours, failed.
  explicit OutputFolder(const std::string& folder);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// `path` is relative, with `/`. Throws Error (failed).
  void write(std::string_view path, std::string_view bytes);
  /// Throws Error (failed): then the old folder stands.
  void finish();

 private:
  std::filesystem::path folder_;
  std::filesystem::path beside_;
};

}  // namespace otklik::cli
