// Files that are no messages and are often given in their place: what they are, and what to give instead. Not for what is wrong
// inside of a form.
#pragma once

#include <optional>
#include <string_view>

#include "base/bilingual.hpp"

namespace otklik::ingest {

/// Told by the first bytes of a file; nothing for whatever a source might read.
std::optional<Text> stranger(std::string_view head);

/// A spreadsheet of OpenDocument, which an archive may turn out to be.
Text opendocument();

}  // namespace otklik::ingest
