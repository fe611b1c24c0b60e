#include "audit/verify_trailers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/commit_message.hpp"
#include "register/one_commit.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using cases::Case;
using cases::Event;
using cases::Rulebook;

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
         kind == cases::EventKind::incident_recorded ||
         kind == cases::EventKind::publication_seen || kind == cases::EventKind::noted;
}

bool is_count(const std::string& trailers) {
  return trailers.starts_with("Event: ") && trailers.find("\nCount: ") != std::string::npos;
}

class Trailers {
 public:
  Trailers(const CommitInfo& commit, std::optional<CaseId> id, std::vector<Finding>& findings)
      : found(trailers_of(commit.message)), id_(std::move(id)), findings_(findings) {}

  const std::string found;

  // False, and said, when there are none.
  bool are_there() {
    if (found.find("Event: ") != found.npos) return true;
    add_finding(
        findings_, Severity::error, "verify.no-trailers", {{}, 0, id_},
        {"коммит меняет записи и не говорит как: его сделала не программа",
         "the commit changes records and does not say how: it was not made by the program"});
    return false;
  }

  void compare_with(const std::string& expected) {
    const auto ours = lines_of(expected);
    const auto theirs = lines_of(found);
    for (const std::string& line : ours)
      if (!std::binary_search(theirs.begin(), theirs.end(), line))
        tell(line, "verify.trailer-missing",
             {"в коммите нет строки: ", "the commit lacks the line: "});
    for (const std::string& line : theirs)
      if (line + "\n" != clock_trailer && !std::binary_search(ours.begin(), ours.end(), line))
        tell(line, "verify.trailer-forged",
             {"записи этого не подтверждают: ", "the entries do not bear this out: "});
  }

 private:
  void tell(const std::string& line, const char* code, const Text& what) {
    const bool due = line.starts_with("Due: ");
    add_finding(findings_, due ? Severity::warning : Severity::error,
                due ? "verify.due-differs" : code, {{}, 0, id_},
                joined(what, "", same(disarmed(line))));
  }

  std::optional<CaseId> id_;
  std::vector<Finding>& findings_;
};

std::string expected_of(const CommitInfo& commit, const std::vector<CaseChange>& steps,
                        const std::vector<Case>& after, const Rulebook& rulebook,
                        std::vector<Finding>& findings) {
  const Event& first = steps.front().added.front();
  for (const CaseChange& step : steps) {
    const Event& last = step.added.back();
    if (step.added.size() > 1 || last.kind() != first.kind() || last.by != first.by ||
        last.at != first.at)
      add_finding(findings, Severity::error, "verify.many-events",
                  {step.path, step.lines.back(), step.id},
                  {"один коммит записывает разные события", "one commit records different events"});
  }
  std::vector<cases::Judged> judged;
  for (const Case& record : after)
    judged.push_back(cases::judge_now(record, rulebook, commit.authored));
  std::vector<RecordedEvent> events;
  for (const cases::Judged& each : judged) events.push_back({each});
  return event_trailers(events, rulebook);
}

// Of a bulk ingest: when the command ran stands in the trailer alone.
std::string expected_of_many(const std::string& found, const std::vector<CaseChange>& steps,
                             const Rulebook& rulebook, std::vector<Finding>& findings) {
  const Event& first = steps.front().added.front();
  auto kind = cases::EventKind::noted;
  for (const CaseChange& step : steps) {
    for (std::size_t i = 0; i < step.added.size(); ++i) {
      const Event& event = step.added[i];
      kind = std::min(kind, event.kind());
      if (!is_taken_in(event.kind()) || event.by != first.by)
        add_finding(findings, Severity::error, "verify.many-events",
                    {step.path, step.lines[i], step.id},
                    {"приём сообщений записал другое событие", "an ingest recorded another event"});
    }
  }
  Instant at = first.at.instant;
  for (const std::string_view line : split(found, '\n'))
    if (line.starts_with("At: "))
      if (const auto stamp = parse_stamp(line.substr(4))) at = stamp->instant;
  return ingest_trailers(kind, steps.size(), first.by, at, rulebook);
}

}  // namespace

void verify_trailers(const CommitInfo& commit, const std::vector<CaseChange>& steps,
                     const std::vector<Case>& after, const Rulebook& rulebook,
                     std::vector<Finding>& findings) {
  Trailers trailers(commit, after.size() == 1 ? std::optional(after.front().id) : std::nullopt,
                    findings);
  if (!trailers.are_there()) return;
  trailers.compare_with(is_count(trailers.found)
                            ? expected_of_many(trailers.found, steps, rulebook, findings)
                            : expected_of(commit, steps, after, rulebook, findings));
}

void verify_trailers(const CommitInfo& commit, const JournalChange& change,
                     const Rulebook& rulebook, std::vector<Finding>& findings) {
  Trailers trailers(commit, std::nullopt, findings);
  if (!trailers.are_there()) return;
  if (change.added.size() > 1)
    add_finding(findings, Severity::error, "verify.many-events",
                {change.path, change.lines.back(), std::nullopt},
                {"один коммит записывает разные события", "one commit records different events"});
  trailers.compare_with(journal_trailers(change.added.front(), rulebook));
}

}  // namespace otklik::audit
