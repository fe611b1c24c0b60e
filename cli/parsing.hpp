// From arguments to the command to run: CLI11 with our exit status and suggestions.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/command.hpp"

namespace otklik::cli {

/// Reads the arguments; chosen() is then the command to run. Returns the exit status when there is nothing more to do (help was printed).
/// Throws Error (usage) with the nearest command or option.
std::optional<int> parse_arguments(int argc, const char* const* argv, Session& session);

/// The subcommand of that name. Throws Error (usage) with the nearest one.
const CLI::App& subcommand_named(const CLI::App& app, const std::string& name);

/// What `--help` prints for it.
std::string help_of(const CLI::App& app);

}  // namespace otklik::cli
