// Expected lines against the real output: what matches, how the difference is shown, how an expectation is rewritten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace otklik::transcripts {

/// The output as the lines that a transcript would hold for it: escaped, with `(no-eol)` where it applies.
std::vector<std::string> written_lines(std::string_view output);

/// Whether a line of a transcript allows this line, given as written_lines() has it.
bool line_matches(std::string_view expected, const std::string& written);

/// The two lists laid side by side.
struct Comparison {
  bool equal = true;
  std::vector<std::string> diff;  ///< lines with ` `, `-` (expected) or `+` (came) in front
  std::vector<std::string>
      updated;  ///< the output, with the expected patterns kept where they still match
};

Comparison compare(const std::vector<std::string>& expected,
                   const std::vector<std::string>& written);

}  // namespace otklik::transcripts
