// What one commit did to one record, a case or a year of the journal: which events it added, and whether it did anything else,
// which nobody may.
// Not for whether the events are lawful: verify_events.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/finding.hpp"
#include "base/case_id.hpp"
#include "cases/events/case.hpp"

namespace otklik::audit {

/// Two versions of a case's file. `before` is absent for a new case.
struct CaseVersions {
  CaseId id;
  std::string path;
  std::optional<std::string> before;
  std::string after;
};

struct CaseChange {
  CaseId id;
  std::string path;
  cases::Case before;               ///< with no events for a new case
  std::vector<cases::Event> added;  ///< in their order
  std::vector<int> lines;           ///< where each of them stands
};

/// The change when the file only gained events at its end; else nothing, and `findings` says what was done: an event changed (and
/// what of it), removed, inserted, the head edited, a file that cannot be read.
std::optional<CaseChange> find_change(const CaseVersions& versions, std::vector<Finding>& findings);

/// Two versions of a journal's file. `before` is empty for a new one.
struct JournalVersions {
  std::string path;
  std::string before;
  std::string after;
};

struct JournalChange {
  std::string path;
  int year = 0;                            ///< by the path; 0 when it names none
  std::vector<cases::JournalEvent> added;  ///< in their order
  std::vector<int> lines;                  ///< where each of them stands
};

/// The same for a journal.
std::optional<JournalChange> find_change(const JournalVersions& versions,
                                         std::vector<Finding>& findings);

/// What a merge made of the versions of a record that its parents held (those that held it): every event of each must be there
/// and no other, in the order that the merge driver gives. Findings as above.
void check_merge(const std::string& path, const std::vector<std::string>& parents,
                 const std::string& merged, std::vector<Finding>& findings);

}  // namespace otklik::audit
