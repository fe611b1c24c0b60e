#include "audit/check_records.hpp"

#include <set>

#include "audit/case_names.hpp"
#include "audit/circles.hpp"
#include "audit/record_paths.hpp"
#include "base/text.hpp"
#include "cases/events/attachments.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/recording/absences.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "formats/files.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

// What is committed and wrong was right once.
Text restore(const std::string& path) {
  return text(
      "найдите последний верный коммит (git log --oneline -- {0}), верните файл из него (git "
      "checkout КОММИТ -- {0}) и закоммитьте",
      "find the last commit in which it was right (git log --oneline -- {0}), take the file from "
      "it "
      "(git checkout COMMIT -- {0}), and commit",
      disarmed(path));
}

class RecordCheck {
 public:
  RecordCheck(const Register& source, const cases::Rulebook* rulebook, std::optional<Date> day,
              std::vector<Finding>& findings)
      : register_(source), rulebook_(rulebook), day_(day), findings_(findings) {}

  std::size_t run() {
    for (const TreeFile& file : files_in(attachments_folder)) check_attachment(file);
    for (const TreeFile& file : files_in(cases_folder)) check_case(file);
    circles_.add_findings(findings_);
    for (const TreeFile& file : files_in(journal_folder)) check_journal(file);
    return cases_;
  }

 private:
  std::vector<TreeFile> files_in(std::string_view folder) const {
    return register_.git().list(register_.commit(), folder);
  }

  Diagnostic& find(const char* code, const FindingPlace& place, Text what, Text remedy,
                   const std::string& clause = {}) {
    Diagnostic& found =
        add_finding(findings_, Severity::error, code, place, std::move(what), clause).diagnostic;
    found.remedy = std::move(remedy);
    return found;
  }

  // Of a record that cannot be read: the reader tells what is wrong, but mending by hand is no remedy.
  void add_unreadable(std::vector<Diagnostic> diagnostics, const std::string& path,
                      const std::optional<CaseId>& id) {
    for (Diagnostic& each : diagnostics) {
      each.remedy = restore(path);
      findings_.push_back({std::move(each), id, {}, {}});
    }
  }

  bool is_plain(const TreeFile& file) {
    if (file.mode == mode_file) return true;
    find("register.file-mode", {file.path, 0, parse_case_path(file.path)},
         text("это не обычный файл (вид {})", "that is no plain file (mode {})", file.mode),
         restore(file.path));
    return false;
  }

  // Their names say what their bytes have to be.
  void check_attachment(const TreeFile& file) {
    if (!is_plain(file)) return;
    attachments_.insert(file.path);
    if (!is_named_after(file.path, register_.git().read(file.blob)))
      find("register.attachment-sum", {file.path, 0, {}},
           {"имя вложения не отвечает его сумме: файл подменён",
            "the attachment's name is not that of its sum: the file was changed"},
           restore(file.path));
  }

  void check_case(const TreeFile& file) {
    const auto id = parse_case_path(file.path);
    if (!id) {
      find("register.misplaced-file", {file.path, 0, {}},
           {"в cases/ лежит файл, который не является сообщением",
            "a file in cases/ that is no case"},
           {"имя файла сообщения: cases/ГГГГ/ММ/ДД/<номер>.yaml",
            "a case lies at cases/YYYY/MM/DD/<id>.yaml"});
      return;
    }
    ++cases_;
    if (!is_plain(file)) return;
    const std::string bytes = register_.git().read(file.blob);
    auto read = formats::read_case(bytes, file.path);
    add_unreadable(std::move(read.diagnostics), file.path, id);
    if (!read.value) return;
    if (read.value->id != *id)
      findings_.push_back({wrong_id(file.path, read.value->id, read.positions), id, {}, {}});
    check_named_attachments(file.path, *read.value, read.positions);
    if (rulebook_ != nullptr) check_against_rules(file.path, bytes, *read.value, read.positions);
  }

  void check_named_attachments(const std::string& path, const cases::Case& record,
                               const formats::Positions& positions) {
    for (std::size_t i = 0; i < record.events.size(); ++i)
      for (const std::string& named : cases::attachments_of(record.events[i]))
        if (!attachments_.contains(named))
          find("case.attachment-missing", {path, 0, record.id},
               text("запись {} называет вложение, которого нет: {}",
                    "entry {} names an attachment that is not there: {}", i + 1, disarmed(named)),
               restore(named))
              .at = event_place(positions, i);
  }

