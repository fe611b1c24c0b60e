// Deadlines, rule by rule, with times reckoned by hand: an office that works 9 to 13 and 14 to 18 in 2026.
#include "cases/obligations/deadlines.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

std::string due_of(std::string_view rule, const std::vector<Entry>& entries,
                   std::string_view moment) {
  for (const Deadline& deadline : deadlines_at(entries, moment))
    if (deadline.rule->rule.text() == rule) return shown(deadline.due);
  return "none";
}

}  // namespace

TEST_CASE("finding a message starts routing, answer and draft, wherever it falls") {
  const struct {
    const char* found;
    const char* routing;
    const char* answer;
    const char* draft;
  } rows[]{
      // In working hours, and over the end of the day.
      {"2026-03-02T10:20", "03-02 11:20", "03-03 10:20", "03-02 16:20"},
      {"2026-03-02T17:30", "03-03 09:30", "03-03 17:30", "03-03 14:30"},
      {"2026-03-02T17:00", "03-02 18:00", "03-03 17:00", "03-03 14:00"},
      // In lunch, and to the second at its edges.
      {"2026-03-02T12:30", "03-02 14:30", "03-03 12:30", "03-03 09:30"},
      {"2026-03-02T13:00", "03-02 15:00", "03-03 13:00", "03-03 10:00"},
      {"2026-03-02T13:00:01", "03-02 15:00", "03-03 14:00", "03-03 10:00"},
      {"2026-03-02T13:30", "03-02 15:00", "03-03 14:00", "03-03 10:00"},
      {"2026-03-02T14:00", "03-02 15:00", "03-03 14:00", "03-03 10:00"},
      // At closing time, a second later, before opening.
      {"2026-03-02T18:00", "03-03 10:00", "03-03 18:00", "03-03 15:00"},
      {"2026-03-02T18:00:01", "03-03 10:00", "03-04 09:00", "03-03 15:00"},
      {"2026-03-02T08:59:59", "03-02 10:00", "03-03 09:00", "03-02 15:00"},
      // The evening before a week-end with a moved holiday, and in it.
      {"2026-03-06T17:30", "03-10 09:30", "03-10 17:30", "03-10 14:30"},
      {"2026-03-07T12:00", "03-10 10:00", "03-11 09:00", "03-10 15:00"},
      {"2026-03-09T23:59:59", "03-10 10:00", "03-11 09:00", "03-10 15:00"},
      // The next day is short and closes at 17:00; the day itself is short.
      {"2026-04-29T17:30", "04-30 09:30", "04-30 17:00", "04-30 14:00"},
      {"2026-04-30T16:30", "05-04 09:30", "05-04 16:30", "05-04 12:30"},
      {"2026-04-30T17:00", "05-04 10:00", "05-04 17:00", "05-04 14:00"},
      {"2026-04-30T17:00:01", "05-04 10:00", "05-05 09:00", "05-04 15:00"},
      // A regional day off between.
      {"2026-04-20T10:20", "04-20 11:20", "04-22 10:20", "04-20 16:20"},
      {"2026-04-21T10:20", "04-22 10:00", "04-23 09:00", "04-22 15:00"},
      // New Year: 31 December is off, the next working day is 11 January.
      {"2026-12-30T17:30", "01-11 09:30", "01-11 17:30", "01-11 14:30"},
      // A Friday before a working Saturday that is short.
      {"2027-02-19T17:30", "02-20 09:30", "02-20 17:00", "02-20 14:00"},
      {"2027-02-20T16:30", "02-24 09:30", "02-24 16:30", "02-24 12:30"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.found);
    CHECK(due_of("routing", found(row.found), row.found) == row.routing);
    CHECK(due_of("answer", found(row.found), row.found) == row.answer);
    CHECK(due_of("draft", found(row.found), row.found) == row.draft);
  }
}

