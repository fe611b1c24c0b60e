// Deadlines of co-executors, of bodies that lose a case, and what ends them all: times reckoned by hand as in deadlines_test.cpp.
#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

TEST_CASE(
    "each co-executor owes its information, each information a decision, each remark a rework") {
  const auto entries =
      with(with_roads({BodyId("housing"), BodyId("legal")}),
           {{"2026-03-02T12:00", contributed("housing"), "housing-head"},
            {"2026-03-02T12:10", ContributionRemarked{BodyId("housing"), "нет адреса"}},
            {"2026-03-02T12:50", contributed("housing"), "housing-head"},
            {"2026-03-02T14:10", ContributionAccepted{BodyId("housing")}},
            {"2026-03-02T14:15", added({BodyId("culture")})}});
  CHECK(told_of("co_information", entries, "2026-03-02T14:15") ==
        Lines{"co_information housing 03-02 10:45 > 03-02 12:45 met 03-02 12:00",
              "co_information legal 03-02 10:45 > 03-02 12:45 overdue +30",
              "co_information culture 03-02 14:15 > 03-02 16:15 running"});
  CHECK(told_of("co_acceptance", entries, "2026-03-02T14:15") ==
        Lines{"co_acceptance department 03-02 12:00 > 03-02 12:30 met 03-02 12:10",
              "co_acceptance department 03-02 12:50 > 03-02 14:20 met 03-02 14:10"});
  CHECK(told_of("co_rework", entries, "2026-03-02T14:15") ==
        Lines{"co_rework housing 03-02 12:10 > 03-02 12:40 late 03-02 12:50 +10"});
}

TEST_CASE("a decision on one body's information does not answer another's") {
  const auto entries = with(with_roads({BodyId("housing"), BodyId("legal")}),
                            {{"2026-03-02T12:00", contributed("housing"), "housing-head"},
                             {"2026-03-02T12:00", contributed("legal"), "legal-head"},
                             {"2026-03-02T12:20", ContributionAccepted{BodyId("legal")}}});
  CHECK(told_of("co_acceptance", entries, "2026-03-02T12:20") ==
        Lines{"co_acceptance department 03-02 12:00 > 03-02 12:30 running",
              "co_acceptance department 03-02 12:00 > 03-02 12:30 met 03-02 12:20"});
}

TEST_CASE(
    "when the main executor returns, co-executors owe no more: void, or missed where overdue") {
  const auto returned_at = [](std::string_view when) {
    return with(with_roads({BodyId("housing")}),
                {{when, Returned{BodyId("roads"), "не наша"}, "roads-head"}});
  };
  CHECK(told_of("co_information", returned_at("2026-03-02T11:00"), "2026-03-03T12:00") ==
        Lines{"co_information housing 03-02 10:45 > 03-02 12:45 void"});
  CHECK(told_of("co_information", returned_at("2026-03-02T12:45"), "2026-03-03T12:00") ==
        Lines{"co_information housing 03-02 10:45 > 03-02 12:45 void"});
  CHECK(told_of("co_information", returned_at("2026-03-02T14:10"), "2026-03-03T12:00") ==
        Lines{"co_information housing 03-02 10:45 > 03-02 12:45 missed +25"});
}

TEST_CASE("a co-executor's return ends what it owes and nothing of the others") {
  const auto entries =
      with(with_roads({BodyId("housing"), BodyId("legal")}),
           {{"2026-03-02T11:00", Returned{BodyId("housing"), "не наше"}, "housing-head"}});
  CHECK(told_of("co_information", entries, "2026-03-02T11:30") ==
        Lines{"co_information housing 03-02 10:45 > 03-02 12:45 void",
              "co_information legal 03-02 10:45 > 03-02 12:45 running"});
  CHECK(told_of("return", entries, "2026-03-02T11:10") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 running"});
  CHECK(told_of("routing", entries, "2026-03-02T11:30").size() == 1);
}

TEST_CASE("a recall is nobody's fault: window and draft are void, the next body has its own") {
  const auto entries =
      with(with_roads({BodyId("legal")}), {{"2026-03-02T11:00", recalled_to("housing")}});
  CHECK(all_told(entries, "2026-03-02T11:10") ==
        Lines{"routing department 03-02 10:20 > 03-02 11:20 met 03-02 10:45",
              "draft roads 03-02 10:20 > 03-02 16:20 void",
              "answer department 03-02 10:20 > 03-03 10:20 running",
              "return roads 03-02 10:45 > 03-02 11:15 void",
              "co_information legal 03-02 10:45 > 03-02 12:45 void",
              "return housing 03-02 11:00 > 03-02 11:30 running",
              "draft housing 03-02 11:00 > 03-02 16:20 running"});
}

TEST_CASE("what a body was late with stays its own when the case goes on to another") {
  const auto recalled = with(with_roads(), {{"2026-03-02T17:00", recalled_to("housing")}});
  CHECK(told_of("draft", recalled, "2026-03-02T17:30") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 missed +40",
              "draft department 03-02 17:00 > 03-02 16:20 overdue +70"});
  const auto returned = with(
      with_roads(), {{"2026-03-02T17:00", Returned{BodyId("roads"), "не наша"}, "roads-head"}});
  CHECK(told_of("draft", returned, "2026-03-02T17:30").front() ==
        "draft roads 03-02 10:20 > 03-02 16:20 missed +40");
  // In time by its own row, and it stays so.
  const auto drafted_first = with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                                 {"2026-03-02T15:00", recalled_to("housing")}});
  CHECK(told_of("draft", drafted_first, "2026-03-02T15:00") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 met 03-02 14:30",
              "draft housing 03-02 15:00 > 03-02 16:20 running"});
}

