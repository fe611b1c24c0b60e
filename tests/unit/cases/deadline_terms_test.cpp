// Terms that differ from the example's, and years that the calendars know provisionally or not at all.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/rows.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

TEST_CASE("terms of a topic, else of the importance, else the rule's own") {
  const Rulebook own = altered([](Parts& parts) {
    for (auto& rule : parts.regulations.front().deadlines) {
      if (rule.rule.text() != "answer") continue;
      rule.importance_terms[ImportanceId("critical")] = *calendar::parse_term("2 working hours");
      rule.topic_terms[TopicId("roads")] = *calendar::parse_term("3 working days");
    }
    for (Topic& topic : parts.registries.topics)
      if (topic.id.text() == "roads.snow")
        topic.terms[RuleId("answer")] = *calendar::parse_term("30 working minutes");
  });
  const auto answer = [&](std::string_view topic, std::string_view importance) {
    Classified event = classified();
    event.topic = TopicId(std::string(topic));
    event.importance = ImportanceId(std::string(importance));
    return told_of("answer", with(found("2026-03-02T10:20"), {{"2026-03-02T10:31", event}}),
                   "2026-03-02T10:31", own)
        .front();
  };
  CHECK(answer("roads.snow", "critical") == "answer department 03-02 10:20 > 03-02 10:50 running");
  CHECK(answer("roads.potholes", "critical") ==
        "answer department 03-02 10:20 > 03-05 10:20 running");
  CHECK(answer("housing.waste", "critical") ==
        "answer department 03-02 10:20 > 03-02 12:20 running");
  CHECK(answer("housing.waste", "normal") == "answer department 03-02 10:20 > 03-03 10:20 running");
}

TEST_CASE("other regulations need no line of code") {
  const auto answer_by = [](std::string_view term, calendar::DayCount count,
                            std::string_view when) {
    const Rulebook own = altered([&](Parts& parts) {
      for (auto& rule : parts.regulations.front().deadlines)
        if (rule.rule.text() == "answer") {
          rule.term = *calendar::parse_term(term);
          rule.day = count;
        }
    });
    return told_of("answer", found(when), when, own).front();
  };
  using calendar::DayCount;
  CHECK(answer_by("24 clock hours", DayCount::same_time, "2026-03-06T17:30") ==
        "answer department 03-06 17:30 > 03-07 17:30 running");
  CHECK(answer_by("8 working days", DayCount::end_of_day, "2026-03-06T17:30") ==
        "answer department 03-06 17:30 > 03-19 18:00 running");
  CHECK(answer_by("9 working hours", DayCount::same_time, "2026-03-02T10:20") ==
        "answer department 03-02 10:20 > 03-03 11:20 running");
  CHECK(answer_by("1 working day", DayCount::working_hours, "2026-03-02T10:20") ==
        "answer department 03-02 10:20 > 03-03 10:20 running");
}

TEST_CASE("a year that no calendar has is not guessed: the deadline is unknown and says why") {
  const auto deadlines = deadlines_at(found("2027-12-30T10:00"), "2027-12-30T10:00");
  REQUIRE(deadlines.size() == 3);
  for (const Deadline& deadline : deadlines) {
    const bool is_routing = deadline.rule->rule.text() == "routing";
    CHECK(deadline.due.has_value() == is_routing);
    CHECK(deadline.unknown.has_value() == !is_routing);
    if (deadline.unknown) CHECK(deadline.unknown->en.find("2028") != std::string::npos);
  }
  try {
    require_known(deadlines);
    FAIL("known");
  } catch (const Error& error) {
    CHECK(error.category() == Category::bad_data);
  }
  CHECK_NOTHROW(require_known(deadlines_at(found("2026-03-02T10:20"), "2026-03-02T10:20")));
}

TEST_CASE("what rests on a provisional day says so") {
  for (const Deadline& deadline : deadlines_at(found("2027-05-07T12:00"), "2027-05-07T12:00"))
    CHECK(deadline.provisional == (deadline.rule->rule.text() != "routing"));
  for (const Deadline& deadline : deadlines_at(found("2026-03-02T10:20"), "2026-03-02T10:20"))
    CHECK(!deadline.provisional);
}

TEST_CASE("a trigger that names a role is that role's alone") {
  Occurrence given;
  given.trigger = regulation::TriggerKind::approved;
  given.role = RoleId("deputy_head");
  const auto starts = [&](regulation::Trigger trigger) { return is_one_of(given, {trigger}); };
  CHECK(starts({regulation::TriggerKind::approved, RoleId("deputy_head")}));
  CHECK(starts({regulation::TriggerKind::approved, std::nullopt}));
  CHECK(!starts({regulation::TriggerKind::approved, RoleId("governor_office")}));
  CHECK(!starts({regulation::TriggerKind::forwarded, RoleId("deputy_head")}));
}

}  // namespace otklik::cases
