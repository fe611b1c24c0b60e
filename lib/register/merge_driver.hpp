// git's merge driver for records: told to git in the repository's configuration, because a clone does not bring it along.
// Not for how two versions are merged: formats/merge_records.hpp.
#pragma once

#include "register/git/git.hpp"

namespace otklik::store {

/// True when git knows a driver of that name.
bool has_merge_driver(const Git& git);

/// Tells git of the driver where it knows none: the program that runs now. A repository that cannot be written to is left as it
/// is.
void ensure_merge_driver(const Git& git);

}  // namespace otklik::store
