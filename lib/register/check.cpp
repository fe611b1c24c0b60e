#include "register/check.hpp"

#include <algorithm>
#include <set>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cases/attachments.hpp"
#include "cases/fold.hpp"
#include "formats/files.hpp"
#include "register/case_names.hpp"
#include "register/check_repository.hpp"
#include "register/check_work_tree.hpp"
#include "register/load.hpp"
#include "register/paths.hpp"
#include "register/register.hpp"
#include "register/registry_names.hpp"

namespace otklik::store {

namespace {

class Checker {
 public:
  explicit Checker(const std::filesystem::path& root) : register_(root) {}

  CheckResult run() {
    const bool usable = check_settings();
    const cases::Rulebook* rulebook = usable ? &register_.rulebook() : nullptr;
    list_attachments();
    for (const TreeFile& file : register_.git().list(register_.commit(), cases_folder))
      check_case_file(file, usable);
    check_journal();
    const Seconds patience = rulebook ? rulebook->settings().limits.lock_wait : Seconds{0};
    if (check_repository(register_.git(), patience, result_.findings))
      check_work_tree(register_, rulebook, result_.findings);
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
    if (!is_plain(file)) return;
    const std::string bytes = register_.git().read(file.blob);
    auto read = formats::read_case(bytes, file.path);
    for (Diagnostic& each : read.diagnostics) add(std::move(each), id);
    if (!read.value) return;
    if (read.value->id != *id) add(wrong_id(file.path, read.value->id, read.positions), id);
    check_attachments(file.path, *read.value, read.positions);
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

  // Their names say what their bytes have to be.
  void list_attachments() {
    for (TreeFile& file : register_.git().list(register_.commit(), attachments_folder)) {
      const std::size_t dot = file.path.rfind('.');
      const std::string extension = dot == file.path.npos ? "" : file.path.substr(dot + 1);
      if (!is_plain(file)) continue;
      if (attachment_path(sha256(register_.git().read(file.blob)), extension) != file.path)
        find("register.attachment-sum", file.path, {},
             {"имя вложения не отвечает его сумме: файл подменён",
              "the attachment's name is not that of its sum: the file was changed"},
             restore(file.path));
      attachments_.insert(std::move(file.path));
    }
  }

  bool is_plain(const TreeFile& file) {
    if (file.mode == mode_file) return true;
    find("register.file-mode", file.path, parse_case_path(file.path),
         text("это не обычный файл (вид {})", "that is no plain file (mode {})", file.mode),
         restore(file.path));
    return false;
  }

  void check_attachments(const std::string& path, const cases::Case& record,
                         const formats::Positions& positions) {
    for (std::size_t i = 0; i < record.events.size(); ++i)
      for (const std::string& named : cases::attachments_of(record.events[i])) {
        if (attachments_.contains(named)) continue;
        find("case.attachment-missing", path, record.id,
             text("запись {} называет вложение, которого нет: {}",
                  "entry {} names an attachment that is not there: {}", i + 1, disarmed(named)),
             restore(named));
        const auto at = positions.find(fmt::format("/events/{}", i));
        if (at != positions.end()) result_.findings.back().diagnostic.at = at->second;
      }
  }

  void find(const char* code, const std::string& file, const std::optional<CaseId>& id, Text what,
            Text remedy) {
    add_finding(result_.findings, Severity::error, code, {file, 0, id}, std::move(what));
    result_.findings.back().diagnostic.remedy = std::move(remedy);
  }

  static Text restore(const std::string& path) {
    return text(
        "найдите последний верный коммит (git log --oneline -- {0}), верните файл из него "
        "(git checkout КОММИТ -- {0}) и закоммитьте",
        "find the last commit in which it was right (git log --oneline -- {0}), take the file "
        "from it (git checkout COMMIT -- {0}), and commit",
        disarmed(path));
  }

  Register register_;
  CheckResult result_;
  std::set<std::string> attachments_;
};

}  // namespace

CheckResult check(const std::filesystem::path& root) {
  return Checker(root).run();
}

}  // namespace otklik::store
