// The shape of a file by its JSON Schema (schemas/<kind>-<version>.json): which keys, which types, which words.
// Not for what a schema cannot say (a date that does not exist, a name given twice): the codecs do that.
#pragma once

#include <string_view>

#include "formats/node.hpp"
#include "formats/problems.hpp"

namespace otklik::formats {

/// Reports every place where the tree has not the shape that the schema of that name (`register-1`) demands.
/// May be called from several threads at once.
void check_shape(const Node& root, std::string_view schema_name, Problems& problems);

}  // namespace otklik::formats
