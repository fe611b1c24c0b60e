// What git is told about a register's repository, in its own configuration: docs/operations.md says why, docs/performance.md what
// it brings.
#pragma once

#include "register/git/git.hpp"

namespace otklik::store {

/// Sets what is not set yet. A repository that cannot be written to is left as it is.
void complete_settings(const Git& git);
/// The same in a repository where none of our commands has run yet, such as a new clone; what an administrator took out later
/// stays out.
void ensure_settings(const Git& git);

}  // namespace otklik::store
