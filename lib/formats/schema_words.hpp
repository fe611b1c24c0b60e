// What is wrong with a file's shape, in words: the schema read side by side with the tree. valijson says only whether a file is
// valid and names one unknown key at a time; this names all places and the nearest known word.
// Not for validating: schema.cpp asks valijson first.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "formats/node.hpp"
#include "formats/problems.hpp"

namespace otklik::formats {

/// The part of a text that patterns and lengths are asked about. std::regex recurses once a symbol, so a stranger's long text
/// must not reach it; every length that a schema limits is below the cut, so the verdict is the same.
std::string_view judged_part(std::string_view text);

/// Reports each place where the tree does not fit. `schema` is a whole draft-7 document of schemas/; of the keywords it uses only
/// those that stand there.
void explain_shape(const nlohmann::json& schema, const Node& root, Problems& problems);

}  // namespace otklik::formats
