// Whether a commit says of itself what it does: its trailers are made again from the events and compared line by line.
#pragma once

#include <vector>

#include "audit/case_change.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/git/git.hpp"

namespace otklik::audit {

/// Of a commit that records on cases. `after`: each case as the commit leaves it, in the order of `steps`. Precondition: both are
/// not empty.
void verify_trailers(const store::CommitInfo& commit, const std::vector<CaseChange>& steps,
                     const std::vector<cases::Case>& after, const cases::Rulebook& rulebook,
                     std::vector<Finding>& findings);

/// Of one that records in the journal.
void verify_trailers(const store::CommitInfo& commit, const JournalChange& change,
                     const cases::Rulebook& rulebook, std::vector<Finding>& findings);

}  // namespace otklik::audit
