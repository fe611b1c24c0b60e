// Whether a commit says of itself what it does: its trailers are made again from the events and compared line by line.
#pragma once

#include <vector>

#include "cases/rulebook.hpp"
#include "register/case_change.hpp"
#include "register/git.hpp"

namespace otklik::store {

/// Of a commit that records on cases. `after`: each case as the commit leaves it, in the order of `steps`. Precondition: both are not empty.
void verify_trailers(const CommitInfo& commit, const std::vector<CaseChange>& steps,
                     const std::vector<cases::Case>& after, const cases::Rulebook& rulebook,
                     std::vector<Finding>& findings);

/// Of one that records in the journal.
void verify_trailers(const CommitInfo& commit, const JournalChange& change,
                     const cases::Rulebook& rulebook, std::vector<Finding>& findings);

}  // namespace otklik::store