TEST_CASE("a message is found, answered, and every deadline met") {
  const auto entries = with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                           {"2026-03-02T15:00", approved(), "deputy-head"},
                                           {"2026-03-02T15:20", published()}});
  CHECK(all_told(entries, "2026-03-02T15:20") ==
        Lines{"routing department 03-02 10:20 > 03-02 11:20 met 03-02 10:45",
              "draft roads 03-02 10:20 > 03-02 16:20 met 03-02 14:30",
              "answer department 03-02 10:20 > 03-03 10:20 met 03-02 15:20",
              "return roads 03-02 10:45 > 03-02 11:15 lapsed",
              "approval department 03-02 14:30 > 03-02 15:30 met 03-02 15:00",
              "publication department 03-02 15:00 > 03-02 16:00 met 03-02 15:20"});
}

TEST_CASE("a deadline runs till its last second, is met in it, and is whole minutes over") {
  const struct {
    const char* moment;
    const char* told;
  } running[]{
      {"2026-03-02T11:19:59", "running"},    {"2026-03-02T11:20:00", "running"},
      {"2026-03-02T11:20:01", "overdue"},    {"2026-03-02T11:20:59", "overdue"},
      {"2026-03-02T11:21:00", "overdue +1"}, {"2026-03-02T11:21:59", "overdue +1"},
      {"2026-03-02T13:30", "overdue +100"},  {"2026-03-02T14:00:59", "overdue +100"},
      {"2026-03-03T09:30", "overdue +370"},
  };
  for (const auto& row : running) {
    CAPTURE(row.moment);
    CHECK(told_of("routing", found("2026-03-02T10:20"), row.moment) ==
          Lines{std::string("routing department 03-02 10:20 > 03-02 11:20 ") + row.told});
  }
  const struct {
    const char* done;
    const char* told;
  } done[]{
      {"2026-03-02T11:19:59", "met 03-02 11:19:59"},
      {"2026-03-02T11:20:00", "met 03-02 11:20"},
      {"2026-03-02T11:20:01", "late 03-02 11:20:01"},
      {"2026-03-02T11:25:59", "late 03-02 11:25:59 +5"},
  };
  for (const auto& row : done) {
    CAPTURE(row.done);
    const auto entries = with(found("2026-03-02T10:20"),
                              {{"2026-03-02T10:31", classified()}, {row.done, assigned("roads")}});
    CHECK(told_of("routing", entries, "2026-03-03T12:00") ==
          Lines{std::string("routing department 03-02 10:20 > 03-02 11:20 ") + row.told});
  }
}

TEST_CASE("minutes over are told in working time and by the clock") {
  const Deadline routing = deadlines_at(found("2026-03-02T10:20"), "2026-03-03T09:30:59").front();
  CHECK(routing.overdue_working_minutes == 370);
  CHECK(routing.overdue_clock_minutes == 1330);
  CHECK(routing.is_open_obligation());
}

// Where the draft would have been due before anybody knew of it, the closing time does not count.
TEST_CASE("the closing time of the mandated system pulls the draft forward, never back") {
  const struct {
    const char* closes_at;
    const char* draft;
  } rows[]{
      {"2026-03-02T17:00", "03-02 14:00"}, {"2026-03-02T12:00", "03-02 16:20"},
      {"2026-03-02T11:00", "03-02 16:20"}, {"2026-03-03T10:20", "03-02 16:20"},
      {"2026-03-04T10:20", "03-02 16:20"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.closes_at);
    CHECK(due_of("draft", found("2026-03-02T10:20", stamp(row.closes_at)), "2026-03-02T10:20") ==
          row.draft);
    Classified later = classified();
    later.closes_at = stamp(row.closes_at);
    const auto told_later = with(found("2026-03-02T10:20"), {{"2026-03-02T10:31", later}});
    CHECK(due_of("draft", told_later, "2026-03-02T10:31") == row.draft);
    CHECK(due_of("answer", told_later, "2026-03-02T10:31") == "03-03 10:20");
  }
}

