// Look-ups in the registries, the executor that topic and place propose, and the regulation in force on a day.
#include "cases/registries/registries.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

TEST_CASE("what the registries hold is found by its name") {
  const Registries& registries = rulebook().registries();
  CHECK(registries.find(BodyId("roads"))->kind == BodyKind::department);
  CHECK(registries.find(PersonId("operator"))->emails.front() == "operator@neftekumsk.example");
  CHECK(registries.find(TopicId("roads.potholes"))->parent == TopicId("roads"));
  CHECK(registries.find(LocationId("neftekumsk"))->parent == LocationId("okrug"));
  CHECK(registries.find(NetworkId("vk"))->longest_answer == 4096U);
  CHECK(registries.find(AccountId("vk-governor"))->kind == AccountKind::governor);
  CHECK(registries.find(BodyId("")) == nullptr);
  CHECK(registries.find(TopicId("roads.")) == nullptr);
  CHECK(registries.find_by_email("coordinator@neftekumsk.example")->id == PersonId("coordinator"));
  CHECK(registries.find_by_email("") == nullptr);
  CHECK(registries.find_by_email("nobody@neftekumsk.example") == nullptr);
}

TEST_CASE("a topic is under itself and what stands above it, a place likewise") {
  const Registries& registries = rulebook().registries();
  CHECK(registries.is_under(TopicId("roads.potholes"), TopicId("roads")));
  CHECK(registries.is_under(TopicId("roads"), TopicId("roads")));
  CHECK(!registries.is_under(TopicId("roads"), TopicId("roads.potholes")));
  CHECK(!registries.is_under(TopicId("housing.waste"), TopicId("roads")));
  CHECK(!registries.is_under(TopicId("no-such"), TopicId("roads")));
  CHECK(registries.is_under(LocationId("neftekumsk-mkr-1"), LocationId("okrug")));
  CHECK(!registries.is_under(LocationId("okrug"), LocationId("neftekumsk")));
}

TEST_CASE("a tree that somebody bent into a ring ends all the same") {
  Registries ring;
  for (const auto& [id, parent] : {std::pair{"a", "b"}, {"b", "c"}, {"c", "a"}}) {
    Topic topic;
    topic.id = TopicId(id);
    topic.parent = TopicId(parent);
    ring.topics.push_back(topic);
  }
  CHECK(ring.is_under(TopicId("a"), TopicId("c")));
  CHECK(!ring.is_under(TopicId("a"), TopicId("d")));
}

TEST_CASE("topic and place propose the body whose competence it is") {
  const struct {
    const char* topic;
    const char* location;
    const char* body;
  } rows[]{
      {"roads.potholes", "neftekumsk", "roads"},
      {"roads.potholes", "achikulak", "roads"},
      {"roads.snow", "neftekumsk", "roads"},
      {"roads.snow", "achikulak", "territory-achikulak"},
      {"roads.snow", "zunkar", "territory-zaterechny"},
      {"improvement.parks", "kayasula", "territory-kayasula"},
      {"improvement.parks", "okrug", "housing"},
      {"improvement", "neftekumsk-mkr-2", "housing"},
      {"ecology.cattle", "beysey", "territory-kayasula"},
      {"ecology.stray_dogs", "beysey", "agriculture"},
      {"social.benefits", "achikulak", "social"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.topic);
    CAPTURE(row.location);
    CHECK(rulebook().registries().propose_executor(TopicId(row.topic), LocationId(row.location)) ==
          BodyId(row.body));
  }
  CHECK(!rulebook().registries().propose_executor(TopicId("no-such"), LocationId("okrug")));
}

TEST_CASE("an office is held by the last entry that covers the day") {
  const std::vector<Tenure> tenures{
      {PersonId("old"), {make_date(2020, 1, 1), std::nullopt}},
      {PersonId("new"), {make_date(2026, 3, 2), make_date(2026, 3, 31)}}};
  CHECK(find_holder(tenures, make_date(2026, 3, 1)) == PersonId("old"));
  CHECK(find_holder(tenures, make_date(2026, 3, 2)) == PersonId("new"));
  CHECK(find_holder(tenures, make_date(2026, 3, 31)) == PersonId("new"));
  CHECK(find_holder(tenures, make_date(2026, 4, 1)) == PersonId("old"));
  CHECK(!find_holder(tenures, make_date(2019, 12, 31)));
  CHECK(!find_holder({}, make_date(2026, 3, 1)));
}

TEST_CASE("the regulation in force is that of the day of the finding") {
  const Rulebook two = altered([](Parts& parts) {
    parts.regulations.push_back(parts.regulations.front());
    parts.regulations.back().id = "next";
    for (auto& rule : parts.regulations.back().deadlines)
      if (rule.rule.text() == "routing") rule.term = *calendar::parse_term("2 working hours");
    parts.settings.regulations.push_back({make_date(2026, 3, 3), {"next"}});
  });
  CHECK(two.find_regulation(make_date(2023, 12, 7)) == nullptr);
  CHECK(two.find_regulation(make_date(2023, 12, 8))->id == "neftekumsk-1885");
  CHECK(two.find_regulation(make_date(2026, 3, 2))->id == "neftekumsk-1885");
  CHECK(two.find_regulation(make_date(2026, 3, 3))->id == "next");
  CHECK(two.regulation_at(at("2026-03-02T23:59:59")).id == "neftekumsk-1885");
  CHECK(told_of("routing", {{"2026-03-02T17:30", Detected{}}}, "2026-03-04T12:00", two)
            .front()
            .find("> 03-03 09:30") != std::string::npos);
  CHECK(told_of("routing", {{"2026-03-03T10:00", Detected{}}}, "2026-03-04T12:00", two)
            .front()
            .find("> 03-03 12:00") != std::string::npos);
}

TEST_CASE("settings that name what is not there are bad data") {
  const auto category = [](const std::function<void(Parts&)>& change) {
    try {
      altered(change);
    } catch (const Error& error) {
      return exit_status(error.category());
    }
    return 0;
  };
  CHECK(category([](Parts&) {}) == 0);
  CHECK(category([](Parts& parts) { parts.settings.time_zone = "Europe/Mosocw"; }) == 5);
  CHECK(category([](Parts& parts) { parts.settings.calendars.front().ids.push_back("mars"); }) ==
        5);
  CHECK(category([](Parts& parts) { parts.settings.regulations.front().ids = {"no-such"}; }) == 5);
}

}  // namespace otklik::cases
