// A record in canonical form, to a tree: the small part of YAML that the writer writes, and nothing else. Records come from other
// machines, so what reads them is this small reader; yaml-cpp, which reads the same (a test compares them), never sees them.
// Not for the last word on the form: records.hpp also demands that writing the value gives the same bytes.
#pragma once

#include <optional>

#include "formats/node.hpp"
#include "formats/problems.hpp"

namespace otklik::formats {

/// Reads the file of `problems`, which has passed the first look. Nothing when it is not in canonical form; that is reported as
/// `not-canonical` at the first line that the reader does not understand.
std::optional<Node> parse_canonical(Problems& problems);

/// Reports `not-canonical` at a line (from 1).
void report_not_canonical(int line, Problems& problems);

}  // namespace otklik::formats
