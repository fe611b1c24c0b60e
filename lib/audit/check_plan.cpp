#include "audit/check_plan.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "audit/record_paths.hpp"

namespace otklik::audit {

namespace {

// Nothing can be committed before git works, nothing judged before the settings can be used.
int rank_of(const Finding& finding) {
  const Diagnostic& diagnostic = finding.diagnostic;
  const bool is_git = diagnostic.code.starts_with("git.");
  const bool is_record = finding.id || is_of_records(diagnostic.file);
  const int kind = is_git ? 0 : is_record ? 2 : 1;
  return 2 * kind + (diagnostic.severity == Severity::error ? 0 : 1);
}

}  // namespace

std::vector<PlanStep> plan_of(const std::vector<Finding>& findings) {
  std::vector<const Finding*> in_order;
  for (const Finding& each : findings)
    if (!each.diagnostic.remedy.empty()) in_order.push_back(&each);
  std::stable_sort(in_order.begin(), in_order.end(),
                   [](const Finding* a, const Finding* b) { return rank_of(*a) < rank_of(*b); });
  std::vector<PlanStep> steps;
  std::map<std::string, std::size_t> known;  // by what is to be done
  std::set<std::pair<std::size_t, std::string>> files;
  for (const Finding* each : in_order) {
    const auto [place, is_new] = known.emplace(each->diagnostic.remedy.en, steps.size());
    if (is_new) steps.push_back({each->diagnostic.remedy, {}});
    const std::string& file = each->diagnostic.file;
    if (!file.empty() && files.emplace(place->second, file).second)
      steps[place->second].files.push_back(file);
  }
  return steps;
}

}  // namespace otklik::audit
