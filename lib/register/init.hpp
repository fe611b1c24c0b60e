// Making a register: a directory of its own, the files of a template, a git repository, the first commit.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "register/write/writer.hpp"

namespace otklik::store {

struct NewRegister {
  std::filesystem::path directory;
  std::filesystem::path template_directory;  ///< its files are copied as they are
  /// who makes it; else git's identity, else the program's own name
  std::optional<PersonId> person;
  Instant now{};
  bool now_is_set = false;
};

struct Made {
  std::string name;  ///< what the settings call the register
  ObjectId commit;
  std::vector<Text> warnings;
};

/// Throws Error: not_allowed when the directory holds anything already, bad_data when the template cannot be used, failed. A
/// directory that it made is removed again when it fails.
Made make_register(const NewRegister& wish);

}  // namespace otklik::store
