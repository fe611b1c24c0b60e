// version: which program this is.
#include "cli/command.hpp"

namespace otklik::cli {

namespace {

Run set_up(Options&) {
  return [](Session& session) {
    session.print("otklik " OTKLIK_VERSION "\n");
    return 0;
  };
}

}  // namespace

extern const Command version_command;
const Command version_command{"version", {"версия программы", "the program's version"}, set_up};

}  // namespace otklik::cli
