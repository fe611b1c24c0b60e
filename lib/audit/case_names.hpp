// Names in a case that the registries and the regulation do not know: what a hand edit of a registry leaves dangling.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "cases/event.hpp"
#include "cases/rulebook.hpp"
#include "formats/read.hpp"

namespace otklik::audit {

/// A diagnostic each, at the place of the name, with the nearest known one. `bytes` are the file's.
std::vector<Diagnostic> unknown_names(const cases::Case& record, const cases::Rulebook& rulebook,
                                      const std::string& path, std::string_view bytes,
                                      const formats::Positions& positions);

}  // namespace otklik::audit
