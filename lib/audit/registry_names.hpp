// Names by which the registries and settings point at each other, and that lead nowhere after a hand edit.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/register_files.hpp"

namespace otklik::audit {

/// A diagnostic for each, at its place where the file has one, with the nearest known name. `files` are those the rulebook was read from.
std::vector<Diagnostic> dangling_names(const cases::Rulebook& rulebook,
                                       const store::FileSource& files);

}  // namespace otklik::audit
