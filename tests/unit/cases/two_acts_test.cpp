// Which of several regulations speaks: of a case the one in force when it was detected, of a role the one of the day.
#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "cases/rules/describe.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

Text again(const Text& title) {
  return joined({"новое:", "new:"}, " ", title);
}

/// From 3 March 2026 on another act is in force, which calls everything otherwise and knows no insults. Its id says where it lies
/// among the files.
Rulebook two_acts(const std::string& id) {
  return altered([&](Parts& parts) {
    regulation::Regulation next = parts.regulations.front();
    next.id = id;
    for (auto& rule : next.deadlines) {
      rule.title = again(rule.title);
      rule.clause = "7" + rule.clause;
    }
    for (auto& ground : next.grounds) ground.title = again(ground.title);
    for (auto& role : next.roles) role.title = again(role.title);
    std::erase_if(next.grounds, [](const auto& ground) { return ground.id.text() == "insult"; });
    std::erase_if(next.roles, [](const auto& role) { return role.id.text() == "auditor"; });
    const auto where =
        id < parts.regulations.front().id ? parts.regulations.begin() : parts.regulations.end();
    parts.regulations.insert(where, std::move(next));
    parts.settings.regulations.push_back({make_date(2026, 3, 3), {id}});
  });
}

std::string last_words(const std::vector<Entry>& entries, const Rulebook& rulebook) {
  const Case record = history(entries);
  return describe(record.events.back(), record, fold(record, rulebook), rulebook).en;
}

BreachExplained explained(std::string_view starts_at) {
  return {{BodyId("roads"), RuleId("draft"), stamp(starts_at)}, "болели"};
}

}  // namespace

TEST_CASE("a case is told to its end by the act that was in force when it was detected") {
  for (const char* id : {"a-next", "z-next"}) {
    CAPTURE(id);
    const Rulebook two = two_acts(id);
    const Entry before{"2026-03-02T17:50", Detected{}};
    const Entry after{"2026-03-03T10:00", Detected{}};
    CHECK(last_words({before, {"2026-03-04T11:00", declined("threat")}}, two) ==
          "declined: threats to life, health or property");
    CHECK(last_words({after, {"2026-03-04T11:00", declined("threat")}}, two) ==
          "declined: new: threats to life, health or property");
    CHECK(last_words({before, {"2026-03-05T11:00", explained("2026-03-02T17:50")}}, two)
              .find(": draft (clause 11), ") != std::string::npos);
    CHECK(last_words({after, {"2026-03-05T11:00", explained("2026-03-03T10:00")}}, two)
              .find(": new: draft (clause 711), ") != std::string::npos);
  }
}

TEST_CASE("a ground that the case's act does not know is told by its id") {
  for (const char* id : {"a-next", "z-next"})
    CHECK(last_words({{"2026-03-03T10:00", Detected{}}, {"2026-03-04T11:00", declined("insult")}},
                     two_acts(id)) == "declined: insult");
}

TEST_CASE(
    "a role is called as on the day, and where nobody knows it then as the latest act that did") {
  for (const char* id : {"a-next", "z-next"}) {
    CAPTURE(id);
    const Rulebook two = two_acts(id);
    const auto called = [&](const char* role, Date day) {
      return title_of_owner(role, two, day).en;
    };
    CHECK(called("head", make_date(2026, 3, 2)) == "head of the okrug");
    CHECK(called("head", make_date(2026, 3, 3)) == "new: head of the okrug");
    CHECK(called("head", make_date(2020, 1, 1)) == "new: head of the okrug");
    CHECK(called("auditor", make_date(2026, 3, 3)) == "auditor");
    CHECK(called("nobody-knows", make_date(2026, 3, 3)) == "nobody-knows");
  }
}

}  // namespace otklik::cases
