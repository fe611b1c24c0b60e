// Letters that some programs write as a letter and a mark (й as и and a breve) made one symbol each, for comparing and finding.
// What citizens wrote is kept as they wrote it.
#pragma once

#include <string>
#include <string_view>

namespace otklik {
inline namespace base {

/// True when the text may hold such a letter.
bool has_combining_marks(std::string_view text);

/// Unicode's form C. Precondition: valid UTF-8.
std::string composed(std::string_view text);

}  // namespace base
}  // namespace otklik
