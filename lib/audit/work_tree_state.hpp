// What in the work tree or the index differs from HEAD.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "register/git/git.hpp"

namespace otklik::audit {

struct UncommittedFile {
  std::string path;
  Text what;  ///< edited, deleted, staged, not tracked
};

/// In order of path. Changes nothing, not even the index.
std::vector<UncommittedFile> uncommitted_files(const store::Git& git);

}  // namespace otklik::audit