TEST_CASE("nobody owes the draft until somebody is assigned") {
  CHECK(told_of("draft", found("2026-03-02T10:20"), "2026-03-02T10:40") ==
        Lines{"draft nobody 03-02 10:20 > 03-02 16:20 running"});
  CHECK(told_of("draft", with_roads(), "2026-03-02T10:45") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 running"});
  const auto returned = with(
      with_roads(), {{"2026-03-02T11:00", Returned{BodyId("roads"), "не наша"}, "roads-head"}});
  CHECK(told_of("draft", returned, "2026-03-02T11:00") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 void",
              "draft nobody 03-02 11:00 > 03-02 16:20 running"});
  CHECK(told_of("draft", found("2026-03-02T10:20"), "2026-03-02T16:20") ==
        Lines{"draft nobody 03-02 10:20 > 03-02 16:20 running"});
  CHECK(told_of("draft", found("2026-03-02T10:20"), "2026-03-02T16:21") ==
        Lines{"draft department 03-02 10:20 > 03-02 16:20 overdue +1"});
}

TEST_CASE("a return is in its window, late after it, and starts the routing anew") {
  const auto returned_at = [](std::string_view when) {
    return with(with_roads(), {{when, Returned{BodyId("roads"), "не наша"}, "roads-head"}});
  };
  CHECK(told_of("return", returned_at("2026-03-02T11:15"), "2026-03-02T12:00") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 met 03-02 11:15"});
  CHECK(told_of("return", returned_at("2026-03-02T11:15:01"), "2026-03-02T12:00") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 late 03-02 11:15:01"});
  CHECK(told_of("return", returned_at("2026-03-02T14:10"), "2026-03-02T15:00") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 late 03-02 14:10 +115"});
  CHECK(told_of("routing", returned_at("2026-03-02T14:10"), "2026-03-02T15:00") ==
        Lines{"routing department 03-02 10:20 > 03-02 11:20 met 03-02 10:45",
              "routing department 03-02 14:10 > 03-02 15:10 running"});
}

TEST_CASE("an unused window lapses when it runs out or the body drafts, and is never owed") {
  CHECK(told_of("return", with_roads(), "2026-03-02T11:15") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 running"});
  CHECK(told_of("return", with_roads(), "2026-03-02T11:15:01") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 lapsed"});
  const auto early = with(with_roads(), {{"2026-03-02T10:50", drafted(), "roads-officer"}});
  CHECK(told_of("return", early, "2026-03-02T10:50") ==
        Lines{"return roads 03-02 10:45 > 03-02 11:15 lapsed"});
  for (const Deadline& deadline : deadlines_at(with_roads(), "2026-03-02T12:00"))
    CHECK(deadline.is_open_obligation() ==
          (deadline.rule->rule.text() == "draft" || deadline.rule->rule.text() == "answer"));
}

TEST_CASE("the answer is met by the first publication, interim or final") {
  CHECK(told_of("answer", interim(), "2026-03-05T12:00") ==
        Lines{"answer department 03-02 10:20 > 03-03 10:20 met 03-02 15:20"});
  const auto late = with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                        {"2026-03-02T15:00", approved(), "deputy-head"},
                                        {"2026-03-03T14:30", published()}});
  CHECK(told_of("answer", late, "2026-03-05T12:00") ==
        Lines{"answer department 03-02 10:20 > 03-03 10:20 late 03-03 14:30 +190"});
  CHECK(told_of("publication", late, "2026-03-05T12:00") ==
        Lines{"publication department 03-02 15:00 > 03-02 16:00 late 03-03 14:30 +390"});
}

TEST_CASE("remarks answer the approval and start the rework, and so round after round") {
  const auto entries = with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                           {"2026-03-02T15:40", remarked(), "deputy-head"},
                                           {"2026-03-02T16:00", drafted(), "roads-officer"},
                                           {"2026-03-02T16:20", remarked(), "operator"},
                                           {"2026-03-02T17:00", drafted(), "roads-officer"},
                                           {"2026-03-02T17:45", approved(), "deputy-head"}});
  CHECK(told_of("approval", entries, "2026-03-02T18:00") ==
        Lines{"approval department 03-02 14:30 > 03-02 15:30 late 03-02 15:40 +10",
              "approval department 03-02 16:00 > 03-02 17:00 met 03-02 16:20",
              "approval department 03-02 17:00 > 03-02 18:00 met 03-02 17:45"});
  CHECK(told_of("rework", entries, "2026-03-02T18:00") ==
        Lines{"rework roads 03-02 15:40 > 03-02 16:10 met 03-02 16:00",
              "rework roads 03-02 16:20 > 03-02 16:50 late 03-02 17:00 +10"});
  CHECK(told_of("publication", entries, "2026-03-02T18:00") ==
        Lines{"publication department 03-02 17:45 > 03-03 09:45 running"});
  CHECK(told_of("draft", entries, "2026-03-02T18:00") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 met 03-02 14:30"});
}

TEST_CASE("the Governor's office has no term; publication waits for its word") {
  auto entries = with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                     {"2026-03-02T15:00", approved(), "deputy-head"}});
  entries.front().data = Detected{true, std::nullopt};
  CHECK(told_of("approval", entries, "2026-03-04T12:00") ==
        Lines{"approval department 03-02 14:30 > 03-02 15:30 met 03-02 15:00"});
  CHECK(told_of("publication", entries, "2026-03-04T12:00").empty());
  entries.push_back({"2026-03-04T12:00", approved("governor_office")});
  CHECK(told_of("publication", entries, "2026-03-04T12:00") ==
        Lines{"publication department 03-04 12:00 > 03-04 13:00 running"});
}