  void check_against_rules(const std::string& path, const std::string& bytes,
                           const cases::Case& record, const formats::Positions& positions) {
    const auto has_case = [&](const CaseId& id) { return register_.bytes_of(id).has_value(); };
    for (Diagnostic& each : unknown_names(record, *rulebook_, has_case, {path, bytes, positions}))
      findings_.push_back({std::move(each), record.id, {}, {}});
    try {
      const cases::State state = cases::fold(record, *rulebook_);
      for (const cases::Clash& clash : state.clashes)
        find("case.contested", {path, 0, record.id},
             joined(text("запись {} противоречит предыдущим: ",
                         "entry {} clashes with those before it: ", clash.event + 1),
                    "", clash.why.what),
             way_out(record, clash.event), clash.why.clause)
            .at = event_place(positions, clash.event);
      check_owed(path, record, state);
      circles_.take(record, state, path);
      check_absences(path, record, state);
    } catch (const Error& problem) {
      add_problem(findings_, problem, {path, 0, record.id});
    }
  }

  // Never a lie: what stands in the network is entered as what it is.
  static Text way_out(const cases::Case& record, std::size_t entry) {
    if (record.events[entry].kind() == cases::EventKind::published)
      return text(
          "отмените запись, с которой размещение спорит; если она верна, отмените размещение "
          "{1} и внесите его снова: otklik publish {0} --irregular --basis …",
          "retract the entry that the publication clashes with; where that one is true, "
          "retract the publication {1} and enter it again: otklik publish {0} --irregular "
          "--basis …",
          record.id.text(), entry + 1);
    return text(
        "отмените ту из спорящих записей, которая неверна: otklik retract {} N --reason … "
        "(эта — {})",
        "retract that of the clashing entries that is not true: otklik retract {} N "
        "--reason … (this one is {})",
        record.id.text(), entry + 1);
  }

  // No case is lost: of an open one somebody always owes something.
  void check_owed(const std::string& path, const cases::Case& record, const cases::State& state) {
    if (!state.detected || state.is_over()) return;
    const auto deadlines = cases::find_deadlines(state, *rulebook_, state.last_event);
    const bool is_owed = std::any_of(
        deadlines.begin(), deadlines.end(),
        [](const cases::Deadline& each) { return each.is_open_obligation() || each.unknown; });
    if (!is_owed)
      find("check.nobody-owes", {path, 0, record.id},
           {"дело открыто, а никто ничего не должен", "the case is open and nobody owes anything"},
           {"скажите, что с ним: decline, assign или publish",
            "say what becomes of it: decline, assign or publish"});
  }

  // What is owed by somebody who is gone is owed by nobody.
  void check_absences(const std::string& path, const cases::Case& record,
                      const cases::State& state) {
    if (!day_) return;
    for (cases::Absence& each : cases::find_absences(record.id, state, *rulebook_, *day_))
      add_finding(findings_, Severity::warning, "check.waits-for-nobody", {path, 0, record.id},
                  std::move(each.what))
          .diagnostic.remedy = std::move(each.remedy);
  }

  void check_journal(const TreeFile& file) {
    if (!is_plain(file)) return;
    const std::string bytes = register_.git().read(file.blob);
    auto read = formats::read_journal(bytes, file.path);
    add_unreadable(std::move(read.diagnostics), file.path, {});
    if (!read.value) return;
    if (journal_path(read.value->year) != file.path)
      find("journal.wrong-year", {file.path, 0, {}},
           text("в файле журнал {} года", "the file holds the journal of {}", read.value->year),
           restore(file.path));
    if (rulebook_ == nullptr) return;
    for (Diagnostic& each :
         unknown_names(*read.value, *rulebook_, {file.path, bytes, read.positions}))
      findings_.push_back({std::move(each), {}, {}, {}});
    for (std::size_t i = 0; i < read.value->events.size(); ++i)
      if (cases::journal_year(read.value->events[i], rulebook_->zone()) != read.value->year)
        find("journal.wrong-year", {file.path, 0, {}},
             text("запись {} не того года", "entry {} is not of that year", i + 1),
             restore(file.path))
            .at = event_place(read.positions, i);
  }

  const Register& register_;
  const cases::Rulebook* rulebook_;
  std::optional<Date> day_;
  std::vector<Finding>& findings_;
  std::set<std::string> attachments_;
  Circles circles_;
  std::size_t cases_ = 0;
};

}  // namespace

std::size_t check_records(const Register& source, const cases::Rulebook* rulebook,
                          std::optional<Date> day, std::vector<Finding>& findings) {
  return RecordCheck(source, rulebook, day, findings).run();
}

void add_problem(std::vector<Finding>& findings, const Error& problem, const FindingPlace& place) {
  for (const Diagnostic& each : problem.diagnostics()) findings.push_back({each, place.id, {}, {}});
  if (!problem.diagnostics().empty()) return;
  Text& remedy =
      add_finding(findings, Severity::error, "register.unusable", place, problem.message())
          .diagnostic.remedy;
  for (const Text& note : problem.notes())
    remedy = remedy.empty() ? note : joined(remedy, "; ", note);
}

}  // namespace otklik::audit
