// Judges the events that one commit added, by the settings that its parent held: the course of the case, the rules of recording,
// roles of then, the author, the times. Not for what the commit says of itself: verify_trailers.hpp.
#pragma once

#include <vector>

#include "audit/case_change.hpp"
#include "cases/recording/ask.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/git/git.hpp"

namespace otklik::audit {

class EventVerifier {
 public:
  /// All of these must outlive it. `others`: the cases of the commit's parent.
  EventVerifier(const store::CommitInfo& commit, const cases::Rulebook& rulebook,
                const cases::OtherCases& others, std::vector<Finding>& findings)
      : commit_(commit), rulebook_(rulebook), others_(others), findings_(findings) {}

  /// The case as the commit leaves it.
  cases::Case verify(const CaseChange& change);
  /// `known`: the journal before it, of all years.
  void verify(const JournalChange& change, std::vector<cases::JournalEvent> known);

 private:
  void verify_id(const CaseChange& change);
  template <class Ask>
  void verify_event(Instant at, const PersonId& by, const FindingPlace& place, Ask ask);
  void verify_author(const PersonId& by, const FindingPlace& place);
  void verify_committer(const PersonId& by, const FindingPlace& place);
  void verify_times(Instant at, const FindingPlace& place);
  void verify_recorded(Instant at, const std::optional<Stamp>& recorded_at,
                       const FindingPlace& place);
  Text after_commit(Instant at) const;
  void refuse(const cases::Objection& objection, Text what, const FindingPlace& place);

  const store::CommitInfo& commit_;
  const cases::Rulebook& rulebook_;
  const cases::OtherCases& others_;
  std::vector<Finding>& findings_;
};

}  // namespace otklik::audit
