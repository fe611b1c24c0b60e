// What `check` and `verify` find.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/diagnostic.hpp"
#include "formats/read.hpp"

namespace otklik::audit {

struct Finding {
  Diagnostic diagnostic;
  std::optional<CaseId> id;
  std::string clause;
  std::string commit;  ///< in which it was found, empty for what the files of HEAD hold
};

/// Where it was found, as far as that is known.
struct FindingPlace {
  std::string file;
  int line = 0;
  std::optional<CaseId> id;
};

/// Where an event of a record stands; nowhere when the reader did not say.
Position event_place(const formats::Positions& positions, std::size_t event);

/// Adds one of these, for more to be set in it.
Finding& add_finding(std::vector<Finding>& findings, Severity severity, const char* code,
                     const FindingPlace& place, Text what, const std::string& clause = {});

/// True when at least one of them is an error.
inline bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
    return each.diagnostic.severity == Severity::error;
  });
}

}  // namespace otklik::audit
