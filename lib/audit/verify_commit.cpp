#include "audit/verify_commit.hpp"

#include "audit/judged_otherwise.hpp"
#include "audit/record_paths.hpp"
#include "audit/verify_events.hpp"
#include "audit/verify_trailers.hpp"
#include "base/text.hpp"
#include "cases/events/attachments.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/cache/commit_roots.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/load.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using cases::Case;
using cases::Rulebook;

std::set<std::string> paths_named(const CaseChange& step) {
  std::set<std::string> paths;
  for (const cases::Event& event : step.added)
    for (std::string& path : cases::attachments_of(event)) paths.insert(std::move(path));
  return paths;
}

}  // namespace

void CommitVerifier::verify(const CommitInfo& commit) {
  const std::size_t before = findings_.size();
  if (commit.parents.empty() && !is_beginning(commit.id))
    find("verify.second-beginning", {},
         {"коммит без предков: в историю реестра влита чужая",
          "a commit without parents: another history was brought into the register's"});
  if (commit.parents.size() > 1)
    verify_merge(commit);
  else
    verify_step(commit);
  demand_signature(commit);
  for (std::size_t i = before; i < findings_.size(); ++i) findings_[i].commit = commit.id.hex;
}

bool CommitVerifier::is_beginning(const ObjectId& commit) const {
  if (!tip_) return false;
  const std::string first =
      git_.output({"rev-list", "--first-parent", "--max-parents=0", tip_->hex});
  return trimmed(first) == commit.hex;
}

void CommitVerifier::find(const char* code, const FindingPlace& place, Text what) {
  add_finding(findings_, Severity::error, code, place, std::move(what));
}

void CommitVerifier::verify_step(const CommitInfo& commit) {
  Changes changes;
  const auto tree = commit.parents.empty()
                        ? std::nullopt
                        : std::optional(parse_commit(git_.load(commit.parents.front())).tree);
  for_each_change(git_, tree, commit.tree,
                  [&](const TreeChange& change) { sort_in(change, changes); });
  if (changes.settings) verify_settings(commit);
  if (!changes.has_records()) return;
  check_not_mixed(changes);
  const Rulebook* rulebook =
      rulebook_of(commit.parents.empty() ? commit.id : commit.parents.front());
  if (rulebook == nullptr) return;
  verify_cases(commit, changes, *rulebook);
  verify_journals(commit, changes, *rulebook);
}

void CommitVerifier::check_not_mixed(const Changes& changes) {
  if (changes.settings)
    find("verify.mixed", {},
         {"один коммит меняет и записи, и настройки",
          "one commit changes both records and settings"});
  if (!changes.cases.empty() && !changes.journals.empty())
    find("verify.mixed", {},
         {"один коммит меняет и сообщения, и журнал",
          "one commit changes both cases and the journal"});
}

void CommitVerifier::sort_in(const TreeChange& change, Changes& changes) {
  if (const auto id = parse_case_path(change.path)) return sort_in_case(*id, change, changes);
  if (lies_in(change.path, cases_folder))
    return find("verify.misplaced-file", {change.path, 0, {}},
                {"в cases/ лежит файл, который не является сообщением",
                 "a file in cases/ that is no case"});
  if (lies_in(change.path, attachments_folder)) return sort_in_attachment(change, changes);
  if (lies_in(change.path, journal_folder)) return sort_in_journal(change, changes);
  changes.settings = true;
}

bool CommitVerifier::is_plain_file(const TreeChange& change, const std::optional<CaseId>& id) {
  if (change.after->mode == mode_file) return true;
  find("verify.file-mode", {change.path, 0, id},
       text("файл записи имеет вид {}", "the record's file is of mode {}", change.after->mode));
  return false;
}

void CommitVerifier::sort_in_case(const CaseId& id, const TreeChange& change, Changes& changes) {
  cases_.insert(id);
  if (!change.after)
    return find("verify.case-removed", {change.path, 0, id},
                {"сообщение удалено", "the case was removed"});
  if (!is_plain_file(change, id)) return;
  CaseVersions versions{id, change.path, std::nullopt, git_.read(change.after->id)};
  if (change.before) versions.before = git_.read(change.before->id);
  changes.cases.push_back(std::move(versions));
}

