// The fold: stages, the order of time against the order of recording, parties, grounds, corrections.
#include "cases/rules/fold.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/judged.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// The last publication was out of place: it stands, and the case is contested because of it.
bool stands_irregularly(const std::vector<Entry>& entries) {
  const State state = folded_case(entries);
  return !state.publications.empty() && state.publications.back().irregular &&
         state.shown_stage() == Stage::contested && state.clashes.size() == 1 &&
         state.clashes.front().event == state.publications.back().event;
}

// The entry after the others is noticed as said again, and does nothing.
bool says_it_again(const std::vector<Entry>& entries, const Entry& entry) {
  const State before = folded_case(entries);
  const State after = folded_case(with(entries, {entry}));
  return after.clashes.empty() && after.repeated == std::vector<std::size_t>{entries.size()} &&
         after.stage == before.stage && after.occurrences.size() == before.occurrences.size() &&
         after.endings.size() == before.endings.size();
}

}  // namespace

TEST_CASE("the stages of a message that is answered at once") {
  CHECK(stage_after(first(1)) == Stage::fresh);
  CHECK(stage_after(first(2)) == Stage::classified);
  CHECK(stage_after(first(3)) == Stage::assigned);
  CHECK(stage_after(first(4)) == Stage::in_approval);
  CHECK(stage_after(first(5)) == Stage::approved);
  CHECK(stage_after(first(6)) == Stage::closed);
}

TEST_CASE("the stages of a message with remarks and an interim answer") {
  auto entries =
      with(with_roads(), {{"2026-03-02T14:30", drafted(DraftKind::interim), "roads-officer"}});
  entries.push_back({"2026-03-02T14:50", remarked(), "deputy-head"});
  CHECK(stage_after(entries) == Stage::rework);
  entries.push_back({"2026-03-02T15:00", drafted(DraftKind::interim), "roads-officer"});
  CHECK(stage_after(entries) == Stage::in_approval);
  entries.push_back({"2026-03-02T15:10", approved(), "deputy-head"});
  CHECK(stage_after(entries) == Stage::approved);
  entries.push_back({"2026-03-02T15:20", published()});
  CHECK(stage_after(entries) == Stage::awaiting_final);
  entries.push_back({"2026-03-03T11:00", drafted(), "roads-officer"});
  CHECK(stage_after(entries) == Stage::in_approval);
  entries.push_back({"2026-03-03T11:10", approved(), "deputy-head"});
  entries.push_back({"2026-03-03T11:20", published()});
  CHECK(stage_after(entries) == Stage::closed);
}

TEST_CASE("a message from the Governor's networks needs both approvals") {
  std::vector<Entry> entries = with_roads();
  entries.front().data = Detected{true, std::nullopt};
  entries.push_back({"2026-03-02T14:30", drafted(), "roads-officer"});
  // Out of turn it is taken as it comes; who records it is told to wait (ask_test.cpp).
  CHECK(stage_after(with(entries, {{"2026-03-02T14:40", approved("governor_office")}})) ==
        Stage::in_approval);
  entries.push_back({"2026-03-02T14:40", approved(), "deputy-head"});
  CHECK(stage_after(entries) == Stage::in_approval);
  CHECK(stands_irregularly(with(entries, {{"2026-03-02T14:45", published()}})));
  CHECK(says_it_again(entries, {"2026-03-02T14:45", approved()}));
  entries.push_back({"2026-03-02T15:00", approved("governor_office")});
  CHECK(stage_after(entries) == Stage::approved);
}

TEST_CASE("the Governor's mark takes an approved case back, and its end gives it free") {
  auto entries = first(5);
  entries.push_back({"2026-03-02T15:05", marked({}, true)});
  CHECK(stage_after(entries) == Stage::in_approval);
  CHECK(folded_case(with(entries, {{"2026-03-02T15:06", published()}})).shown_stage() ==
        Stage::contested);
  CHECK(stage_after(with(entries, {{"2026-03-02T15:06", marked({}, false)}})) == Stage::approved);
  CHECK(stage_after(with(entries, {{"2026-03-02T15:06", classified()}})) == Stage::in_approval);
}

