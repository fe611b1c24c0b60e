// A command is a file that defines one Command and a line in the list of commands.cpp. It parses its options, calls the library, renders.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <span>
#include <string_view>

#include "base/message.hpp"
#include "cli/session.hpp"

namespace otklik::cli {

/// What the command does once its options are read. The return value is the exit status.
using Run = std::function<int(Session&)>;

/// Where a command declares its options: CLI11's own, with words in the user's language.
class Options {
 public:
  Options(CLI::App& app, Lang lang) : app_(app), lang_(lang) {}

  CLI::Option* positional(const char* name, std::string& value, const Text& words);
  CLI::Option* option(const char* names, std::string& value, const Text& words);
  /// May be given several times, one value each.
  CLI::Option* list(const char* names, std::vector<std::string>& values, const Text& words);
  CLI::Option* flag(const char* names, bool& value, const Text& words);
  /// A command under this one.
  Options sub(const char* name, const Text& words, Run run);

  CLI::App& app() { return app_; }
  Lang lang() const { return lang_; }

 private:
  CLI::App& app_;
  Lang lang_;
};

/// Refuses an empty value, in words that parse_arguments() knows.
CLI::Validator not_empty();

struct Command {
  const char* name;
  Text summary;
  /// Declares the options and says what to run.
  Run (*set_up)(Options& options);
};

/// All commands in the order of the help.
std::span<const Command* const> commands();

/// What the chosen command does; set while the arguments are parsed.
Run& chosen();

}  // namespace otklik::cli
