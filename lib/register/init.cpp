#include "register/init.hpp"

#include <sys/stat.h>

#include "base/error.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/disk.hpp"
#include "register/disk/paths.hpp"
#include "register/load.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/repository_settings.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

// Removes what was made unless the making succeeded.
class Scaffold {
 public:
  explicit Scaffold(fs::path directory) : directory_(std::move(directory)) {
    std::error_code unusable;  // the making tells it
    existed_ = fs::exists(directory_, unusable);
  }
  Scaffold(const Scaffold&) = delete;
  Scaffold& operator=(const Scaffold&) = delete;
  ~Scaffold() {
    if (kept_) return;
    std::error_code ignored;
    if (!existed_) fs::remove_all(directory_, ignored);
    if (existed_)
      for (const auto& entry : fs::directory_iterator(directory_, ignored))
        fs::remove_all(entry.path(), ignored);
  }
  void keep() { kept_ = true; }

 private:
  fs::path directory_;
  bool existed_ = false;
  bool kept_ = false;
};

void require_empty(const fs::path& directory) {
  std::error_code problem;
  if (!fs::exists(directory, problem)) return;
  const bool empty = fs::is_directory(directory, problem) && fs::is_empty(directory, problem);
  if (empty && !problem) return;
  throw Error(Category::not_allowed,
              text("{} уже есть и не пуст", "{} exists and is not empty", directory.string()),
              {text("назовите новый или пустой каталог", "name a new or an empty directory")});
}

// Strangers are kept out of the folder and of .git, whatever the shell's umask lets through.
class NothingForStrangers {
 public:
  NothingForStrangers() : before_(::umask(strangers)) { ::umask(before_ | strangers); }
  NothingForStrangers(const NothingForStrangers&) = delete;
  NothingForStrangers& operator=(const NothingForStrangers&) = delete;
  ~NothingForStrangers() { ::umask(before_); }

 private:
  static constexpr mode_t strangers = 0777U & ~folder_mode;
  mode_t before_;
};

void make_repository(const fs::path& directory) {
  const NothingForStrangers restricted;
  std::error_code problem;
  fs::create_directories(directory, problem);
  if (problem)
    throw Error(Category::failed, text("не удалось создать {}: {}", "cannot make {}: {}",
                                       directory.string(), problem.message()));
  const ProcessResult made =
      run({"git", "init", "--quiet", "--initial-branch=main"}, {}, git_environment(), directory);
  if (made.status != 0) throw git_failed("init", made);
}

Identity author_of(const NewRegister& wish, const cases::Registries& registries, const Git& git) {
  if (wish.person) return identity_of(*wish.person, registries);
  const auto name = git.config("user.name");
  const auto email = git.config("user.email");
  if (name && email) return {*name, *email};
  return {"otklik", "otklik@localhost"};
}

std::string message_of(const std::string& name, Lang lang) {
  return text("создан реестр «{}»\n", "the register `{}` was made\n", name).in(lang);
}

}  // namespace

Made make_register(const NewRegister& wish) {
  const WorkTreeFiles files(wish.template_directory);
  const cases::Rulebook rulebook = load_rulebook(files);
  if (wish.person && rulebook.registries().find(*wish.person) == nullptr)
    throw Error(Category::not_found, text("в шаблоне нет сотрудника «{}»",
                                          "the template has no person `{}`", *wish.person));
  require_empty(wish.directory);
  Scaffold scaffold(wish.directory);
  make_repository(wish.directory);
  const Git git(fs::absolute(wish.directory));
  complete_settings(git);
  Writer writer(git, rulebook.settings().limits.lock_wait,
                {"otklik", "init", format_instant(wish.now, Zone::utc())});
  Actor actor;
  actor.now = wish.now;
  actor.now_is_set = wish.now_is_set;
  CommitRequest request = request_of(
      actor, rulebook, message_of(rulebook.settings().name, rulebook.settings().language));
  request.author = author_of(wish, rulebook.registries(), git);
  for (const std::string& path : files.list(""))
    request.changes.push_back({path, std::nullopt, *files.read(path)});
  CommitOutcome outcome = writer.commit(request);
  sync_around(wish.directory);  // what `git init` made too
  scaffold.keep();
  return {rulebook.settings().name, std::move(outcome.commit), std::move(outcome.warnings)};
}

}  // namespace otklik::store
