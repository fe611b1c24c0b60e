// What one commit did to one case: which events it added, and whether it did anything else, which nobody may.
// Not for whether the events are lawful: verify_commit.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "cases/event.hpp"
#include "register/finding.hpp"

namespace otklik::store {

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

/// The change when the file only gained events at its end; else nothing, and `findings` says what was done: an event changed (and what of it), removed,
/// inserted, the head edited, a file that cannot be read.
std::optional<CaseChange> find_change(const CaseVersions& versions, std::vector<Finding>& findings);

/// All versions of a file as a merge sees them: every event of both sides must be there and no other. Findings as above.
void check_merge(const CaseVersions& ours, const std::string& theirs,
                 std::vector<Finding>& findings);

}  // namespace otklik::store