TEST_CASE("classifying again replaces topic, place and importance; the rest stays unless said") {
  Classified first_time = marked(true, true);
  first_time.closes_at = stamp("2026-03-02T17:00");
  Classified second_time = classified();
  second_time.topic = TopicId("housing.waste");
  second_time.importance = ImportanceId("high");
  const State state = folded_case({{"2026-03-02T10:20", Detected{}},
                                   {"2026-03-02T10:31", first_time},
                                   {"2026-03-02T10:40", second_time}});
  CHECK(state.topic == TopicId("housing.waste"));
  CHECK(state.importance == ImportanceId("high"));
  CHECK(state.significant);
  CHECK(state.governor);
  CHECK(state.closes_at == at("2026-03-02T17:00"));
}

TEST_CASE("in a case that has ended a classification is taken and changes no stage") {
  Classified elsewhere = marked(true);
  elsewhere.topic = TopicId("roads.snow");
  const auto gone = with(first(2), {{"2026-03-02T15:00", declined("obscene")}});
  for (const Classified& each : {classified(), marked(false), marked(true, true), elsewhere}) {
    CHECK(stage_after(with(answered(), {{"2026-03-02T16:00", each}})) == Stage::closed);
    CHECK(stage_after(with(gone, {{"2026-03-02T16:00", each}})) == Stage::declined);
  }
  const State state = folded_case(with(answered(), {{"2026-03-02T16:00", elsewhere}}));
  CHECK(state.topic == TopicId("roads.snow"));
  CHECK(state.significant);
  CHECK(!state.publications.front().irregular);
}

TEST_CASE("a classification says what it says and leaves the rest, with the register's defaults") {
  Classified only_topic;
  only_topic.topic = TopicId("roads.snow");
  Classified only_importance;
  only_importance.importance = ImportanceId("high");
  const State state =
      folded_case(with(found("2026-03-02T10:20"), {{"2026-03-02T10:31", only_topic}}));
  CHECK(state.stage == Stage::classified);
  CHECK(state.topic == TopicId("roads.snow"));
  CHECK(state.location == rulebook().settings().default_location);
  CHECK(state.importance == rulebook().settings().default_importance);
  const auto both = with(found("2026-03-02T10:20"),
                         {{"2026-03-02T10:31", only_topic}, {"2026-03-02T10:32", only_importance}});
  CHECK(folded_case(both).topic == TopicId("roads.snow"));
  CHECK(folded_case(both).importance == ImportanceId("high"));
  CHECK(stage_after(with(found("2026-03-02T10:20"), {{"2026-03-02T10:31", only_importance}})) ==
        Stage::fresh);
}

TEST_CASE("events count in the order in which they happened, not in which they were recorded") {
  Case record = history(answered());
  const State in_order = fold(record, rulebook());
  std::reverse(record.events.begin(), record.events.end());
  const State backwards = fold(record, rulebook());
  CHECK(backwards.clashes.empty());
  CHECK(backwards.shown_stage() == Stage::closed);
  CHECK(backwards.publications.size() == in_order.publications.size());
  CHECK(backwards.last_event == at("2026-03-02T15:20"));
}

TEST_CASE("a draft that came at 14:55 can be entered after an event of 15:10") {
  const auto entries = with(with_roads({BodyId("housing")}),
                            {{"2026-03-02T15:10", contributed("housing"), "housing-head"},
                             {"2026-03-02T14:55", drafted(), "roads-officer"}});
  CHECK(stage_after(entries) == Stage::in_approval);
  CHECK(fold(history(entries), rulebook(), at("2026-03-02T14:54:59")).stage == Stage::assigned);
  CHECK(fold(history(entries), rulebook(), at("2026-03-02T14:55")).stage == Stage::in_approval);
}

