// Runs the commands of one transcript in one bash, so that variables and the current directory live on, in a fresh
// directory and an environment that does not depend on who runs it.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace otklik::transcripts {

/// What stays the same for all transcripts of a run.
struct Setting {
  std::filesystem::path programs;  ///< goes first in $PATH
  std::filesystem::path tests;     ///< $TESTS_DIR
  std::filesystem::path examples;  ///< $EXAMPLES
  std::filesystem::path scratch;   ///< where the fresh directories are made
  std::chrono::seconds limit{300};
};

/// What a command did.
struct Outcome {
  bool ran = false;    ///< false when an earlier command ended the shell, or time was up
  std::string output;  ///< both streams, in order
  int status = 0;
};

/// Runs the scripts one after another in `scratch/<name>`. Throws std::system_error when no shell can be started.
std::vector<Outcome> run_session(const Setting& setting, const std::string& name,
                                 const std::vector<std::string>& scripts);

}  // namespace otklik::transcripts
