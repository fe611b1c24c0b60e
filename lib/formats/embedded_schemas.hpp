// The JSON Schemas of schemas/, carried inside the program. Not for validating: that is the codecs' work.
#pragma once

#include <string_view>
#include <vector>

namespace otklik::formats {

/// The text of schemas/<name>.json, for example of `case-1`; empty when there is no such schema. Lives as long as the
/// program.
std::string_view embedded_schema(std::string_view name);

/// The names of all schemas, in alphabetical order.
std::vector<std::string_view> embedded_schema_names();

}  // namespace otklik::formats