TEST_CASE("events of the same second count as they were recorded") {
  const auto one_time = [](std::vector<Entry> entries) {
    for (Entry& entry : entries) entry.at = "2026-03-02T10:20";
    return entries;
  };
  CHECK(stage_after(one_time(answered())) == Stage::closed);
  std::vector<Entry> swapped = one_time(answered());
  std::swap(swapped[4], swapped[5]);
  CHECK(folded_case(swapped).shown_stage() == Stage::contested);
}

TEST_CASE("as of a moment, later events are not seen") {
  const Case record = history(answered());
  CHECK(fold(record, rulebook(), at("2026-03-02T15:19:59")).stage == Stage::approved);
  CHECK(fold(record, rulebook(), at("2026-03-02T15:20")).stage == Stage::closed);
  CHECK(!fold(record, rulebook(), at("2026-03-02T10:19:59")).detected);
  CHECK(!judge_as_of(record, rulebook(), at("2026-03-02T10:19:59")));
  CHECK(judge_as_of(record, rulebook(), at("2026-03-02T10:20"))->state.stage == Stage::fresh);
  CHECK(judge_now(record, rulebook(), at("2026-03-02T12:00")).moment == at("2026-03-02T15:20"));
  CHECK(judge_now(record, rulebook(), at("2026-03-02T16:00")).moment == at("2026-03-02T16:00"));
}

TEST_CASE("found on two machines: the earliest finding stands, the other does nothing") {
  auto entries = with_roads();
  entries.push_back({"2026-03-02T10:18", Detected{true, stamp("2026-03-02T17:00")}});
  State state = folded_case(entries);
  CHECK(state.detected_at == at("2026-03-02T10:18"));
  CHECK(state.governor);
  CHECK(state.clashes.empty());
  entries.back().at = "2026-03-02T10:25";
  state = folded_case(entries);
  CHECK(state.detected_at == at("2026-03-02T10:20"));
  CHECK(!state.governor);
  CHECK(!state.closes_at);
  CHECK(state.stage == Stage::assigned);
}

TEST_CASE("the text is what the author left") {
  CHECK(folded_case(with_roads()).text == "Яма у аптеки");
  CHECK(folded_case(with(with_roads(), {{"2026-03-02T12:00", TextChanged{"Засыпали"}}})).text ==
        "Засыпали");
  CHECK(folded_case(with(with_roads(), {{"2026-03-02T12:00", TextChanged{"вторая"}},
                                        {"2026-03-02T11:00", TextChanged{"первая"}}}))
            .text == "вторая");
}

TEST_CASE("nothing happens before the message was found") {
  auto entries = with_roads();
  entries.push_back({"2026-03-02T10:19", Noted{"рано"}});
  CHECK(folded_case(entries).clashes.size() == 1);
}

TEST_CASE("an answered message is declined only on a ground that says so") {
  const auto interim =
      with(with_roads(), {{"2026-03-02T14:30", drafted(DraftKind::interim), "roads-officer"},
                          {"2026-03-02T15:00", approved(), "deputy-head"},
                          {"2026-03-02T15:20", published()}});
  const auto in_approval = with(interim, {{"2026-03-02T15:30", drafted(), "roads-officer"}});
  const auto in_rework = with(in_approval, {{"2026-03-02T15:40", remarked(), "deputy-head"}});
  const auto approved_again = with(in_approval, {{"2026-03-02T15:40", approved(), "deputy-head"}});
  for (const auto& entries : {interim, in_approval, in_rework, approved_again}) {
    Lines taken;
    for (const regulation::Ground& ground : the_regulation().grounds) {
      const State state =
          folded_case(with(entries, {{"2026-03-02T16:00", declined(ground.id.text())}}));
      CHECK(state.clashes.empty() == (state.stage == Stage::declined));
      if (state.clashes.empty()) taken.push_back(ground.id.text());
    }
    CAPTURE(word_of(folded_case(entries).stage));
    CHECK(taken == Lines{"formal_appeal", "transferred", "deleted", "comments_closed", "blocked"});
  }
}

TEST_CASE("before the first publication any ground will do") {
  for (std::size_t count = 1; count <= 5; ++count)
    for (const regulation::Ground& ground : the_regulation().grounds)
      CHECK(stage_after(with(first(count), {{"2026-03-02T16:00", declined(ground.id.text())}})) ==
            Stage::declined);
}