TEST_CASE("an approved draft that is no longer to be published stops that clock") {
  const auto approved_draft = with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                                  {"2026-03-02T15:00", approved(), "deputy-head"}});
  for (const EventData& back :
       {EventData(marked({}, true)), EventData(remarked()), EventData(recalled_to("housing"))}) {
    const auto entries = with(approved_draft, {{"2026-03-02T15:30", back}});
    CHECK(told_of("publication", entries, "2026-03-02T17:00") ==
          Lines{"publication department 03-02 15:00 > 03-02 16:00 void"});
  }
}

TEST_CASE(
    "after an interim answer the final draft is due at closing time of the next working day") {
  const struct {
    const char* published;
    const char* due;
  } rows[]{
      {"2026-03-02T15:20", "03-03 18:00"}, {"2026-03-02T23:00", "03-03 18:00"},
      {"2026-03-03T00:00", "03-04 18:00"}, {"2026-03-06T15:00", "03-10 18:00"},
      {"2026-03-07T12:00", "03-10 18:00"}, {"2026-04-29T15:00", "04-30 17:00"},
      {"2026-04-20T15:00", "04-22 18:00"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.published);
    const auto entries =
        with(with_roads(), {{"2026-03-02T14:30", drafted(DraftKind::interim), "roads-officer"},
                            {"2026-03-02T15:00", approved(), "deputy-head"},
                            {row.published, published()}});
    CHECK(due_of("final_draft", entries, row.published) == row.due);
  }
}

TEST_CASE("a further interim answer neither answers nor restarts the final draft") {
  auto entries =
      with(interim(), {{"2026-03-03T11:00", drafted(DraftKind::interim), "roads-officer"},
                       {"2026-03-03T11:10", approved(), "deputy-head"},
                       {"2026-03-03T11:20", published()}});
  CHECK(told_of("final_draft", entries, "2026-03-03T12:00") ==
        Lines{"final_draft roads 03-02 15:20 > 03-03 18:00 running"});
  entries.push_back({"2026-03-03T12:00", drafted(DraftKind::correction), "roads-officer"});
  CHECK(told_of("final_draft", entries, "2026-03-03T12:00") ==
        Lines{"final_draft roads 03-02 15:20 > 03-03 18:00 running"});
  entries.push_back({"2026-03-03T12:10", remarked(), "deputy-head"});
  entries.push_back({"2026-03-04T09:30", drafted(), "roads-officer"});
  CHECK(told_of("final_draft", entries, "2026-03-04T12:00") ==
        Lines{"final_draft roads 03-02 15:20 > 03-03 18:00 late 03-04 09:30 +30"});
}

