// What a hand edit leaves in the registries and settings: names that lead nowhere, posts that those who are named for them do not
// hold.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/register_files.hpp"

namespace otklik::audit {

/// A diagnostic for each, at its place where the file has one, with the nearest known name; also for a substitute without an
/// order. `files` are those the rulebook was read from.
std::vector<Diagnostic> dangling_names(const cases::Rulebook& rulebook,
                                       const store::FileSource& files);

/// A warning for each who approves by the registries on that day and holds no role that approves, once a file.
std::vector<Diagnostic> unheld_posts(const cases::Rulebook& rulebook,
                                     const store::FileSource& files, Date day);

}  // namespace otklik::audit
