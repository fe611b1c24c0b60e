// Values as JSON: the interface that scripts rest on (docs/output.md). Not a reader: foreign JSON is ingest's matter.
// Own writer because a library's leaves DEL, C1 and bidi controls raw, and a terminal may be at the other end.
#pragma once

#include <string>

#include "base/bilingual.hpp"
#include "report/value.hpp"

namespace otklik::render {

/// Indented by two blanks, members in their order, a line feed at the end. What is_unsafe() names is escaped as `\uXXXX`; a
/// byte that is not UTF-8 becomes U+FFFD, so that the result is always valid.
std::string render_json(const report::Value& value);

/// The same on one line and without a line feed: for JSON lines, and for cells that hold an object.
std::string render_json_line(const report::Value& value);

/// `{"report": name, head…, "rows": […]}`; `rows` only when the table has columns, `left_out` only when something was.
std::string render_json_report(const report::Report& report, Lang lang);

}  // namespace otklik::render
