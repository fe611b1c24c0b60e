// What `check` and `verify` find.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/diagnostic.hpp"

namespace otklik::store {

struct Finding {
  Diagnostic diagnostic;
  std::optional<CaseId> id;
  std::string clause;
  std::string commit;  ///< in which it was found, empty for what the files of HEAD hold
};

/// True when at least one of them is an error.
inline bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
    return each.diagnostic.severity == Severity::error;
  });
}

}  // namespace otklik::store