void CommitVerifier::sort_in_attachment(const TreeChange& change, Changes& changes) {
  if (change.before)
    return find(change.after ? "verify.attachment-changed" : "verify.attachment-removed",
                {change.path, 0, {}},
                change.after ? Text{"вложение подменено", "the attachment was changed"}
                             : Text{"вложение удалено", "the attachment was removed"});
  if (!is_plain_file(change, {})) return;
  changes.attachments.insert(change.path);
  if (!is_named_after(change.path, git_.read(change.after->id)))
    find("verify.attachment-sum", {change.path, 0, {}},
         {"имя вложения не отвечает его сумме", "the attachment's name is not that of its sum"});
}

void CommitVerifier::sort_in_journal(const TreeChange& change, Changes& changes) {
  if (!change.after)
    return find("verify.journal-changed", {change.path, 0, {}},
                {"журнал удалён", "the journal was removed"});
  if (!is_plain_file(change, {})) return;
  changes.journals.push_back({change.path, change.before ? git_.read(change.before->id) : "",
                              git_.read(change.after->id)});
}

void CommitVerifier::verify_cases(const CommitInfo& commit, const Changes& changes,
                                  const Rulebook& rulebook) {
  std::vector<CaseChange> steps;
  for (const CaseVersions& versions : changes.cases)
    if (auto step = find_change(versions, findings_)) steps.push_back(std::move(*step));
  verify_attachments(commit, changes, steps);
  if (steps.empty() || steps.size() < changes.cases.size()) return;
  std::vector<Case> after;
  const cases::OtherCases others = others_before(commit);
  EventVerifier events(commit, rulebook, others, findings_);
  for (const CaseChange& step : steps) after.push_back(events.verify(step));
  verify_trailers(commit, steps, after, rulebook, findings_);
}

void CommitVerifier::verify_journals(const CommitInfo& commit, const Changes& changes,
                                     const Rulebook& rulebook) {
  for (const JournalVersions& versions : changes.journals) {
    const auto change = find_change(versions, findings_);
    if (!change) continue;
    std::vector<cases::JournalEvent> known;
    if (!commit.parents.empty()) known = load_journal(CommittedFiles(git_, commit.parents.front()));
    const cases::OtherCases others = others_before(commit);
    EventVerifier(commit, rulebook, others, findings_).verify(*change, std::move(known));
    verify_trailers(commit, *change, rulebook, findings_);
  }
}

// What events name is there, and what came is named.
void CommitVerifier::verify_attachments(const CommitInfo& commit, const Changes& changes,
                                        const std::vector<CaseChange>& steps) {
  std::set<std::string> unnamed = changes.attachments;
  for (const CaseChange& step : steps)
    for (const std::string& path : paths_named(step)) {
      unnamed.erase(path);
      if (!lies_in(path, attachments_folder) || !git_.read(commit.id, path))
        find("verify.attachment-missing", {step.path, step.lines.front(), step.id},
             text("запись называет вложение, которого нет: {}",
                  "the entry names an attachment that is not there: {}", disarmed(path)));
    }
  for (const std::string& path : unnamed)
    find("verify.attachment-unnamed", {path, 0, {}},
         {"ни одна запись коммита не называет это вложение",
          "no entry of the commit names this attachment"});
}

void CommitVerifier::verify_merge(const CommitInfo& commit) {
  std::map<std::string, std::vector<TreeChange>> changes;
  for (const ObjectId& parent : commit.parents)
    for_each_change(git_, parse_commit(git_.load(parent)).tree, commit.tree,
                    [&](const TreeChange& change) { changes[change.path].push_back(change); });
  for (const auto& [path, sides] : changes) verify_merged(commit, path, sides);
  verify_settings(commit);
}

