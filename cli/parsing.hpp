// From arguments to the command to run: the only unit that knows the library which reads them. Exit status, suggestions and words
// are ours.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"

namespace otklik::cli {

/// Reads the arguments; `chosen` is then what to run. Returns the exit status when there is nothing more to do (help was
/// printed).
/// Throws Error (usage) with the nearest command or option.
std::optional<int> parse_arguments(int argc, const char* const* argv, Session& session,
                                   Run& chosen);

/// What `--help` prints for a command, or for the program where the name is empty. For use while a command runs. Throws Error
/// (usage) with the nearest command.
std::string help_of(const std::string& command);

}  // namespace otklik::cli
