// Messages that lead back to themselves: each out of work because the other one is worked, each a repeat of the other. Recording
// refuses that; two machines that merge can bring it about.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/finding.hpp"
#include "base/case_id.hpp"
#include "cases/events/case.hpp"
#include "cases/rules/state.hpp"

namespace otklik::audit {

class Circles {
 public:
  void take(const cases::Case& record, const cases::State& state, const std::string& path);
  /// One finding for each message of a circle.
  void add_findings(std::vector<Finding>& findings) const;

 private:
  struct Tie {
    CaseId to;
    std::string path;
  };
  using Ties = std::map<CaseId, Tie>;

  static bool leads_back(const Ties& ties, const CaseId& id);

  Ties declined_;  // for another message that is worked
  Ties repeats_;
  Ties replies_;
};

}  // namespace otklik::audit
