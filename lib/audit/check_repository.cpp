#include "audit/check_repository.hpp"

#include <sys/stat.h>

#include <array>

#include "base/text.hpp"
#include "register/disk/paths.hpp"
#include "register/merge_driver.hpp"

namespace otklik::audit {

using namespace store;

namespace {

namespace fs = std::filesystem;

class RepositoryCheck {
 public:
  RepositoryCheck(const Git& git, Seconds patience, Instant now, std::vector<Finding>& findings)
      : git_(git), patience_(patience), now_(now), findings_(findings) {}

  bool run() {
    const bool readable = check_index();
    check_under_way();
    check_locks();
    check_head();
    if (readable) check_attributes();
    check_merge_driver();
    return readable;
  }

 private:
  void find(Severity severity, const char* code, const std::string& file, Text what, Text remedy) {
    add_finding(findings_, severity, code, {file, 0, {}}, std::move(what)).diagnostic.remedy =
        std::move(remedy);
  }

  static bool is_there(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(file, ignored));
  }

  bool check_index() {
    const ProcessResult result = git_.command({"ls-files", "-z", "--", std::string(settings_path)});
    if (result.status == 0 && is_there(git_.git_dir() / "index")) return true;
    if (result.status == 0) {
      find(Severity::warning, "git.no-index", ".git/index",
           {"у git нет индекса", "git has no index"}, same("git reset -q"));
      return false;
    }
    find(Severity::error, "git.index-unreadable", ".git/index",
         joined({"индекс git не читается: ", "git's index cannot be read: "}, "",
                same(disarmed_block(trimmed(result.err)))),
         {"сделайте его заново; подготовленное к коммиту придётся добавить снова: rm .git/index && "
          "git reset -q",
          "make it anew; what was staged has to be added again: rm .git/index && git reset -q"});
    return false;
  }

  void check_under_way() {
    struct UnderWay {
      const char* file;
      const char* command;
    };
    constexpr std::array all{UnderWay{"MERGE_HEAD", "merge"}, UnderWay{"rebase-merge", "rebase"},
                             UnderWay{"rebase-apply", "rebase"},
                             UnderWay{"CHERRY_PICK_HEAD", "cherry-pick"},
                             UnderWay{"REVERT_HEAD", "revert"}};
    for (const auto& [file, command] : all)
      if (is_there(git_.git_dir() / file))
        find(Severity::warning, "git.under-way", fmt::format(".git/{}", file),
             text("git {} начат и не закончен", "git {} was begun and not ended", command),
             text("закончите или откажитесь: git {0} --continue, git {0} --abort",
                  "end it or give it up: git {0} --continue, git {0} --abort", command));
  }

  // A young one is somebody at work.
  void check_locks() {
    const std::string branch = git_.branch();
    std::vector<fs::path> locks{git_.git_dir() / "index.lock", git_.git_dir() / "HEAD.lock",
                                git_.common_dir() / "packed-refs.lock"};
    if (!branch.empty()) locks.push_back(git_.common_dir() / (branch + ".lock"));
    for (const fs::path& lock : locks) {
      struct stat made {};
      if (::stat(lock.c_str(), &made) != 0) continue;
      if (now_ - Instant(Seconds(made.st_mtim.tv_sec)) < patience_) continue;
      find(Severity::warning, "git.lock-left", lock.lexically_relative(git_.root()).string(),
           {"замок git: его держит другая команда, либо он остался от убитой",
            "a lock of git: another command holds it, or a killed one left it"},
           {"если git здесь не работает, удалите этот файл",
            "if no git is at work here, delete that file"});
    }
  }

  void check_head() {
    if (!git_.branch().empty()) return;
    find(Severity::warning, "git.no-branch", ".git/HEAD",
         {"HEAD не на ветке: записи не попадут ни в одну",
          "HEAD is on no branch: what is recorded will be on none"},
         {"вернитесь на ветку: git switch main", "go back to a branch: git switch main"});
  }

  void check_attributes() {
    for (const std::string_view folder : {cases_folder, journal_folder}) {
      const std::string path = fmt::format("{}/2026.yaml", folder);
      const std::string said = git_.output({"check-attr", "merge", "text", "--", path});
      if (said.find(": merge: otklik\n") != said.npos && said.find(": text: unset\n") != said.npos)
        continue;
      find(
          Severity::warning, "register.no-attributes", std::string(attributes_path),
          text(
              "git не знает, что записи в {}/ сливает otklik и что концы строк в них не меняются",
              "git is not told that otklik merges the records in {}/, nor to leave their line ends "
              "alone",
              folder),
          text("верните строку: {}/** -text merge=otklik",
               "put the line back: {}/** -text merge=otklik", folder));
    }
  }

  // Without it git would merge records line by line and leave conflicts.
  void check_merge_driver() {
    if (has_merge_driver(git_)) return;
    find(Severity::warning, "register.no-merge-driver", std::string(attributes_path),
         {"git не знает, как сливать записи этого реестра",
          "git does not know how to merge this register's records"},
         same("git config merge.otklik.driver 'otklik merge-driver %O %A %B %P'"));
  }

  const Git& git_;
  Seconds patience_;
  Instant now_;
  std::vector<Finding>& findings_;
};

}  // namespace

bool check_repository(const Git& git, Seconds patience, Instant now,
                      std::vector<Finding>& findings) {
  return RepositoryCheck(git, patience, now, findings).run();
}

}  // namespace otklik::audit