TEST_CASE("an executor returns what is not its own, until it has drafted") {
  const Returned by_roads{BodyId("roads"), "не наша дорога"};
  const State state =
      folded_case(with(with_roads(), {{"2026-03-02T11:00", by_roads, "roads-head"}}));
  CHECK(state.stage == Stage::classified);
  CHECK(!state.executor());
  CHECK(
      folded_case(with(first(4), {{"2026-03-02T14:40", by_roads, "roads-head"}})).clashes.size() ==
      1);
  CHECK(folded_case(with(with_roads(), {{"2026-03-02T11:00", Returned{BodyId("legal"), "не наша"},
                                         "legal-head"}}))
            .clashes.size() == 1);
}

TEST_CASE("a co-executor's return ends only its own part") {
  const auto entries =
      with(with_roads({BodyId("housing"), BodyId("legal")}),
           {{"2026-03-02T11:00", Returned{BodyId("housing"), "не наше"}, "housing-head"}});
  const State state = folded_case(entries);
  CHECK(state.stage == Stage::assigned);
  CHECK(state.executor() == BodyId("roads"));
  CHECK(state.co_executors() == std::vector<BodyId>{BodyId("legal")});
  CHECK(folded_case(with(entries, {{"2026-03-02T11:10", contributed("housing"), "housing-head"}}))
            .clashes.size() == 1);
}

TEST_CASE("a recall needs another body and takes the draft back") {
  CHECK(says_it_again(with_roads(), {"2026-03-02T11:00", recalled_to("roads")}));
  CHECK(
      folded_case(with(with_roads(), {{"2026-03-02T11:00", assigned("housing")}})).clashes.size() ==
      1);
  const State state = folded_case(with(first(5), {{"2026-03-02T15:10", recalled_to("housing")}}));
  CHECK(state.clashes.empty());
  CHECK(state.stage == Stage::assigned);
  CHECK(state.executor() == BodyId("housing"));
  CHECK(state.current_draft() == nullptr);
  CHECK(stands_irregularly(with(first(5), {{"2026-03-02T15:10", recalled_to("housing")},
                                           {"2026-03-02T15:20", published()}})));
}

TEST_CASE(
    "information that came stays for the next executor, what did not come is awaited no more") {
  const auto entries =
      with(with_roads({BodyId("housing"), BodyId("legal"), BodyId("culture")}),
           {{"2026-03-02T11:00", contributed("housing"), "housing-head"},
            {"2026-03-02T11:05", ContributionAccepted{BodyId("housing")}},
            {"2026-03-02T11:06", contributed("culture"), "culture-head"},
            {"2026-03-02T11:10", Returned{BodyId("roads"), "не наша"}, "roads-head"}});
  const State state = folded_case(entries);
  CHECK(folded_case(with(entries, {{"2026-03-02T11:20", ContributionAccepted{BodyId("culture")}}}))
            .clashes.empty());
  CHECK(folded_case(with(entries, {{"2026-03-02T11:20", contributed("legal"), "legal-head"}}))
            .clashes.size() == 1);
  REQUIRE(state.find_part(BodyId("housing")) != nullptr);
  CHECK(state.find_part(BodyId("housing"))->stage == PartStage::accepted);
  CHECK(state.find_part(BodyId("housing"))->text == "сведения");
  CHECK(state.find_part(BodyId("legal"))->stage == PartStage::ended);
}

