// Judges the events that one commit added, by the settings that its parent held: the course of the case, the rules of recording, roles of then, the
// author, the times. Not for what the commit says of itself: verify_trailers.hpp.
#pragma once

#include <vector>

#include "audit/case_change.hpp"
#include "cases/refusal.hpp"
#include "cases/rulebook.hpp"
#include "register/git.hpp"

namespace otklik::audit {

class EventVerifier {
 public:
  /// All of these must outlive it.
  EventVerifier(const store::CommitInfo& commit, const cases::Rulebook& rulebook,
                std::vector<Finding>& findings)
      : commit_(commit), rulebook_(rulebook), findings_(findings) {}

  /// The case as the commit leaves it.
  cases::Case verify(const CaseChange& change);
  /// `known`: the journal before it, of all years.
  void verify(const JournalChange& change, std::vector<cases::JournalEvent> known);

 private:
  void verify_id(const CaseChange& change);
  void verify_event(const cases::Case& before, const cases::Event& event,
                    const FindingPlace& place);
  void verify_course(const cases::Case& before, const cases::Event& event,
                     const FindingPlace& place);
  void verify_sign(const cases::Case& before, const cases::Event& event, const FindingPlace& place);
  void verify_author(const PersonId& by, const FindingPlace& place);
  void verify_times(Instant at, const FindingPlace& place);
  void refuse(const char* code, const cases::Refusal& why, const FindingPlace& place);

  const store::CommitInfo& commit_;
  const cases::Rulebook& rulebook_;
  std::vector<Finding>& findings_;
};

}  // namespace otklik::audit
