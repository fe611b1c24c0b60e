#include "register/repository_settings.hpp"

#include <unistd.h>

#include <array>

#include "register/disk/disk.hpp"
#include "register/merge_driver.hpp"

namespace otklik::store {

namespace {

struct Setting {
  const char* key;
  const char* value;
};

constexpr std::array settings{
    // An event changes one entry of an index of all cases: only what changed is written, and paths take half the room.
    Setting{"core.splitIndex", "true"},
    Setting{"index.version", "4"},
    // Nothing starts behind people's backs; `otklik maintain` does it when cron says so.
    Setting{"gc.auto", "0"},
    Setting{"maintenance.auto", "false"},
    // What git calls done outlives a power cut, also what people commit by hand.
    Setting{"core.fsync", "committed,reference,index"},
};

}  // namespace

void complete_settings(const Git& git) {
  ensure_merge_driver(git);
  for (const Setting& each : settings)
    if (git.command({"config", "--local", "--get", each.key}).status != 0)
      git.command({"config", "--local", each.key, each.value});
  // Git itself leaves the file to chance, and an empty one is no repository.
  const std::string file = (git.common_dir() / "config").string();
  if (::access(file.c_str(), W_OK) == 0) sync({file});
}

void ensure_settings(const Git& git) {
  if (!has_merge_driver(git)) complete_settings(git);
}

}  // namespace otklik::store
