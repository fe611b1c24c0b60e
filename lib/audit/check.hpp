// Whether a register's files are sound: every file of HEAD is read, names are looked up, cases are folded, and the work tree is
// compared.
// Changes nothing. Not for the history: that is verify's.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "audit/finding.hpp"
#include "base/time.hpp"
#include "base/zone.hpp"

namespace otklik::audit {

struct CheckResult {
  std::vector<Finding> findings;
  std::size_t cases = 0;
};

/// All findings, in order of file and line. `now` is what the machine's clock says: locks that git left are as old as that.
/// `today` tells the day by which posts are held or not, once the register's zone is known.
CheckResult check(const std::filesystem::path& root, Instant now,
                  const std::function<Date(const Zone&)>& today);

}  // namespace otklik::audit
