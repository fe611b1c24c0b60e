// init: make a register from a template, first commit included.
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/lookups.hpp"
#include "cli/command.hpp"
#include "register/init.hpp"
#include "register/load.hpp"

namespace otklik::cli {

namespace {

struct InitOptions {
  std::string directory;
  std::string template_name = "neftekumsk";
};

// Installed with the program, beside an uninstalled build in the sources, or where $OTKLIK_TEMPLATES says.
std::vector<std::filesystem::path> template_folders() {
  std::vector<std::filesystem::path> folders;
  if (const char* set = std::getenv("OTKLIK_TEMPLATES"); set != nullptr && *set != '\0')
    folders.emplace_back(set);
  folders.emplace_back(OTKLIK_TEMPLATES_INSTALLED);
  folders.emplace_back(OTKLIK_TEMPLATES_SOURCE);
  return folders;
}

// Each name once, the folder that comes first winning.
std::map<std::string, std::filesystem::path> templates() {
  std::map<std::string, std::filesystem::path> found;
  for (const auto& folder : template_folders()) {
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable))
      if (std::filesystem::exists(entry.path() / "otklik.yaml"))
        found.emplace(entry.path().filename().string(), entry.path());
  }
  return found;
}

std::filesystem::path template_named(const std::string& name) {
  const auto known = templates();
  if (const auto found = known.find(name); found != known.end()) return found->second;
  std::vector<std::string> names;
  for (const auto& each : known) names.push_back(each.first);
  cases::throw_not_found({"такого шаблона", "such template"}, name, names);
}

int run(Session& session, const InitOptions& options) {
  store::NewRegister wish;
  wish.directory = options.directory;
  wish.template_directory = template_named(options.template_name);
  if (!session.globals.person.empty()) wish.person = PersonId(session.globals.person);
  const Zone zone(store::load_settings(store::WorkTreeFiles(wish.template_directory)).time_zone);
  const Clock& clock = session.clock(zone);
  wish.now = clock.now();
  wish.now_is_set = clock.is_set();
  if (session.globals.dry_run) {
    session.say({"проба: ничего не записано", "rehearsal: nothing was recorded"});
    return 0;
  }
  const store::Made made = store::make_register(wish);
  for (const Text& warning : made.warnings) session.say(warning);
  session.globals.register_dir = options.directory;
  session.say(text("создан реестр «{0}» в {1}", "made the register `{0}` in {1}", made.name,
                   disarmed(options.directory)));
  return 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<InitOptions>();
  options.option("DIR", values->directory, {"новый или пустой каталог", "a new or empty directory"})
      .required();
  options.option("--template", values->template_name,
                 {"шаблон (neftekumsk)", "template (neftekumsk)"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command init_command;
const Command init_command{"init", {"создать реестр", "make a register"}, set_up};

}  // namespace otklik::cli
