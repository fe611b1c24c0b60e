#include "register/verify_commit.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cases/fold.hpp"
#include "cases/identity.hpp"
#include "cases/permissions.hpp"
#include "cases/steps.hpp"
#include "register/commit_message.hpp"
#include "register/commit_roots.hpp"
#include "register/load.hpp"
#include "register/paths.hpp"
#include "register/record.hpp"

namespace otklik::store {

namespace {

using cases::Case;
using cases::Event;
using cases::Rulebook;

bool lies_in(const std::string& path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::vector<std::string> lines_of(const std::string& block) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(block, '\n'))
    if (!line.empty()) lines.emplace_back(line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

// The last paragraph of the message.
std::string trailers_of(const std::string& message) {
  const std::string_view words = trimmed(message);
  const std::size_t gap = words.rfind("\n\n");
  return gap == words.npos ? std::string() : std::string(words.substr(gap + 2));
}

bool is_taken_in(cases::EventKind kind) {
  return kind == cases::EventKind::detected || kind == cases::EventKind::text_changed ||
         kind == cases::EventKind::noted;
}

bool is_count(const std::string& trailers) {
  return trailers.starts_with("Event: ") && trailers.find("\nCount: ") != std::string::npos;
}

}  // namespace

void CommitVerifier::verify(const CommitInfo& commit) {
  const std::size_t before = findings_.size();
  if (commit.parents.size() > 1)
    verify_merge(commit);
  else
    verify_step(commit,
                commit.parents.empty() ? std::nullopt : std::optional(commit.parents.front()));
  for (std::size_t i = before; i < findings_.size(); ++i) findings_[i].commit = commit.id.hex;
}

void CommitVerifier::find(Severity severity, const char* code, const std::string& file, int line,
                          Text what, const std::optional<CaseId>& id, const std::string& clause) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.file = file;
  diagnostic.at.line = line;
  diagnostic.what = std::move(what);
  findings_.push_back({std::move(diagnostic), id, clause, {}});
}

void CommitVerifier::verify_step(const CommitInfo& commit, const std::optional<ObjectId>& parent) {
  Changes changes;
  const auto tree = parent ? std::optional(parse_commit(git_.load(*parent)).tree) : std::nullopt;
  for_each_change(git_, tree, commit.tree,
                  [&](const TreeChange& change) { sort_in(change, changes); });
  if (changes.cases.empty()) return;
  if (changes.settings)
    find(Severity::error, "verify.mixed", {}, 0,
         {"один коммит меняет и сообщения, и настройки",
          "one commit changes both cases and settings"});
  if (const Rulebook* rulebook = rulebook_of(parent.value_or(commit.id)))
    verify_record(commit, changes, *rulebook);
}

void CommitVerifier::sort_in(const TreeChange& change, Changes& changes) {
  if (const auto id = parse_case_path(change.path)) return sort_in_case(*id, change, changes);
  if (lies_in(change.path, cases_folder))
    return find(Severity::error, "verify.misplaced-file", change.path, 0,
                {"в cases/ лежит файл, который не является сообщением",
                 "a file in cases/ that is no case"});
  if (lies_in(change.path, attachments_folder)) return check_attachment(change);
  if (lies_in(change.path, journal_folder)) return check_journal(change);
  changes.settings = true;
}

void CommitVerifier::sort_in_case(const CaseId& id, const TreeChange& change, Changes& changes) {
  cases_.insert(id);
  if (!change.after)
    return find(Severity::error, "verify.case-removed", change.path, 0,
                {"сообщение удалено", "the case was removed"}, id);
  if (change.after->mode != mode_file)
    return find(
        Severity::error, "verify.file-mode", change.path, 0,
        text("файл сообщения имеет вид {}", "the case's file is of mode {}", change.after->mode),
        id);
  CaseVersions versions{id, change.path, std::nullopt, git_.read(change.after->id)};
  if (change.before) versions.before = git_.read(change.before->id);
  changes.cases.push_back(std::move(versions));
}

void CommitVerifier::check_attachment(const TreeChange& change) {
  if (change.before)
    return find(Severity::error,
                change.after ? "verify.attachment-changed" : "verify.attachment-removed",
                change.path, 0,
                change.after ? Text{"вложение подменено", "the attachment was changed"}
                             : Text{"вложение удалено", "the attachment was removed"});
  const std::size_t dot = change.path.rfind('.');
  const std::string extension = dot == change.path.npos ? "" : change.path.substr(dot + 1);
  if (attachment_path(sha256(git_.read(change.after->id)), extension) != change.path)
    find(Severity::error, "verify.attachment-sum", change.path, 0,
         {"имя вложения не отвечает его сумме", "the attachment's name is not that of its sum"});
}

void CommitVerifier::check_journal(const TreeChange& change) {
  const std::string before = change.before ? git_.read(change.before->id) : std::string();
  if (!change.after || !git_.read(change.after->id).starts_with(before))
    find(Severity::error, "verify.journal-changed", change.path, 0,
         {"журнал изменён не только дополнением",
          "the journal was changed otherwise than by adding"});
}

void CommitVerifier::verify_record(const CommitInfo& commit, const Changes& changes,
                                   const Rulebook& rulebook) {
  std::vector<CaseChange> steps;
  for (const CaseVersions& versions : changes.cases)
    if (auto step = find_change(versions, findings_)) steps.push_back(std::move(*step));
  if (steps.size() < changes.cases.size()) return;
  std::vector<Case> after;
  for (const CaseChange& step : steps) after.push_back(verify_case(commit, step, rulebook));
  verify_trailers(commit, steps, after, rulebook);
}

// The case as the commit leaves it.
Case CommitVerifier::verify_case(const CommitInfo& commit, const CaseChange& change,
                                 const Rulebook& rulebook) {
  const cases::Message& message = change.before.message;
  const auto given = [&](std::size_t symbols) {
    return cases::id_of(message, rulebook.zone(), symbols) == change.id;
  };
  if (change.before.events.empty() && !given(CaseId::usual_symbols) &&
      !given(CaseId::usual_symbols + 1))
    find(Severity::error, "verify.wrong-id", change.path, 0,
         {"номер не тот, что даёт сообщение", "the id is not the one that the message gives"},
         change.id);
  Case record = change.before;
  for (std::size_t i = 0; i < change.added.size(); ++i) {
    verify_event(commit, record, change, i, rulebook);
    record.events.push_back(change.added[i]);
  }
  return record;
}

void CommitVerifier::verify_event(const CommitInfo& commit, const Case& before,
                                  const CaseChange& change, std::size_t index,
                                  const Rulebook& rulebook) {
  const Event& event = change.added[index];
  const auto refuse = [&](const char* code, const cases::Refusal& why) {
    find(Severity::error, code, change.path, change.lines[index], why.what, change.id, why.clause);
  };
  try {
    const cases::State state = cases::fold(before, rulebook, event.at.instant);
    cases::State next = state;
    const auto& regulation = cases::regulation_for(state, event.at.instant, rulebook);
    if (const auto why = cases::apply(next, event, before.events.size(), regulation))
      refuse("verify.not-allowed", *why);
    if (const auto why = cases::check_permission(state, event,
                                                 cases::is_own_retraction(before, event), rulebook))
      refuse("verify.not-permitted", *why);
    Case after = before;
    after.events.push_back(event);
    if (cases::fold(after, rulebook).clashes.size() > cases::fold(before, rulebook).clashes.size())
      refuse("verify.contested",
             {{}, {"запись делает недопустимыми другие", "the entry makes others unlawful"}});
  } catch (const Error& problem) {
    refuse("verify.unjudged", {{}, problem.summary()});
  }
  verify_author(commit, change, index, rulebook);
  verify_times(commit, change, index, rulebook);
}

void CommitVerifier::verify_author(const CommitInfo& commit, const CaseChange& change,
                                   std::size_t index, const Rulebook& rulebook) {
  const PersonId& by = change.added[index].by;
  const cases::Person* author = rulebook.registries().find_by_email(commit.author_email);
  const bool is_author = author != nullptr
                             ? author->id == by
                             : identity_of(by, rulebook.registries()).email == commit.author_email;
  if (!is_author)
    find(Severity::error, "verify.wrong-author", change.path, change.lines[index],
         text("записал «{0}», а автор коммита {1}",
              "recorded by `{0}`, but the commit's author is {1}", by,
              disarmed(commit.author_email)),
         change.id);
}

void CommitVerifier::verify_times(const CommitInfo& commit, const CaseChange& change,
                                  std::size_t index, const Rulebook& rulebook) {
  const Instant at = change.added[index].at.instant;
  if (at > commit.authored)
    return find(
        Severity::error, "verify.future", change.path, change.lines[index],
        text("время записи {} позже коммита ({})", "the entry's time {} is after the commit ({})",
             format_local(at, rulebook.zone()), format_local(commit.authored, rulebook.zone())),
        change.id);
  try {
    const Instant earliest = rulebook.office().sub(
        commit.authored, rulebook.settings().limits.back_dating, calendar::DayCount::same_time);
    if (at < earliest)
      find(Severity::warning, "verify.back-dated", change.path, change.lines[index],
           text("запись о {} внесена {}", "an entry of {} was made at {}",
                format_local(at, rulebook.zone()), format_local(commit.authored, rulebook.zone())),
           change.id);
  } catch (const calendar::OutsideCalendar&) {
    // Without the year nobody can say how late it was.
  }
}

// The trailers are made again from what the commit did, and compared line by line.
void CommitVerifier::verify_trailers(const CommitInfo& commit, const std::vector<CaseChange>& steps,
                                     const std::vector<Case>& after, const Rulebook& rulebook) {
  const auto id = after.size() == 1 ? std::optional(after.front().id) : std::nullopt;
  const std::string found = trailers_of(commit.message);
  if (found.find("Event: ") == found.npos)
    return find(Severity::error, "verify.no-trailers", {}, 0,
                {"коммит меняет сообщения и не говорит как: его сделала не программа",
                 "the commit changes cases and does not say how: it was not made by the program"},
                id);
  const std::string expected = is_count(found) ? expected_of_many(found, steps, rulebook)
                                               : expected_of(commit, steps, after, rulebook);
  const auto ours = lines_of(expected);
  const auto theirs = lines_of(found);
  const auto tell = [&](const std::string& line, const char* code, const Text& what) {
    const bool due = line.starts_with("Due: ");
    find(due ? Severity::warning : Severity::error, due ? "verify.due-differs" : code, {}, 0,
         joined(what, "", same(disarmed(line))), id);
  };
  for (const std::string& line : ours)
    if (!std::binary_search(theirs.begin(), theirs.end(), line))
      tell(line, "verify.trailer-missing",
           {"в коммите нет строки: ", "the commit lacks the line: "});
  for (const std::string& line : theirs)
    if (!std::binary_search(ours.begin(), ours.end(), line))
      tell(line, "verify.trailer-forged",
           {"записи этого не подтверждают: ", "the entries do not bear this out: "});
}

std::string CommitVerifier::expected_of(const CommitInfo& commit,
                                        const std::vector<CaseChange>& steps,
                                        const std::vector<Case>& after, const Rulebook& rulebook) {
  std::vector<cases::Judged> judged;
  for (const Case& record : after)
    judged.push_back(cases::judge_now(record, rulebook, commit.authored));
  const Event& first = steps.front().added.front();
  for (const CaseChange& step : steps) {
    const Event& last = step.added.back();
    if (step.added.size() > 1 || last.kind() != first.kind() || last.by != first.by ||
        last.at != first.at)
      find(Severity::error, "verify.many-events", step.path, step.lines.back(),
           {"один коммит записывает разные события", "one commit records different events"},
           step.id);
  }
  std::vector<RecordedEvent> events;
  for (const cases::Judged& each : judged) events.push_back({each});
  return event_trailers(events, rulebook);
}

// Of a bulk ingest: when the command ran stands in the trailer alone.
std::string CommitVerifier::expected_of_many(const std::string& found,
                                             const std::vector<CaseChange>& steps,
                                             const Rulebook& rulebook) {
  auto kind = cases::EventKind::noted;
  for (const CaseChange& step : steps) {
    for (std::size_t i = 0; i < step.added.size(); ++i) {
      kind = std::min(kind, step.added[i].kind());
      if (!is_taken_in(step.added[i].kind()) || step.added[i].by != steps.front().added.front().by)
        find(Severity::error, "verify.many-events", step.path, step.lines[i],
             {"приём сообщений записал другое событие", "an ingest recorded another event"},
             step.id);
    }
  }
  const Event& first = steps.front().added.front();
  Instant at = first.at.instant;
  for (const std::string_view line : split(found, '\n'))
    if (line.starts_with("At: "))
      if (const auto stamp = parse_stamp(line.substr(4))) at = stamp->instant;
  return ingest_trailers(kind, steps.size(), first.by, at, rulebook);
}

void CommitVerifier::verify_merge(const CommitInfo& commit) {
  std::map<std::string, std::vector<TreeChange>> changes;
  for (const ObjectId& parent : commit.parents)
    for_each_change(git_, parse_commit(git_.load(parent)).tree, commit.tree,
                    [&](const TreeChange& change) { changes[change.path].push_back(change); });
  for (const auto& [path, sides] : changes) verify_merged(commit, path, sides);
}

// `sides`: how the file differs from each parent that it differs from.
void CommitVerifier::verify_merged(const CommitInfo& commit, const std::string& path,
                                   const std::vector<TreeChange>& sides) {
  const auto id = parse_case_path(path);
  if (!id && !lies_in(path, journal_folder) && !lies_in(path, attachments_folder)) return;
  if (!sides.front().after)
    return find(Severity::error, "verify.case-removed", path, 0,
                {"при слиянии потерян файл", "the merge lost the file"}, id);
  if (!id) return;
  cases_.insert(*id);
  const auto bytes_of = [&](const TreeChange& side) {
    return side.before ? git_.read(side.before->id) : std::string();
  };
  const std::string after = git_.read(sides.front().after->id);
  const bool differs_from_all = sides.size() == commit.parents.size();
  const std::string theirs = differs_from_all ? bytes_of(sides.back()) : after;
  check_merge({*id, path, bytes_of(sides.front()), after}, theirs, findings_);
}

const Rulebook* CommitVerifier::rulebook_of(const ObjectId& commit) {
  std::string key = roots_of(git_, commit).settings;
  const auto known = rulebooks_.find(key);
  if (known != rulebooks_.end()) return known->second.get();
  std::unique_ptr<Rulebook> rulebook;
  try {
    rulebook = std::make_unique<Rulebook>(load_rulebook(CommittedFiles(git_, commit)));
  } catch (const Error& problem) {
    for (const Diagnostic& each : problem.diagnostics()) findings_.push_back({each, {}, {}, {}});
    find(Severity::error, "verify.settings-unusable", std::string(settings_path), 0,
         problem.message());
  }
  return rulebooks_.emplace(std::move(key), std::move(rulebook)).first->second.get();
}

}  // namespace otklik::store
