// A problem in people's data, as a value: where it is, what is wrong, how to mend it.
// Not an exception: a reader collects all problems of a file; what stops a command is Error.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik {
inline namespace base {

enum class Severity { error, warning };

/// A place in a file; line and column count from 1, 0 = unknown. Columns are code points.
struct Position {
  int line = 0;
  int column = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// One problem in a file.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;  ///< stable name such as `case.unknown-topic`
  std::string file;  ///< path inside the register
  Position at;
  Text what;           ///< what is wrong, lower case
  Text remedy;         ///< how to mend it; may be empty
  std::string source;  ///< the user's own line, for the caret; may be empty
};

/// A problem of a value that knows of no file: what a whole file lacks or contradicts although each of its lines is sound. A
/// warning is something to know, not something to mend.
struct Flaw {
  Severity severity = Severity::error;
  std::string code;
  std::string where;  ///< JSON pointer into the file (`/deadlines/3/starts`)
  Text what;
  Text remedy;
};

/// True when at least one of them is an error.
bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// The message as compilers print it: `file:line:column: error: what [code]`, the user's line under it with a
/// caret, then the remedy. Control characters of the source line are disarmed.
std::string render_diagnostic(const Diagnostic& diagnostic, Lang lang);

}  // namespace base
}  // namespace otklik
