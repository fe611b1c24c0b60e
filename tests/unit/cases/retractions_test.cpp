// Entries taken back, and what two machines recorded that cannot both be.
#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// The history with a retraction of one of its events (from 0).
std::vector<Entry> retracting(std::vector<Entry> entries, std::size_t index, std::string_view when,
                              std::string by = {}) {
  const std::string digest = history(entries).events.at(index).digest;
  entries.push_back({when, Retracted{digest, "по ошибке"}, std::move(by)});
  return entries;
}

}  // namespace

TEST_CASE("a retracted event does not count") {
  const auto entries = retracting(answered(), 5, "2026-03-02T15:30");
  const State state = folded_case(entries);
  CHECK(state.clashes.empty());
  CHECK(state.stage == Stage::approved);
  CHECK(state.publications.empty());
  CHECK(state.retracted == std::vector<std::size_t>{5});
  CHECK(fold(history(entries), rulebook(), at("2026-03-02T15:29:59")).stage == Stage::closed);
}

TEST_CASE("a retraction of a retraction lets the event count again") {
  auto entries = retracting(answered(), 5, "2026-03-02T15:30");
  entries = retracting(entries, 6, "2026-03-02T15:40");
  CHECK(stage_after(entries) == Stage::closed);
  entries = retracting(entries, 7, "2026-03-02T15:50");
  CHECK(stage_after(entries) == Stage::approved);
}

TEST_CASE("what a body was late with stays its own when another retracts the assignment") {
  const auto drafts = [](const std::vector<Entry>& entries) {
    return told_of("draft", entries, "2026-03-02T17:00");
  };
  const std::string roads = "draft roads 03-02 10:20 > 03-02 16:20 ";
  REQUIRE(drafts(with_roads()) == Lines{roads + "overdue +40"});
  const auto in_time = retracting(with_roads(), 2, "2026-03-02T11:00", "coordinator");
  CHECK(drafts(in_time).back() == roads + "void");
  // Nobody has the case now: what has passed is the department's as well.
  const auto late = retracting(with_roads(), 2, "2026-03-02T16:50", "coordinator");
  CHECK(drafts(late) ==
        Lines{"draft department 03-02 10:20 > 03-02 16:20 overdue +40", roads + "missed +30"});
  CHECK(folded_case(late).was_with(BodyId("roads")));
  CHECK(!folded_case(late).executor());
  // Who mends his own slip leaves no trace of it.
  CHECK(drafts(retracting(with_roads(), 2, "2026-03-02T11:00")).size() == 1);
}

TEST_CASE("a retraction that leaves an unlawful rest makes the rest clash") {
  const State state = folded_case(retracting(answered(), 4, "2026-03-02T15:30"));
  CHECK(state.shown_stage() == Stage::contested);
  REQUIRE(state.clashes.size() == 1);
  CHECK(state.clashes.front().event == 5);
  // What stands in the network is not unsaid by that.
  REQUIRE(state.publications.size() == 1);
  CHECK(state.publications.front().irregular);
}

TEST_CASE("a retraction counts wherever it stands in time; of nothing it clashes") {
  CHECK(folded_case(with(with_roads(),
                         {{"2026-03-02T11:00", Retracted{std::string(32, '0'), "нет такой"}}}))
            .clashes.size() == 1);
  const State early = folded_case(retracting(answered(), 5, "2026-03-02T15:19:59"));
  CHECK(early.clashes.empty());
  CHECK(early.publications.empty());
  CHECK(early.stage == Stage::approved);
}

TEST_CASE("the same retraction twice says again what stands") {
  const auto once = retracting(answered(), 5, "2026-03-02T15:30");
  const State twice = folded_case(retracting(once, 5, "2026-03-02T15:40"));
  CHECK(twice.clashes.empty());
  CHECK(twice.repeated == std::vector<std::size_t>{7});
  CHECK(twice.stage == Stage::approved);
}

TEST_CASE("words on a draft that was retracted fall with it and clash with nothing") {
  const State state = folded_case(retracting(first(5), 3, "2026-03-02T15:10"));
  CHECK(state.clashes.empty());
  CHECK(state.stale.empty());
  CHECK(state.stage == Stage::assigned);
  CHECK(state.drafts.empty());
}

TEST_CASE("an approval that was taken back is asked for anew, and what it met stays met") {
  const auto lost = retracting(first(5), 4, "2026-03-02T15:10");
  CHECK(stage_after(lost) == Stage::in_approval);
  CHECK(told_of("approval", lost, "2026-03-02T15:20") ==
        Lines{"approval department 03-02 14:30 > 03-02 15:30 met 03-02 15:00",
              "approval department 03-02 15:10 > 03-02 16:10 running"});
  CHECK(told_of("publication", lost, "2026-03-02T15:20") ==
        Lines{"publication department 03-02 15:00 > 03-02 16:00 void"});
  const auto given = with(lost, {{"2026-03-02T15:15", approved(), "deputy-head"}});
  CHECK(told_of("approval", given, "2026-03-02T15:20").back() ==
        "approval department 03-02 15:10 > 03-02 16:10 met 03-02 15:15");
  CHECK(told_of("publication", given, "2026-03-02T15:20").back() ==
        "publication department 03-02 15:15 > 03-02 16:15 running");
}

