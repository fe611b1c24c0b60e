#include "audit/check.hpp"

#include <algorithm>
#include <optional>

#include "audit/check_records.hpp"
#include "audit/check_repository.hpp"
#include "audit/check_work_tree.hpp"
#include "audit/registry_names.hpp"
#include "base/error.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using Today = std::function<Date(const Zone&)>;

class Checker {
 public:
  Checker(const std::filesystem::path& root, Instant now, const Today& today)
      : register_(root), now_(now), today_(today) {}

  CheckResult run() {
    const cases::Rulebook* rulebook = check_settings();
    std::optional<Date> day;
    if (rulebook != nullptr) day = check_posts(*rulebook);
    result_.cases = check_records(register_, rulebook, day, result_.findings);
    const Seconds patience = rulebook ? rulebook->settings().limits.lock_wait : Seconds{0};
    if (check_repository(register_.git(), patience, now_, result_.findings))
      check_work_tree(register_, rulebook, result_.findings);
    std::stable_sort(result_.findings.begin(), result_.findings.end(),
                     [](const Finding& a, const Finding& b) {
                       return std::pair(a.diagnostic.file, a.diagnostic.at.line) <
                              std::pair(b.diagnostic.file, b.diagnostic.at.line);
                     });
    return std::move(result_);
  }

 private:
  Date check_posts(const cases::Rulebook& rulebook) {
    const Date day = today_(rulebook.zone());
    const CommittedFiles files(register_.git(), register_.commit());
    for (Diagnostic& each : unheld_posts(rulebook, files, day))
      result_.findings.push_back({std::move(each), {}, {}, {}});
    return day;
  }

  // Null when they cannot be used.
  const cases::Rulebook* check_settings() {
    try {
      const CommittedFiles files(register_.git(), register_.commit());
      for (Diagnostic& each : dangling_names(register_.rulebook(), files))
        result_.findings.push_back({std::move(each), {}, {}, {}});
      return &register_.rulebook();
    } catch (const Error& problem) {
      add_problem(result_.findings, problem, {std::string(settings_path), 0, {}});
      return nullptr;
    }
  }

  Register register_;
  Instant now_;
  const Today& today_;
  CheckResult result_;
};

}  // namespace

CheckResult check(const std::filesystem::path& root, Instant now, const Today& today) {
  return Checker(root, now, today).run();
}

}  // namespace otklik::audit
