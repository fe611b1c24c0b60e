#include "register/check.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cases/fold.hpp"
#include "formats/files.hpp"
#include "register/case_names.hpp"
#include "register/load.hpp"
#include "register/merge_driver.hpp"
#include "register/paths.hpp"
#include "register/register.hpp"
#include "register/registry_names.hpp"
#include "register/work_tree_state.hpp"

namespace otklik::store {

namespace {

class Checker {
 public:
  explicit Checker(const std::filesystem::path& root) : register_(root) {}

  CheckResult run() {
    const bool usable = check_settings();
    for (const TreeFile& file : register_.git().list(register_.commit(), cases_folder))
      check_case_file(file, usable);
    check_journal();
    check_work_tree();
    check_merge_driver();
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Finding& a, const Finding& b) {
                       return std::pair(a.diagnostic.file, a.diagnostic.at.line) <
                              std::pair(b.diagnostic.file, b.diagnostic.at.line);
                     });
    return std::move(result_);
  }

 private:
  void add(Diagnostic diagnostic, std::optional<CaseId> id = std::nullopt,
           std::string clause = {}) {
    result_.findings.push_back({std::move(diagnostic), std::move(id), std::move(clause), {}});
  }

  void add_all(const Error& problem, const std::optional<CaseId>& id = std::nullopt) {
    for (const Diagnostic& each : problem.diagnostics()) add(each, id);
    if (!problem.diagnostics().empty()) return;
    Diagnostic diagnostic;
    diagnostic.code = "register.unusable";
    diagnostic.file = id ? case_path(*id) : std::string(settings_path);
    diagnostic.what = problem.message();
    for (const Text& note : problem.notes())
      diagnostic.remedy = diagnostic.remedy.empty() ? note : joined(diagnostic.remedy, "; ", note);
    add(std::move(diagnostic), id);
  }

  bool check_settings() {
    try {
      const CommittedFiles files(register_.git(), register_.commit());
      for (Diagnostic& each : dangling_names(register_.rulebook(), files)) add(std::move(each));
      return true;
    } catch (const Error& problem) {
      add_all(problem);
      return false;
    }
  }

  void check_journal() {
    try {
      register_.journal();
    } catch (const Error& problem) {
      add_all(problem);
    }
  }

  void misplaced(const std::string& path) {
    Diagnostic diagnostic;
    diagnostic.code = "register.misplaced-file";
    diagnostic.file = path;
    diagnostic.what = {"в cases/ лежит файл, который не является сообщением",
                       "a file in cases/ that is no case"};
    diagnostic.remedy = {"имя файла сообщения: cases/ГГГГ/ММ/ДД/<номер>.yaml",
                         "a case lies at cases/YYYY/MM/DD/<id>.yaml"};
    add(std::move(diagnostic));
  }

  void check_case_file(const TreeFile& file, bool usable) {
    const auto id = parse_case_path(file.path);
    if (!id) return misplaced(file.path);
    ++result_.cases;
    const std::string bytes = register_.git().read(file.blob);
    auto read = formats::read_case(bytes, file.path);
    for (Diagnostic& each : read.diagnostics) add(std::move(each), id);
    if (!read.value) return;
    if (read.value->id != *id) add(wrong_id(file.path, read.value->id, read.positions), id);
    if (usable) check_against_rules(file.path, bytes, *read.value, read.positions);
  }

  void check_against_rules(const std::string& path, const std::string& bytes,
                           const cases::Case& record, const formats::Positions& positions) {
    for (Diagnostic& each : unknown_names(record, register_.rulebook(), path, bytes, positions))
      add(std::move(each), record.id);
    try {
      const cases::State state = cases::fold(record, register_.rulebook());
      for (const cases::Clash& clash : state.clashes) contested(path, record, clash, positions);
    } catch (const Error& problem) {
      add_all(problem, record.id);
    }
  }

  void contested(const std::string& path, const cases::Case& record, const cases::Clash& clash,
                 const formats::Positions& positions) {
    Diagnostic diagnostic;
    diagnostic.code = "case.contested";
    diagnostic.file = path;
    const auto at = positions.find(fmt::format("/events/{}", clash.event));
    if (at != positions.end()) diagnostic.at = at->second;
    diagnostic.what = joined(text("запись {} противоречит предыдущим: ",
                                  "entry {} clashes with those before it: ", clash.event + 1),
                             "", clash.why.what);
    diagnostic.remedy = text("отмените одну из них: otklik retract {} {} --reason …",
                             "retract one of them: otklik retract {} {} --reason …",
                             record.id.text(), clash.event + 1);
    add(std::move(diagnostic), record.id, clash.why.clause);
  }

  // Without it git would merge records line by line and leave conflicts.
  void check_merge_driver() {
    if (has_merge_driver(register_.git())) return;
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "register.no-merge-driver";
    diagnostic.file = attributes_path;
    diagnostic.what = {"git не знает, как сливать записи этого реестра",
                       "git does not know how to merge this register's records"};
    diagnostic.remedy = {"git config merge.otklik.driver 'otklik merge-driver %O %A %B %P'",
                         "git config merge.otklik.driver 'otklik merge-driver %O %A %B %P'"};
    add(std::move(diagnostic));
  }

  // Edits by hand are never mixed in; they are named here.
  void check_work_tree() {
    for (const UncommittedFile& file : uncommitted_files(register_.git())) {
      Diagnostic diagnostic;
      diagnostic.severity = Severity::warning;
      diagnostic.code = "register.uncommitted";
      diagnostic.file = file.path;
      diagnostic.what = file.what;
      diagnostic.remedy = {
          "списки и отчёты этого не видят: закоммитьте или верните (git checkout HEAD -- <файл>)",
          "lists and reports do not see it: commit it, or restore it (git checkout HEAD -- "
          "<file>)"};
      add(std::move(diagnostic), parse_case_path(file.path));
    }
  }

  Register register_;
  CheckResult result_;
};

}  // namespace

CheckResult check(const std::filesystem::path& root) {
  return Checker(root).run();
}

}  // namespace otklik::store
