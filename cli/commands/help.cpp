// help: the help of a command, or of all.
#include "cli/command.hpp"
#include "cli/parsing.hpp"

namespace otklik::cli {

namespace {

Run set_up(Options& options) {
  auto name = std::make_shared<std::string>();
  options.option("COMMAND", *name, {"команда", "command"});
  return [name](Session& session) {
    session.print(help_of(*name));
    return 0;
  };
}

}  // namespace

extern const Command help_command;
const Command help_command{"help", {"справка о командах", "help on commands"}, set_up};

}  // namespace otklik::cli
