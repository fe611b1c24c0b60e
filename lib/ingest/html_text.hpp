// HTML of feeds to plain text. Not a parser of HTML: tags go, line breaks and entities become what they stand for.
#pragma once

#include <string>
#include <string_view>

namespace otklik::ingest {

/// Escaped once or twice; what is no tag of HTML (`1 < 2`) stays. Valid UTF-8 in, valid UTF-8 out.
std::string html_text(std::string_view html);

}  // namespace otklik::ingest