TEST_CASE("a promised date is kept till the end of that day, by publishing the final answer") {
  Drafted promising = drafted(DraftKind::interim);
  promising.promise = make_date(2026, 3, 6);
  auto entries = interim(promising);
  const auto promises = deadlines_at(entries, "2026-03-02T16:00");
  const auto promise = std::find_if(promises.begin(), promises.end(), [](const Deadline& each) {
    return each.rule->rule.text() == "promise";
  });
  REQUIRE(promise != promises.end());
  CHECK(promise->starts_at == at("2026-03-02T15:20"));
  CHECK(*promise->due >= at("2026-03-06T18:00"));
  CHECK(*promise->due <= at("2026-03-06T23:59:59"));
  CHECK(promise->owner == "department");
  CHECK(told_of("promise", interim(), "2026-03-02T16:00").empty());
  entries = with(entries, {{"2026-03-06T11:00", drafted(), "roads-officer"},
                           {"2026-03-06T11:10", approved(), "deputy-head"},
                           {"2026-03-06T17:00", published()}});
  CHECK(told_of("promise", entries, "2026-03-07T12:00").front().ends_with(" met 03-06 17:00"));
  promising.promise = make_date(2026, 3, 8);
  CHECK(told_of("promise", interim(promising), "2026-03-02T16:00") ==
        Lines{"promise department 03-02 15:20 > 03-08 23:59:59 running"});
}

TEST_CASE("a correction starts its own approval and publication and leaves the answer as it was") {
  const auto entries =
      with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                          {"2026-03-02T15:00", approved(), "deputy-head"},
                          {"2026-03-02T15:20", published()},
                          {"2026-03-04T10:00", drafted(DraftKind::correction), "roads-officer"},
                          {"2026-03-04T10:30", approved(), "deputy-head"},
                          {"2026-03-04T10:40", published()}});
  CHECK(told_of("answer", entries, "2026-03-04T12:00") ==
        Lines{"answer department 03-02 10:20 > 03-03 10:20 met 03-02 15:20"});
  CHECK(told_of("approval", entries, "2026-03-04T12:00").back() ==
        "approval department 03-04 10:00 > 03-04 11:00 met 03-04 10:30");
  CHECK(told_of("publication", entries, "2026-03-04T12:00").back() ==
        "publication department 03-04 10:30 > 03-04 11:30 met 03-04 10:40");
}

TEST_CASE("bodies with hours of their own are judged by them, the office by its own") {
  Classified elsewhere = classified();
  elsewhere.topic = TopicId("roads.snow");
  elsewhere.location = LocationId("zaterechny");
  const std::vector<Entry> entries{
      {"2026-03-02T17:30", Detected{}},
      {"2026-03-02T17:35", elsewhere},
      {"2026-03-02T17:40", assigned("territory-zaterechny", {BodyId("roads")})}};
  CHECK(all_told(entries, "2026-03-02T17:40") ==
        Lines{"routing department 03-02 17:30 > 03-03 09:30 met 03-02 17:40",
              "draft territory-zaterechny 03-02 17:30 > 03-03 14:00 running",
              "answer department 03-02 17:30 > 03-03 17:30 running",
              "return territory-zaterechny 03-02 17:40 > 03-03 08:30 running",
              "co_information roads 03-02 17:40 > 03-03 10:40 running"});
  CHECK(told_of("draft", entries, "2026-03-04T08:30") ==
        Lines{"draft territory-zaterechny 03-02 17:30 > 03-03 14:00 overdue +210"});
  auto sent_back =
      with(entries, {{"2026-03-03T10:00", drafted(DraftKind::interim, "territory-zaterechny")},
                     {"2026-03-03T11:50", remarked()}});
  CHECK(told_of("rework", sent_back, "2026-03-03T11:50") ==
        Lines{"rework territory-zaterechny 03-03 11:50 > 03-03 13:20 running"});
}

