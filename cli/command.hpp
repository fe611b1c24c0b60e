// A command is a file that defines one Command and a line in the list of commands.cpp. It declares its options, calls the
// library, renders.
#pragma once

#include <span>

#include "cli/options.hpp"
#include "cli/session.hpp"

namespace otklik::cli {

struct Command {
  const char* name;
  Text summary;
  /// Declares the options and says what to run; nothing for a command that only has others under it.
  Run (*set_up)(Options& options);
};

/// All commands in the order of the help.
std::span<const Command* const> commands();

}  // namespace otklik::cli
