// New contents as objects of git: loose ones for the few files of an event, one pack for a whole export.
// Not for trees and commits: see tree_writer.hpp, writer.hpp.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "register/git/git.hpp"

namespace otklik::store {

/// A loose object for each file; made while others are written. Its functions throw Error (failed).
class LooseBlobs {
 public:
  explicit LooseBlobs(const Git& git);

  /// The file stays until finish().
  void add(const std::string& file);
  /// The ids, in the order of add().
  std::vector<ObjectId> finish();

 private:
  std::unique_ptr<Child> hashes_;
};

/// One pack; or loose objects where git finds them too few for it (fastimport.unpackLimit). Its functions throw Error (failed).
class PackedBlobs {
 public:
  explicit PackedBlobs(const Git& git);

  /// Gives its place.
  std::size_t add(std::string_view bytes);
  /// What was added at a place.
  std::string read(std::size_t place);
  /// The ids, in the order of add(). Nothing can be added or read afterwards.
  std::vector<ObjectId> finish();

 private:
  void send();

  std::filesystem::path
      marks_;  // git writes the ids there: an answer to each add() would have to be waited for
  std::unique_ptr<Child> import_;
  std::string waiting_;  // to be sent
  std::size_t count_ = 0;
};

}  // namespace otklik::store
