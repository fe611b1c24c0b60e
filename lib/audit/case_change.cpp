#include "audit/case_change.hpp"

#include <set>

#include "base/words.hpp"
#include "cases/events/event.hpp"
#include "cases/events/identity.hpp"
#include "formats/files.hpp"
#include "formats/merge_records.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using cases::Case;
using cases::Event;
using formats::Read;

class Comparison {
 public:
  Comparison(const CaseVersions& versions, std::vector<Finding>& findings)
      : versions_(versions), findings_(findings) {}

  std::optional<Case> read(const std::string& bytes) {
    Read<Case> read = formats::read_case(bytes, versions_.path);
    for (Diagnostic& each : read.diagnostics) findings_.push_back({each, versions_.id, {}, {}});
    positions_ = std::move(read.positions);
    if (read.value && read.value->id != versions_.id)
      findings_.push_back(
          {wrong_id(versions_.path, read.value->id, positions_), versions_.id, {}, {}});
    return std::move(read.value);
  }

  int line_of(std::size_t event) const { return event_place(positions_, event).line; }

  void find(const char* code, int line, Text what) {
    add_finding(findings_, Severity::error, code, {versions_.path, line, versions_.id},
                std::move(what))
        .diagnostic.remedy = {"сравните с прежним состоянием: git show COMMIT^:ФАЙЛ",
                              "compare with what stood before: git show COMMIT^:FILE"};
  }

  // The first thing that is not an event added at the end.
  bool only_adds(const Case& before, const Case& after) {
    if (before.message != after.message) {
      find("verify.head-changed", 1,
           {"изменена шапка сообщения", "the head of the case was edited"});
      return false;
    }
    for (std::size_t i = 0; i < before.events.size(); ++i) {
      if (i < after.events.size() && before.events[i] == after.events[i]) continue;
      say_difference(before, after, i);
      return false;
    }
    return true;
  }

 private:
  void say_difference(const Case& before, const Case& after, std::size_t i) {
    if (before.events.size() > after.events.size())
      return find("verify.event-removed", line_of(i),
                  text("удалена запись {}", "entry {} was removed", i + 1));
    if (i + 1 < after.events.size() && after.events[i + 1] == before.events[i])
      return find(
          "verify.event-inserted", line_of(i),
          text("запись {} вставлена в середину", "entry {} was inserted in the middle", i + 1));
    find("verify.event-changed", line_of(i),
         joined(text("изменена запись {}: ", "entry {} was changed: ", i + 1), "",
                what_differs(before.events[i], after.events[i])));
  }

  static Text what_differs(const Event& before, const Event& after) {
    if (before.at != after.at)
      return text("время было {}, стало {}", "its time was {}, now {}", format_stamp(before.at),
                  format_stamp(after.at));
    if (before.by != after.by)
      return text("записал {}, теперь {}", "recorded by {}, now by {}", before.by, after.by);
    if (before.kind() != after.kind())
      return text("было «{}», стало «{}»", "it was `{}`, now `{}`", word_of(before.kind()),
                  word_of(after.kind()));
    return {"содержание", "its content"};
  }

  const CaseVersions& versions_;
  std::vector<Finding>& findings_;
  formats::Positions positions_;
};

std::set<std::string> digests_of(const Case& record) {
  std::set<std::string> digests;
  for (const Event& event : record.events) digests.insert(event.digest);
  return digests;
}

// Which entries a merge of a case lost or brought. True when it says so.
bool say_what_merge_did(const CaseVersions& versions, const std::vector<std::string>& parents,
                        std::vector<Finding>& findings) {
  const std::size_t found = findings.size();
  Comparison comparison(versions, findings);
  const auto after = comparison.read(versions.after);
  if (!after) return true;
  const auto merged = digests_of(*after);
  std::set<std::string> both;
  std::vector<Finding> ignored;  // what is wrong with a side is the finding of its commit
  for (const std::string& side : parents)
    if (const auto version = Comparison(versions, ignored).read(side))
      both.merge(digests_of(*version));
  for (const std::string& digest : both)
    if (!merged.contains(digest))
      comparison.find(
          "verify.event-dropped", 0,
          text("при слиянии потеряна запись {}", "the merge lost the entry {}", digest));
  for (std::size_t i = 0; i < after->events.size(); ++i)
    if (!both.contains(after->events[i].digest))
      comparison.find(
          "verify.event-added", comparison.line_of(i),
          text("при слиянии появилась запись {}", "entry {} came with the merge", i + 1));
  return findings.size() > found;
}

// What the merge driver makes of them, whichever comes first.
std::optional<std::string> merged_of(const std::vector<std::string>& parents) {
  std::string merged = parents.front();
  for (std::size_t i = 1; i < parents.size(); ++i) {
    auto next = formats::merge_records(merged, parents[i]);
    if (!next) return std::nullopt;
    merged = std::move(*next);
  }
  return merged;
}

}  // namespace

std::optional<CaseChange> find_change(const CaseVersions& versions,
                                      std::vector<Finding>& findings) {
  Comparison comparison(versions, findings);
  std::vector<Finding> ignored;  // what was wrong before is that commit's finding
  std::optional<Case> before;
  if (versions.before) before = Comparison(versions, ignored).read(*versions.before);
  std::optional<Case> after = comparison.read(versions.after);
  if (!after || (versions.before && !before)) return std::nullopt;
  if (before && !comparison.only_adds(*before, *after)) return std::nullopt;
  if (after->events.empty()) {
    comparison.find("verify.no-event", 1, {"сообщение без записей", "a case without entries"});
    return std::nullopt;
  }
  CaseChange change{versions.id, versions.path, {after->id, after->message, {}}, {}, {}};
  if (before) change.before.events = before->events;
  for (std::size_t i = change.before.events.size(); i < after->events.size(); ++i) {
    change.added.push_back(after->events[i]);
    change.lines.push_back(comparison.line_of(i));
  }
  return change;
}

std::optional<JournalChange> find_change(const JournalVersions& versions,
                                         std::vector<Finding>& findings) {
  const auto read = formats::read_journal(versions.after, versions.path);
  for (const Diagnostic& each : read.diagnostics) findings.push_back({each, {}, {}, {}});
  if (!read.value) return std::nullopt;
  const auto before = formats::read_journal(versions.before, versions.path);
  const std::size_t known = before.value ? before.value->events.size() : 0;
  const bool is_readable = versions.before.empty() || before.value;
  if (!is_readable || !versions.after.starts_with(versions.before) ||
      read.value->events.size() <= known) {
    add_finding(findings, Severity::error, "verify.journal-changed", {versions.path, 0, {}},
                {"журнал изменён не только дополнением",
                 "the journal was changed otherwise than by adding"});
    return std::nullopt;
  }
  JournalChange change{versions.path, parse_journal_path(versions.path).value_or(0), {}, {}};
  for (std::size_t i = known; i < read.value->events.size(); ++i) {
    change.added.push_back(read.value->events[i]);
    change.lines.push_back(event_place(read.positions, i).line);
  }
  return change;
}

void check_merge(const std::string& path, const std::vector<std::string>& parents,
                 const std::string& merged, std::vector<Finding>& findings) {
  if (merged_of(parents) == merged) return;
  const auto id = parse_case_path(path);
  if (id && say_what_merge_did({*id, path, std::nullopt, merged}, parents, findings)) return;
  add_finding(findings, Severity::error, "verify.merge-differs", {path, 0, id},
              {"слияние не то, что даёт программа: запись потеряна, добавлена или переставлена",
               "the merge is not what the program makes of both sides: an entry was lost, added or "
               "moved"});
}

}  // namespace otklik::audit