Lines approvals_of(const std::vector<Entry>& entries) {
  return told_of("approval", entries, "2026-03-02T15:30");
}

// What was met stays met; from the recording on the approval is owed anew, and the clock of the publication has stopped.
void check_lost_at_1510(const std::vector<Entry>& entries) {
  CHECK(stage_after(entries) == Stage::in_approval);
  CHECK(approvals_of(entries) ==
        Lines{"approval department 03-02 14:30 > 03-02 15:30 met 03-02 15:00",
              "approval department 03-02 15:10 > 03-02 16:10 running"});
  CHECK(told_of("publication", entries, "2026-03-02T15:30") ==
        Lines{"publication department 03-02 15:00 > 03-02 16:00 void"});
}

TEST_CASE("an approval loses its force at the recording, whatever the entry says of the past") {
  Classified to_social;
  to_social.topic = TopicId("social.benefits");
  check_lost_at_1510(
      with(first(5), {{"2026-03-02T14:00", to_social, {}, {}, {}, "2026-03-02T15:10"}}));
  // The naming of the approver who approved is taken back.
  const auto named = with(first(4), {{"2026-03-02T14:40",
                                      ApproverNamed{PersonId("deputy-head-social")},
                                      "coordinator",
                                      {},
                                      "отпуск"},
                                     {"2026-03-02T15:00", approved(), "deputy-head-social"}});
  check_lost_at_1510(retracting(named, 4, "2026-03-02T15:10", "coordinator"));
}

TEST_CASE("a loss that is taken back is met at that recording") {
  Classified to_social;
  to_social.topic = TopicId("social.benefits");
  const auto lost = with(first(5), {{"2026-03-02T15:10", to_social}});
  check_lost_at_1510(lost);
  const auto found = retracting(lost, 5, "2026-03-02T15:20");
  CHECK(stage_after(found) == Stage::approved);
  CHECK(approvals_of(found) ==
        Lines{"approval department 03-02 14:30 > 03-02 15:30 met 03-02 15:00",
              "approval department 03-02 15:10 > 03-02 16:10 met 03-02 15:20"});
  CHECK(told_of("publication", found, "2026-03-02T15:30") ==
        Lines{"publication department 03-02 15:00 > 03-02 16:00 void",
              "publication department 03-02 15:20 > 03-02 16:20 running"});
}

TEST_CASE("a word of the outside approver that nobody needed is taken back without a trace") {
  const auto needless = with(first(5), {{"2026-03-02T15:05", approved("governor_office"),
                                         "operator", "governor_office", "письмо № 7"}});
  for (const auto& entries : {needless, retracting(needless, 5, "2026-03-02T15:10")}) {
    CHECK(stage_after(entries) == Stage::approved);
    CHECK(told_of("publication", entries, "2026-03-02T15:20") ==
          Lines{"publication department 03-02 15:00 > 03-02 16:00 running"});
    CHECK(told_of("approval", entries, "2026-03-02T15:20").size() == 1);
  }
}

TEST_CASE("when the finding is retracted nothing else has ground") {
  const State state = folded_case(retracting(with_roads(), 0, "2026-03-02T11:00"));
  CHECK(!state.detected);
  CHECK(state.shown_stage() == Stage::contested);
}

TEST_CASE(
    "two machines that assigned at once leave a contested case until one of both is retracted") {
  auto entries = with(with_roads(), {{"2026-03-02T10:46", assigned("housing"), "operator-2"}});
  const State state = folded_case(entries);
  CHECK(state.shown_stage() == Stage::contested);
  CHECK(state.executor() == BodyId("roads"));
  REQUIRE(state.clashes.size() == 1);
  CHECK(state.clashes.front().event == 3);
  CHECK(!state.clashes.front().why.what.ru.empty());
  CHECK(stage_after(retracting(entries, 3, "2026-03-02T10:50")) == Stage::assigned);
  const State other = folded_case(retracting(entries, 2, "2026-03-02T10:50"));
  CHECK(other.shown_stage() == Stage::assigned);
  CHECK(other.executor() == BodyId("housing"));
}

// Recording refuses it (ask_test.cpp); what two machines did stands.
TEST_CASE("what was published in a contested case stands, regular where it was approved") {
  auto entries = first(5);
  entries.push_back({"2026-03-02T15:01", assigned("housing"), "operator-2"});
  entries.push_back({"2026-03-02T15:20", published()});
  const State state = folded_case(entries);
  REQUIRE(state.publications.size() == 1);
  CHECK(!state.publications.front().irregular);
  CHECK(state.clashes.size() == 1);
  CHECK(state.shown_stage() == Stage::contested);
  CHECK(stage_after(retracting(entries, 5, "2026-03-02T15:30")) == Stage::closed);
}

}  // namespace otklik::cases
