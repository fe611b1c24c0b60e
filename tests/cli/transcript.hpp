// A transcript: commands of a shell with the output and exit status that they must have, as people write it down.
//
//     # a comment
//     $ for stage in new closed; do
//     >   otklik list --stage $stage; done
//     260302-7QKDM3X  new
//     [3]
//
// Output runs to the next `$ `, comment or end; blank lines before those only separate. `[N]` stands last where the
// status is not 0. A line may end in ` (re)` (the whole line is an ECMAScript regex), ` (glob)` (`*` and `?`), ` (esc)`
// (control bytes written as `\x1b`), ` (no-eol)` (last line without a line feed). A line of output that would be read
// as something else starts with an extra `\`. In a Markdown file the same stands in fences ```console, or, where the
// reader should not be bothered, between `<!-- console` and `-->`.
//
// Not for running: that is session.hpp.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace otklik::transcripts {

/// One command with its expectation.
struct Step {
  int line = 0;                       ///< where the command stands, from 1
  std::vector<std::string> command;   ///< its lines without `$ ` and `> `
  std::vector<std::string> expected;  ///< output lines as written in the file
  int status = 0;
  std::string separator;  ///< the blank lines that followed, kept for writing back
};

/// A file in order: text that is not ours (with its line ends), and steps.
struct Transcript {
  std::vector<std::variant<std::string, Step>> parts;

  /// The steps alone, in order; the pointers live as long as the transcript.
  std::vector<Step*> steps();
};

/// Reads a transcript; `markdown` tells that only fenced blocks count. Anything is readable.
Transcript parse_transcript(std::string_view text, bool markdown);

/// The file again; parse_transcript(text) comes back byte for byte, save for a missing last line feed.
std::string render_transcript(const Transcript& transcript);

/// Whether an output line, unchanged in a file, would be read as something else.
bool needs_escape(std::string_view output_line);

/// The exit status in a line `[N]`; -1 when it is not one.
int parse_status(std::string_view line);

}  // namespace otklik::transcripts
