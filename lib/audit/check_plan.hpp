// What to do about the findings of check, and in which order.
#pragma once

#include <string>
#include <vector>

#include "audit/finding.hpp"

namespace otklik::audit {

/// One thing to do.
struct PlanStep {
  Text what;
  std::vector<std::string> files;  ///< for which files, each once
};

/// The remedies of the findings, each once: first what git needs, then settings, then records, each kind with errors before
/// warnings. Findings without a remedy have no step.
std::vector<PlanStep> plan_of(const std::vector<Finding>& findings);

}  // namespace otklik::audit
