// A part of the history judged commit by commit. Not for which part: verify.cpp for the register's own, verify_push.cpp for what
// is being pushed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/verify.hpp"
#include "audit/verify_commit.hpp"

namespace otklik::audit {

/// Judges the commits that these revisions name (as `git rev-list` takes them), parents before children; counts and findings go
/// into the result.
void verify_range(const store::Git& git, const std::vector<std::string>& revisions,
                  CommitVerifier& verifier, VerifyResult& result);

/// What would have git show another history than the one that is there: replacements, grafts, a shallow clone. Our git is told to
/// pay no heed to the first.
void find_pretences(const store::Git& git, std::vector<Finding>& findings);

}  // namespace otklik::audit
