// The words of HTML, as feeds hold it: libxml2 reads the markup, lines break where people see them break.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace otklik::ingest {

/// Escaped once or twice; what is no tag of HTML (`1 < 2`, `<me@town.example>`) stays. Valid UTF-8 in, valid UTF-8 out. Nothing
/// when elements nest deeper than any page's: who wrote that wants the reader to stumble.
std::optional<std::string> html_text(std::string_view html);

/// As html_text(), of markup that is certainly escaped once only: then an escaped tag is words.
std::optional<std::string> markup_text(std::string_view html);

}  // namespace otklik::ingest