TEST_CASE("the next deadline is the earliest obligation, never a window") {
  const auto deadlines = deadlines_at(with_roads(), "2026-03-02T10:45");
  REQUIRE(find_next(deadlines) != nullptr);
  CHECK(told(*find_next(deadlines)) == "draft roads 03-02 10:20 > 03-02 16:20 running");
  CHECK(find_next(deadlines_at(with(with_roads(), {{"2026-03-02T11:00", declined("obscene")}}),
                               "2026-03-02T11:00")) == nullptr);
  CHECK(find_next({}) == nullptr);
}

TEST_CASE(
    "a mark that is taken back and comes again starts the memo's clock again, a mark said twice "
    "does not") {
  const auto once = with(with_roads(), {{"2026-03-02T11:00", marked(true)}});
  const Lines first{"escalation department 03-02 11:00 > 03-02 11:30 overdue +30"};
  CHECK(told_of("escalation", once, "2026-03-02T12:00") == first);
  CHECK(told_of("escalation", with(once, {{"2026-03-02T11:10", marked(true)}}),
                "2026-03-02T12:00") == first);
  CHECK(
      told_of("escalation",
              with(once, {{"2026-03-02T11:10", marked(false)}, {"2026-03-02T11:50", marked(true)}}),
              "2026-03-02T12:00") ==
      Lines{"escalation department 03-02 11:00 > 03-02 11:30 void",
            "escalation department 03-02 11:50 > 03-02 12:20 running"});
}

TEST_CASE("before a message is found nothing is owed") {
  CHECK(deadlines_at(found("2026-03-02T10:20"), "2026-03-02T10:19:59").empty());
}

TEST_CASE("a return within its window leaves no breach, though the draft had fallen due") {
  const auto returned_at = [](std::string_view when) {
    return told_of("draft",
                   {{"2026-03-02T10:20", Detected{}},
                    {"2026-03-02T10:31", classified()},
                    {"2026-03-02T16:00", assigned("roads")},
                    {when, Returned{BodyId("roads"), "не наше"}}},
                   "2026-03-02T17:00")
        .front();
  };
  CHECK(returned_at("2026-03-02T16:20") == "draft roads 03-02 10:20 > 03-02 16:20 void");
  CHECK(returned_at("2026-03-02T16:30") == "draft roads 03-02 10:20 > 03-02 16:20 void");
  CHECK(returned_at("2026-03-02T16:30:01") == "draft roads 03-02 10:20 > 03-02 16:20 missed +10");
}

TEST_CASE("a promise gives the final answer more time than its term, never less") {
  const auto promising = [](std::optional<Date> day) {
    Drafted draft = drafted(DraftKind::interim);
    draft.promise = day;
    return told_of("final_answer", interim(draft), "2026-03-02T15:20");
  };
  const Lines by_term{"final_answer department 03-02 15:20 > 03-04 18:00 running"};
  CHECK(promising(std::nullopt) == by_term);
  CHECK(promising(make_date(2026, 3, 3)) == by_term);
  CHECK(promising(make_date(2026, 3, 6)) ==
        Lines{"final_answer department 03-02 15:20 > 03-06 23:59:59 running"});
}

TEST_CASE("a later closing time does not move a draft that has fallen due") {
  const auto closing = [](std::string_view when) {
    Classified event = classified();
    event.closes_at = stamp(when);
    return event;
  };
  const auto entries = with(with_roads(), {{"2026-03-02T11:00", closing("2026-03-02T17:00")}});
  CHECK(due_of("draft", entries, "2026-03-02T11:00") == "03-02 14:00");
  const auto moved_at = [&](std::string_view when) {
    return due_of("draft", with(entries, {{when, closing("2026-03-03T17:00")}}), when);
  };
  CHECK(moved_at("2026-03-02T12:59:59") == "03-02 16:20");
  CHECK(moved_at("2026-03-02T14:30") == "03-02 14:00");
}

}  // namespace otklik::cases
