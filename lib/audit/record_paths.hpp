// What a path of the register is to those who look: a record or a setting; and whether an attachment is named after its bytes.
// Not for making paths: store's paths.hpp.
#pragma once

#include <string>
#include <string_view>

namespace otklik::audit {

/// True for a file in the folder or beneath.
bool lies_in(std::string_view path, std::string_view folder);

/// True for cases, journals and attachments, what lies beside them, and their folders themselves.
bool is_of_records(std::string_view path);

/// True when the path is the one that an attachment of these bytes gets, with the ending that it has.
bool is_named_after(const std::string& path, std::string_view bytes);

}  // namespace otklik::audit
