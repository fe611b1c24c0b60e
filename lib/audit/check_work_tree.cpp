#include "audit/check_work_tree.hpp"

#include "audit/case_change.hpp"
#include "audit/check_records.hpp"
#include "audit/judged_otherwise.hpp"
#include "audit/record_paths.hpp"
#include "audit/registry_names.hpp"
#include "audit/work_tree_state.hpp"
#include "base/text.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/disk.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/load.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

class WorkTreeCheck {
 public:
  WorkTreeCheck(const Register& source, const cases::Rulebook* committed,
                std::vector<Finding>& findings)
      : register_(source), committed_(committed), findings_(findings) {}

  void run() {
    bool settings_differ = false;
    for (const UncommittedFile& file : uncommitted_files(register_.git())) {
      const bool record = is_of_records(file.path);
      settings_differ = settings_differ || !record;
      Diagnostic& told = add_finding(findings_, Severity::warning, "register.uncommitted",
                                     {file.path, 0, parse_case_path(file.path)}, file.what)
                             .diagnostic;
      told.remedy = remedy_for(file.path, record);
      if (const auto id = parse_case_path(file.path)) compare(*id, told);
    }
    if (settings_differ) check_settings();
  }

 private:
  Text remedy_for(const std::string& path, bool record) const {
    const bool is_known = register_.git().read(register_.commit(), path).has_value();
    const std::string file = disarmed(path);
    std::error_code ignored;
    if (!is_known && std::filesystem::is_symlink(register_.git().root() / path, ignored))
      return text(
          "символическая ссылка: уберите её и верните то, что было на её месте (git checkout HEAD "
          "-- {})",
          "a symbolic link: remove it, and bring back what was in its place (git checkout HEAD -- "
          "{})",
          file);
    if (record && !is_known)
      return text(
          "списки и отчёты этого не видят: уберите {} из реестра, записывают командами",
          "lists and reports do not see it: move {} out of the register, recording is done by "
          "commands",
          file);
    if (record)
      return text(
          "списки и отчёты этого не видят: верните (git checkout HEAD -- {}), записывают командами",
          "lists and reports do not see it: restore it (git checkout HEAD -- {}), recording is "
          "done by commands",
          file);
    if (!is_known)
      return text("закоммитьте (git add {0} && git commit -- {0}) или уберите",
                  "commit it (git add {0} && git commit -- {0}), or move it away", file);
    return text(
        "списки и отчёты этого не видят: закоммитьте (git commit -- {0}) или верните (git "
        "checkout HEAD -- {0})",
        "lists and reports do not see it: commit it (git commit -- {0}), or restore it (git "
        "checkout HEAD -- {0})",
        file);
  }

  // What was done to the case, in the words of verify.
  void compare(const CaseId& id, Diagnostic& told) {
    const auto before = register_.git().read(register_.commit(), told.file);
    std::vector<Finding> done;
    try {
      const auto after = WorkTreeFiles(register_.git().root()).read(told.file);
      if (before && after && *before != *after) {
        const auto change = find_change({id, told.file, before, *after}, done);
        if (change)
          add_finding(done, Severity::warning, "", {told.file, change->lines.front(), id},
                      text("записей добавлено руками: {}", "entries added by hand: {}",
                           change->added.size()));
      }
    } catch (const Error& problem) {
      add_finding(done, Severity::warning, "", {}, problem.summary());
    }
    if (done.empty()) return;
    told.what = joined(told.what, ": ", done.front().diagnostic.what);
    told.at = done.front().diagnostic.at;
  }

  void check_settings() {
    const WorkTreeFiles files(register_.git().root());
    try {
      const cases::Rulebook edited = load_rulebook(files);
      for (Diagnostic& each : dangling_names(edited, files))
        findings_.push_back({std::move(each), {}, {}, {}});
      if (committed_ != nullptr)
        find_judged_otherwise(register_.git(), register_.commit(), *committed_, edited,
                              parse_commit(register_.git().load(register_.commit())).authored,
                              findings_);
    } catch (const Error& problem) {
      // When HEAD's cannot be used either these were told already.
      if (committed_ == nullptr) return;
      add_problem(findings_, problem, {std::string(settings_path), 0, {}});
    }
  }

  const Register& register_;
  const cases::Rulebook* committed_;
  std::vector<Finding>& findings_;
};

}  // namespace

void check_work_tree(const Register& source, const cases::Rulebook* committed,
                     std::vector<Finding>& findings) {
  WorkTreeCheck(source, committed, findings).run();
}

}  // namespace otklik::audit
