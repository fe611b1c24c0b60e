// Triggers in words, and look-ups in a regulation.
#include "regulation/regulation.hpp"

#include <doctest/doctest.h>

#include <string>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

using namespace otklik;
using namespace otklik::regulation;
using cases::samples::the_regulation;

TEST_CASE("every trigger is read as it is written, and only one of an approval names a role") {
  for (const auto& word : Words<TriggerKind>::table) {
    const std::string text(word.word);
    CAPTURE(text);
    CHECK(parse_trigger(text) == Trigger{word.value, std::nullopt});
    CHECK(format_trigger(*parse_trigger(text)) == text);
    const bool may_name =
        word.value == TriggerKind::approved || word.value == TriggerKind::approval_lost;
    CHECK(parse_trigger(text + ":deputy_head").has_value() == may_name);
  }
  const Trigger by_deputy{TriggerKind::approved, RoleId("deputy_head")};
  CHECK(parse_trigger("approved:deputy_head") == by_deputy);
  CHECK(format_trigger(by_deputy) == "approved:deputy_head");
}

TEST_CASE("what is no trigger is not read") {
  for (const char* text : {"", ":", "approved:", ":deputy_head", "Approved", "approved ",
                           " approved", "drafted:", "classified", "noted", "no such"}) {
    CAPTURE(text);
    CHECK(!parse_trigger(text));
  }
}

TEST_CASE("what the regulation names is found, what it does not is nothing") {
  const Regulation& regulation = the_regulation();
  CHECK(regulation.id == "neftekumsk-1885");
  CHECK(regulation.act_date == make_date(2023, 12, 6));
  CHECK(regulation.find_role(RoleId("deputy_head"))->clause == "12");
  CHECK(regulation.find_role(RoleId("executor"))->scope == Scope::main_body);
  CHECK(regulation.find_role(RoleId("co_executor"))->scope == Scope::co_body);
  CHECK(regulation.find_role(RoleId("governor_office"))->outside);
  CHECK(regulation.find_role(RoleId("nobody")) == nullptr);
  CHECK(regulation.find_ground(GroundId("obscene"))->clause == "20");
  CHECK(regulation.find_ground(GroundId("deleted"))->after_publication);
  CHECK(regulation.find_ground(GroundId("rude")) == nullptr);
  CHECK(regulation.find_deadline(RuleId("answer"))->term == calendar::parse_term("1 working day"));
  CHECK(regulation.find_deadline(RuleId("no_rule")) == nullptr);
  CHECK(regulation.find_importance(ImportanceId("critical")) != nullptr);
  CHECK(regulation.find_importance(ImportanceId("urgent")) == nullptr);
  CHECK(regulation.clause_of(EventKind::returned) == "9");
  CHECK(regulation.clause_of(EventKind::noted) == "");
  CHECK(Regulation{}.clause_of(EventKind::returned) == "");
}

TEST_CASE("only draft, rework and final draft count against discipline, only return is a window") {
  for (const DeadlineRule& rule : the_regulation().deadlines) {
    const std::string name = rule.rule.text();
    CAPTURE(name);
    CHECK(rule.discipline == (name == "draft" || name == "rework" || name == "final_draft"));
    CHECK(rule.window == (name == "return"));
    CHECK(rule.is_backward() == (name == "draft"));
    const bool outlives =
        name == "escalation" || name == "correction" || name == "confirmation" || name == "resolve";
    CHECK(rule.house_norm ==
          (outlives || name == "publication" || name == "promise" || name == "final_answer"));
    CHECK(rule.outlives_case == outlives);
    CHECK(rule.per_holder == (name == "draft" || name == "final_draft"));
    CHECK(rule.without_minutes == (name == "resolve"));
  }
}

TEST_CASE("every deadline stands under the clause that the act gives it") {
  const struct {
    const char* rule;
    const char* clause;
    const char* owner;
  } rows[]{
      {"routing", "8.2", "department"},
      {"return", "9", "executor"},
      {"answer", "10", "department"},
      {"draft", "11", "executor"},
      {"co_information", "16", "co_executor"},
      {"co_acceptance", "16", "department"},
      {"co_rework", "14", "co_executor"},
      {"approval", "12", "department"},
      {"rework", "14", "executor"},
      {"publication", "12", "department"},
      {"final_draft", "15", "executor"},
      {"promise", "15", "department"},
      {"final_answer", "15", "department"},
      {"correction", "12", "department"},
      {"confirmation", "12", "deputy_head"},
      {"resolve", "", "department"},
      {"escalation", "23", "department"},
  };
  CHECK(std::size(rows) == the_regulation().deadlines.size());
  for (const auto& row : rows) {
    CAPTURE(row.rule);
    const DeadlineRule* rule = the_regulation().find_deadline(RuleId(row.rule));
    REQUIRE(rule != nullptr);
    CHECK(rule->clause == row.clause);
    CHECK(rule->owner == RoleId(row.owner));
  }
}
