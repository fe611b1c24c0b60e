// What a regulation lacks or contradicts: one smallest change of the template for each finding.
#include "cases/registries/regulation_flaws.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

using Change = void (*)(regulation::Regulation&, Registries&);

std::vector<Flaw> flaws_after(Change change) {
  regulation::Regulation regulation = the_regulation();
  Registries registries = rulebook().registries();
  change(regulation, registries);
  return find_flaws(regulation, registries, {"quarterly"});
}

regulation::DeadlineRule& rule_of(regulation::Regulation& regulation, std::string_view name) {
  return *std::find_if(regulation.deadlines.begin(), regulation.deadlines.end(),
                       [&](const auto& rule) { return rule.rule.text() == name; });
}

std::string told(const Flaw& flaw) {
  return flaw.code + " " + flaw.where + ": " + flaw.what.en;
}

Lines told_all(Change change) {
  Lines lines;
  for (const Flaw& flaw : flaws_after(change)) lines.push_back(told(flaw));
  return lines;
}

const std::string rounds =
    "regulation.rounds /deadlines/3: rounds of remarks that fit when the draft comes at its last "
    "moment: 1 (till the answer 180 min, approval 60, rework 30)";

}  // namespace

TEST_CASE("the template has no error; one round of remarks fits into its three hours") {
  CHECK(told_all([](auto&, auto&) {}) == Lines{rounds});
  CHECK(flaws_after([](auto&, auto&) {}).front().severity == Severity::warning);
}

TEST_CASE("how many rounds fit is reckoned from the terms") {
  CHECK(told_all([](auto& regulation, auto&) { rule_of(regulation, "draft").term.amount = 4; })
            .front()
            .find("moment: 2 (") != std::string::npos);
  CHECK(told_all([](auto& regulation, auto&) { rule_of(regulation, "draft").term.amount = 2; })
            .front()
            .find("moment: 0 (") != std::string::npos);
  const auto flaws =
      flaws_after([](auto& regulation, auto&) { rule_of(regulation, "approval").term.amount = 4; });
  CHECK(told(flaws.front()) ==
        "regulation.does-not-fit /deadlines/3: more is given for the approval than is left after "
        "`draft`: 240 min of 180");
  CHECK(flaws.front().severity == Severity::error);
}

TEST_CASE("a step that nobody may record, an approver nobody is") {
  CHECK(told_all([](auto& regulation, auto&) { regulation.events.erase(EventKind::returned); }) ==
        Lines{"regulation.no-such-step /deadlines/0/starts: the deadline `routing` waits for "
              "`returned`, which nobody may record",
              "regulation.no-such-step /deadlines/1/answered_by: the deadline `return` waits for "
              "`returned`, which nobody may record",
              rounds});
  CHECK(told_all([](auto&, auto& registries) {
          for (Person& person : registries.people)
            std::erase_if(person.roles,
                          [](const RoleHeld& held) { return held.role.text() == "deputy_head"; });
        }) == Lines{"regulation.nobody-records /events/approval_denied: nobody can record "
                    "`approval_denied`: no person holds any of these roles",
                    "regulation.no-approver /approvals/0: the approver `deputy_head`: nobody holds "
                    "that role, no draft will be approved",
                    rounds});
  CHECK(told_all([](auto& regulation, auto&) {
          regulation.events[EventKind::escalated].roles = {RoleId("head")};
          regulation.events[EventKind::approved].on_behalf.clear();
        }) == Lines{"regulation.outside-approver /approvals/1: nobody may record the word of the "
                    "approver `governor_office`",
                    rounds});
  CHECK(told_all([](auto& regulation, auto& registries) {
          regulation.events[EventKind::escalated].roles = {RoleId("head")};
          for (Person& person : registries.people)
            std::erase_if(person.roles,
                          [](const RoleHeld& held) { return held.role.text() == "head"; });
        }) == Lines{"regulation.nobody-records /events/escalated: nobody can record `escalated`: "
                    "no person holds any of these roles",
                    rounds});
}

TEST_CASE("a deadline that waits for an approval that is not given, or counts for nobody") {
  CHECK(told_all([](auto& regulation, auto&) {
          regulation.approvals.erase(regulation.approvals.begin());
        }).at(1) ==
        "regulation.no-approval /deadlines/7/answered_by: the deadline `approval` waits for "
        "`approved:deputy_head`, but there is no such approval");
  CHECK(told_all([](auto& regulation, auto&) {
          rule_of(regulation, "routing").discipline = true;
        }).front() ==
        "regulation.discipline-owner /deadlines/0: the deadline `routing` counts for discipline, "
        "but no body owes it");
  CHECK(told_all([](auto& regulation, auto&) {
          regulation.obligations.front().report = "yearly";
        }).back() ==
        "regulation.unknown-report /obligations/0: the program makes no report `yearly`");
}

}  // namespace otklik::cases
