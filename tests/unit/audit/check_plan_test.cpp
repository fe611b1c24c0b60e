#include "audit/check_plan.hpp"
#include "cases/events/event.hpp"

#include <doctest/doctest.h>

using namespace otklik;
using namespace otklik::audit;

namespace {

Finding finding(const char* code, const char* file, Severity severity, const char* remedy) {
  std::vector<Finding> found;
  add_finding(found, severity, code, {file, 1, {}}, same("wrong"));
  found.front().diagnostic.remedy = same(remedy);
  return found.front();
}

}  // namespace

TEST_CASE("a plan has git first, then settings, then records, each thing once with its files") {
  const auto plan = plan_of({
      finding("case.unknown-topic", "cases/a.yaml", Severity::error, "topic"),
      finding("register.uncommitted", "otklik.yaml", Severity::warning, "commit"),
      finding("topics.unknown-key", "registry/topics.yaml", Severity::error, "mend"),
      finding("case.unknown-topic", "cases/b.yaml", Severity::error, "topic"),
      finding("case.unknown-topic", "cases/b.yaml", Severity::error, "topic"),
      finding("git.under-way", ".git/MERGE_HEAD", Severity::warning, "end it"),
      finding("verify.mixed", "", Severity::error, ""),
  });
  REQUIRE(plan.size() == 4);
  CHECK(plan[0].what.en == "end it");
  CHECK(plan[1].what.en == "mend");
  CHECK(plan[2].what.en == "commit");
  CHECK(plan[3].what.en == "topic");
  CHECK(plan[3].files == std::vector<std::string>{"cases/a.yaml", "cases/b.yaml"});
}