// `sides`: how the file differs from each parent that it differs from.
void CommitVerifier::verify_merged(const CommitInfo& commit, const std::string& path,
                                   const std::vector<TreeChange>& sides) {
  const auto id = parse_case_path(path);
  const bool is_record = id || lies_in(path, journal_folder);
  if (!is_record && !lies_in(path, cases_folder) && !lies_in(path, attachments_folder)) return;
  if (id) cases_.insert(*id);
  if (!sides.front().after)
    return find("verify.case-removed", {path, 0, id},
                {"при слиянии потерян файл", "the merge lost the file"});
  // What one parent has just so was judged there.
  const bool is_new = sides.size() == commit.parents.size();
  if (is_new && !is_plain_file(sides.front(), id)) return;
  std::vector<std::string> parents;
  for (const TreeChange& side : sides)
    if (side.before) parents.push_back(git_.read(side.before->id));
  if (is_new && (parents.empty() || !is_record))
    return find("verify.merge-differs", {path, 0, id},
                {"файл появился или изменён при самом слиянии",
                 "the file came or was changed with the merge itself"});
  const std::string merged = git_.read(sides.front().after->id);
  if (!is_new) parents.push_back(merged);
  if (is_record) return check_merge(path, parents, merged, findings_);
  if (lies_in(path, attachments_folder) && parents.size() > 1)
    find("verify.attachment-changed", {path, 0, {}},
         {"вложение подменено", "the attachment was changed"});
}

// Settings are changed by hand or by `substitute`; what that does to the past is told.
void CommitVerifier::verify_settings(const CommitInfo& commit) {
  const std::string judging = roots_of(git_, commit.id).judging;
  for (const ObjectId& parent : commit.parents) {
    if (roots_of(git_, parent).judging == judging) continue;
    const Settings& before = settings_of(parent);
    const Settings& after = settings_of(commit.id);
    if (before.rulebook && after.rulebook)
      find_judged_otherwise(git_, parent, *before.rulebook, *after.rulebook, commit.authored,
                            findings_);
  }
  require_usable(commit.id, Severity::warning);
}

// Where the settings before it said so: who takes the demand out has to sign that.
void CommitVerifier::demand_signature(const CommitInfo& commit) {
  for (const ObjectId& parent : commit.parents) {
    const Settings& settings = settings_of(parent);
    if (!settings.rulebook || !settings.rulebook->settings().signatures_required) continue;
    return signatures_.demand(commit, settings.rulebook->registries());
  }
}

cases::OtherCases CommitVerifier::others_before(const CommitInfo& commit) const {
  return [this, &commit](const CaseId& id) -> std::optional<Case> {
    if (commit.parents.empty()) return std::nullopt;
    const std::string path = case_path(id);
    const auto bytes = git_.read(commit.parents.front(), path);
    return bytes ? std::optional(parse_case(*bytes, path)) : std::nullopt;
  };
}

CommitVerifier::Settings& CommitVerifier::settings_of(const ObjectId& commit) {
  const auto [place, is_new] = settings_.try_emplace(roots_of(git_, commit).settings);
  Settings& settings = place->second;
  if (!is_new) return settings;
  try {
    settings.rulebook = std::make_unique<Rulebook>(load_rulebook(CommittedFiles(git_, commit)));
  } catch (const Error& problem) {
    settings.problems = problem.diagnostics();
    Diagnostic whole;
    whole.code = "verify.settings-unusable";
    whole.file = settings_path;
    whole.what = problem.message();
    settings.problems.push_back(std::move(whole));
  }
  return settings;
}

void CommitVerifier::require_usable(const ObjectId& commit, Severity severity) {
  Settings& settings = settings_of(commit);
  if (settings.told) return;
  settings.told = severity == Severity::error;
  for (Diagnostic problem : settings.problems) {
    problem.severity = severity;
    findings_.push_back({std::move(problem), {}, {}, commit.hex});
  }
}

const Rulebook* CommitVerifier::rulebook_of(const ObjectId& commit) {
  require_usable(commit, Severity::error);
  return settings_of(commit).rulebook.get();
}

}  // namespace otklik::audit