TEST_CASE("a co-executor's part: awaited, given, sent back, given again, accepted") {
  auto entries = with_roads({BodyId("housing")});
  const auto part = [&] { return folded_case(entries).find_part(BodyId("housing"))->stage; };
  CHECK(part() == PartStage::awaited);
  CHECK(folded_case(with(entries, {{"2026-03-02T11:00", ContributionAccepted{BodyId("housing")}}}))
            .clashes.size() == 1);
  entries.push_back({"2026-03-02T11:00", contributed("housing"), "housing-head"});
  CHECK(part() == PartStage::given);
  CHECK(folded_case(with(entries, {{"2026-03-02T11:01", contributed("housing"), "housing-head"}}))
            .clashes.size() == 1);
  entries.push_back({"2026-03-02T11:10", ContributionRemarked{BodyId("housing"), "нет адреса"}});
  CHECK(part() == PartStage::remarked);
  entries.push_back({"2026-03-02T11:20", contributed("housing"), "housing-head"});
  entries.push_back({"2026-03-02T11:30", ContributionAccepted{BodyId("housing")}});
  CHECK(part() == PartStage::accepted);
  CHECK(stage_after(entries) == Stage::assigned);
}

TEST_CASE("one body is not two parties to a case") {
  CHECK(folded_case(with({{"2026-03-02T10:20", Detected{}}, {"2026-03-02T10:31", classified()}},
                         {{"2026-03-02T10:45", assigned("roads", {BodyId("roads")})}}))
            .clashes.size() == 1);
  const auto co = with_roads({BodyId("housing")});
  CHECK(says_it_again(co, {"2026-03-02T11:00", added({BodyId("housing")})}));
  CHECK(folded_case(with(co, {{"2026-03-02T11:00", added({BodyId("roads")})}})).clashes.size() ==
        1);
  CHECK(folded_case(with(co, {{"2026-03-02T11:00", added({BodyId("legal")})}}))
            .co_executors()
            .size() == 2);
}

TEST_CASE("a co-executor named twice in one assignment is refused or owes its information once") {
  const auto twice = with_roads({BodyId("housing"), BodyId("housing")});
  const State state = folded_case(twice);
  CHECK(state.co_executors().size() <= 1);
  CHECK(told_of("co_information", twice, "2026-03-02T11:00").size() <= 1);
}

TEST_CASE("the one who answers for the text is who the draft names, whoever recorded it") {
  Drafted named = drafted();
  named.responsible = PersonId("roads-officer");
  for (const char* by : {"roads-officer", "roads-head", "operator"})
    CHECK(folded_case(with(with_roads(), {{"2026-03-02T14:30", named, by}}))
              .drafts.front()
              .responsible == PersonId("roads-officer"));
}

TEST_CASE("a correction needs an answer to correct, every approval, and leaves the case closed") {
  CHECK(folded_case(with(with_roads(),
                         {{"2026-03-02T14:30", drafted(DraftKind::correction), "roads-officer"}}))
            .clashes.size() == 1);
  auto entries =
      with(answered(), {{"2026-03-03T10:00", drafted(DraftKind::correction), "roads-officer"}});
  CHECK(stage_after(entries) == Stage::in_approval);
  const auto too_early = with(entries, {{"2026-03-03T10:05", published()}});
  CHECK(folded_case(too_early).publications.size() == 2);
  CHECK(stands_irregularly(too_early));
  entries.push_back({"2026-03-03T10:10", approved(), "deputy-head"});
  CHECK(stage_after(entries) == Stage::approved);
  entries.push_back({"2026-03-03T10:20", published()});
  CHECK(stage_after(entries) == Stage::closed);
  CHECK(folded_case(entries).publications.size() == 2);
}

TEST_CASE("a correction of an interim answer leaves the final one still owed") {
  const auto entries =
      with(with_roads(), {{"2026-03-02T14:30", drafted(DraftKind::interim), "roads-officer"},
                          {"2026-03-02T14:40", approved(), "deputy-head"},
                          {"2026-03-02T14:50", published()},
                          {"2026-03-02T15:00", drafted(DraftKind::correction), "roads-officer"},
                          {"2026-03-02T15:10", approved(), "deputy-head"},
                          {"2026-03-02T15:20", published()}});
  CHECK(stage_after(entries) == Stage::awaiting_final);
}

