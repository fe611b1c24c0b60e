// The bytes of a feed as text that a reader of XML takes: decoded, without what it would stumble over. Not for what the text
// says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/bilingual.hpp"

namespace otklik::ingest {

/// Stands where a symbol stood that XML has not (a control character, half of a letter): what holds it is refused, what stands
/// behind is read.
/// A symbol that XML takes and no text has.
constexpr std::string_view lost_symbol = "\ufdd0";

/// UTF-8, each line where it was. Why the encoding is not read, when it is not.
std::variant<std::string, Text> feed_text(std::string bytes);

}  // namespace otklik::ingest
