// An attachment is named after its bytes; this asks whether it is.
// Not for making the name: attachment_path() of paths.hpp.
#pragma once

#include <string>
#include <string_view>

namespace otklik::audit {

/// True when the path is the one that these bytes get, with the ending that it has.
bool is_named_after(const std::string& path, std::string_view bytes);

}  // namespace otklik::audit