TEST_CASE("a recall in rework ends the rework of the body that had it") {
  const auto entries =
      with(with_roads(),
           {{"2026-03-02T14:30", drafted(), "roads-officer"},
            {"2026-03-02T15:00", remarked(), "deputy-head"},
            {"2026-03-02T15:10", recalled_to("housing")},
            {"2026-03-02T16:00", drafted(DraftKind::final_answer, "housing"), "housing-head"}});
  CHECK(told_of("rework", entries, "2026-03-02T16:00") ==
        Lines{"rework roads 03-02 15:00 > 03-02 15:30 void"});
}

TEST_CASE("after a recall the body that has the case has a final draft of its own") {
  const auto entries = with(interim(), {{"2026-03-03T10:00", recalled_to("housing")}});
  CHECK(told_of("final_draft", entries, "2026-03-03T10:00") ==
        Lines{"final_draft roads 03-02 15:20 > 03-03 18:00 void",
              "final_draft housing 03-03 10:00 > 03-03 18:00 running"});
}

TEST_CASE("declining answers the routing and ends the rest: void, or missed where overdue") {
  const auto declined_at = [](std::string_view when) {
    return with(found("2026-03-02T10:20"), {{when, declined("obscene")}});
  };
  CHECK(all_told(declined_at("2026-03-02T10:50"), "2026-03-05T12:00") ==
        Lines{"routing department 03-02 10:20 > 03-02 11:20 met 03-02 10:50",
              "draft nobody 03-02 10:20 > 03-02 16:20 void",
              "answer department 03-02 10:20 > 03-03 10:20 void"});
  CHECK(all_told(declined_at("2026-03-03T10:20"), "2026-03-05T12:00") ==
        Lines{"routing department 03-02 10:20 > 03-02 11:20 late 03-03 10:20 +420",
              "draft department 03-02 10:20 > 03-02 16:20 missed +180",
              "answer department 03-02 10:20 > 03-03 10:20 void"});
  CHECK(all_told(declined_at("2026-03-03T10:21:30"), "2026-03-05T12:00") ==
        Lines{"routing department 03-02 10:20 > 03-02 11:20 late 03-03 10:21:30 +421",
              "draft department 03-02 10:20 > 03-02 16:20 missed +181",
              "answer department 03-02 10:20 > 03-03 10:20 missed +1"});
}

TEST_CASE("a case that is answered ends what is still owed") {
  const auto entries =
      with(with_roads({BodyId("housing")}), {{"2026-03-02T11:30", drafted(), "roads-officer"},
                                             {"2026-03-02T11:40", approved(), "deputy-head"},
                                             {"2026-03-02T11:50", published()}});
  CHECK(told_of("co_information", entries, "2026-03-03T12:00") ==
        Lines{"co_information housing 03-02 10:45 > 03-02 12:45 void"});
  for (const Deadline& deadline : deadlines_at(entries, "2026-03-03T12:00"))
    CHECK(!deadline.is_open_obligation());
}

TEST_CASE("the memo to the head is owed once, and also when the case is closed or declined") {
  const auto significant = with(found("2026-03-02T10:20"), {{"2026-03-02T10:31", marked(true)},
                                                            {"2026-03-02T10:50", marked(true)}});
  CHECK(told_of("escalation", significant, "2026-03-02T11:00") ==
        Lines{"escalation department 03-02 10:31 > 03-02 11:01 running"});
  auto entries = with(significant, {{"2026-03-02T10:55", declined("obscene")}});
  CHECK(told_of("escalation", entries, "2026-03-02T12:00") ==
        Lines{"escalation department 03-02 10:31 > 03-02 11:01 overdue +59"});
  entries.push_back({"2026-03-02T12:10", Escalated{}});
  CHECK(told_of("escalation", entries, "2026-03-05T12:00") ==
        Lines{"escalation department 03-02 10:31 > 03-02 11:01 late 03-02 12:10 +69"});
  const auto closed = with(with_roads(), {{"2026-03-02T11:30", drafted(), "roads-officer"},
                                          {"2026-03-02T11:40", approved(), "deputy-head"},
                                          {"2026-03-02T11:50", published()},
                                          {"2026-03-02T12:00", marked(true)}});
  CHECK(told_of("escalation", closed, "2026-03-02T12:00") ==
        Lines{"escalation department 03-02 12:00 > 03-02 12:30 running"});
}

}  // namespace otklik::cases