TEST_CASE("while an answer is being corrected the case is not taken from its body") {
  const auto entries =
      with(answered(), {{"2026-03-03T10:00", drafted(DraftKind::correction), "roads-officer"}});
  CHECK(folded_case(with(entries, {{"2026-03-03T10:10", recalled_to("housing")}})).clashes.size() ==
        1);
  CHECK(folded_case(with(entries, {{"2026-03-03T10:10", declined("deleted")}})).clashes.size() ==
        1);
  CHECK(folded_case(with(entries, {{"2026-03-03T10:10", marked(true)}})).clashes.empty());
}

TEST_CASE("a memo to the head needs a message that is significant") {
  CHECK(folded_case(with(with_roads(), {{"2026-03-02T11:00", Escalated{}}})).clashes.size() == 1);
  const auto entries =
      with(with_roads(), {{"2026-03-02T11:00", marked(true)},
                          {"2026-03-02T11:10", Escalated{PersonId("coordinator")}}});
  CHECK(folded_case(entries).escalated);
  CHECK(folded_case(with(entries, {{"2026-03-02T11:20", declined("obscene")},
                                   {"2026-03-02T11:30", Escalated{}}}))
            .clashes.empty());
}

// Two clones: one takes the mark back while the other records that the head was told.
TEST_CASE("a memo after the mark was taken back stands, and meets no deadline that had passed") {
  const auto entries = with(with_roads(), {{"2026-03-02T11:00", marked(true)},
                                           {"2026-03-02T11:40", marked(false), "coordinator"},
                                           {"2026-03-02T11:50", Escalated{}}});
  const State state = folded_case(entries);
  CHECK(state.clashes.empty());
  CHECK(state.escalated);
  CHECK(!state.significant);
  CHECK(told_of("escalation", entries, "2026-03-02T12:00") ==
        Lines{"escalation department 03-02 11:00 > 03-02 11:30 missed +10"});
}

TEST_CASE("a word on a draft that does not stand does nothing and is no clash") {
  const auto stale = [](const std::vector<Entry>& entries, const Entry& word) {
    const State before = folded_case(entries);
    const State after = folded_case(with(entries, {word}));
    return after.clashes.empty() && after.stale == std::vector<std::size_t>{entries.size()} &&
           after.stage == before.stage && after.occurrences.size() == before.occurrences.size();
  };
  const auto sent_back = with(first(4), {{"2026-03-02T14:40", remarked(), "deputy-head"}});
  const auto taken_back = with(first(4), {{"2026-03-02T14:40", recalled_to("housing")}});
  for (const auto& entries : {with_roads(), sent_back, taken_back, answered()})
    for (const EventData& word : {EventData(approved()), EventData(remarked()),
                                  EventData(Forwarded{RoleId("deputy_head"), {}, {}})})
      CHECK(stale(entries, {"2026-03-03T10:00", word}));
  // An approval of the draft before the last one.
  const auto anew = with(sent_back, {{"2026-03-02T14:50", drafted(), "roads-officer"}});
  const std::string former = history(anew).events[3].digest;
  CHECK(stale(anew, {"2026-03-02T15:00", Approved{RoleId("deputy_head"), former, {}}}));
  CHECK(stage_after(with(anew, {{"2026-03-02T15:00", approved()}})) == Stage::approved);
}

TEST_CASE("an approval of who is not in charge by the present topic counts for nothing") {
  CHECK(stage_after(with(first(4), {{"2026-03-02T15:00", approved(), "operator"}})) ==
        Stage::in_approval);
  CHECK(stage_after(with(first(4), {{"2026-03-02T15:00", approved(), "deputy-head-social"}})) ==
        Stage::in_approval);
  Classified social = classified();
  social.topic = TopicId("social.benefits");
  const auto moved = with(first(5), {{"2026-03-02T15:05", social}});
  CHECK(stage_after(moved) == Stage::in_approval);
  CHECK(stage_after(with(moved, {{"2026-03-02T15:06", approved(), "deputy-head-social"}})) ==
        Stage::approved);
  CHECK(stage_after(with(moved, {{"2026-03-02T15:06", classified()}})) == Stage::approved);
}

TEST_CASE("an irregular publication answers, ends the case unless it is interim, and is no clash") {
  Published as_it_stands = published();
  as_it_stands.irregular = true;
  as_it_stands.text = "Засыпали";
  Published as_interim = as_it_stands;
  as_interim.answer = DraftKind::interim;
  for (std::size_t count = 1; count <= 5; ++count) {
    const auto entries = first(count);
    CAPTURE(count);
    CHECK(stage_after(with(entries, {{"2026-03-02T16:00", as_it_stands}})) == Stage::closed);
    const State state = folded_case(with(entries, {{"2026-03-02T16:00", as_interim}}));
    CHECK(state.clashes.empty());
    CHECK(state.publications.back().irregular);
    CHECK(state.stage == (count <= 2 ? folded_case(entries).stage : Stage::awaiting_final));
    CHECK(state.current_draft() == nullptr);
  }
  CHECK(folded_case(with(answered(), {{"2026-03-02T16:00", as_it_stands}})).clashes.size() == 1);
}

TEST_CASE("what stands under a message that is out of work begins nothing") {
  Published as_interim = published();
  as_interim.irregular = true;
  as_interim.text = "Засыпали";
  as_interim.answer = DraftKind::interim;
  const auto entries = with(
      with_roads(), {{"2026-03-02T11:00", declined("obscene")}, {"2026-03-02T16:00", as_interim}});
  CHECK(folded_case(entries).stage == Stage::declined);
  CHECK(folded_case(entries).clashes.size() == 1);
  CHECK(told_of("final_answer", entries, "2026-03-09T17:00").empty());
  CHECK(told_of("final_draft", entries, "2026-03-09T17:00").empty());
}

TEST_CASE("a case that has ended begins anew with what it knew, and with the body that had it") {
  const State again = folded_case(with(answered(), {{"2026-03-04T10:00", Reopened{}}}));
  CHECK(again.clashes.empty());
  CHECK(again.stage == Stage::assigned);
  CHECK(again.executor() == BodyId("roads"));
  CHECK(again.topic == TopicId("roads.potholes"));
  CHECK(again.round.number == 2);
  CHECK(!again.is_answered());
  CHECK(again.current_draft() == nullptr);
  const auto gone = with(found("2026-03-02T10:20"), {{"2026-03-02T10:31", classified()},
                                                     {"2026-03-02T10:40", declined("not_ours")},
                                                     {"2026-03-04T10:00", Reopened{}}});
  CHECK(stage_after(gone) == Stage::classified);
  CHECK(says_it_again(with_roads(), {"2026-03-02T11:00", Reopened{}}));
}

TEST_CASE("a message from before the regulation is bad data") {
  const Case record = history({{"2023-12-07T23:59:59", Detected{}}});
  try {
    fold(record, rulebook());
    FAIL("folded");
  } catch (const Error& error) {
    CHECK(error.category() == Category::bad_data);
  }
  CHECK(fold(history({{"2023-12-08T00:00", Detected{}}}), rulebook()).detected);
}

TEST_CASE("the case as of the time of an entry has what happened in that very second") {
  const Case record = history(answered());
  const auto stage_until = [&](std::string_view when) {
    return fold_until(record, rulebook(), at(when)).shown_stage();
  };
  CHECK(stage_until("2026-03-02T10:44:59") == Stage::classified);
  CHECK(stage_until("2026-03-02T10:45") == Stage::assigned);
  CHECK(stage_until("2026-03-02T15:20") == Stage::closed);
}

TEST_CASE("an approval that its giver denies counts no more, and is asked for again") {
  Approved said = approved();
  said.approver = PersonId("deputy-head");
  Case record = history(
      with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                          {"2026-03-02T15:00", said, "operator", "deputy_head", "звонок"}}));
  CHECK(fold(record, rulebook()).shown_stage() == Stage::approved);
  append(record, {"2026-03-02T15:10", ApprovalDenied{record.events.back().digest, "не говорил"},
                  "deputy-head"});
  CHECK(fold(record, rulebook()).shown_stage() == Stage::in_approval);
}

}  // namespace otklik::cases
