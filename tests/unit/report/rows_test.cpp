// A case as a row of lists and as the object of `show`: the keys that scripts rest on, and what stands under them.
#include "report/case_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "cases/events/event.hpp"
#include "report/case_card.hpp"
#include "report/history.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::report {

using namespace cases;
using namespace cases::samples;

namespace {

Judged judged(const std::vector<Entry>& entries, std::string_view moment) {
  const auto result = judge_as_of(history(entries), rulebook(), at(moment));
  REQUIRE(result);
  return *result;
}

Lines keys_of(const Object& object) {
  Lines keys;
  for (const auto& member : object) keys.push_back(member.first);
  return keys;
}

std::string text_at(const Object& object, std::string_view path) {
  const Value value(object);
  const Value* found = value.find(path);
  if (found == nullptr) return "absent";
  if (found->is_null()) return "null";
  if (const auto* stamp = found->as<Stamp>()) return format_stamp(*stamp);
  if (const auto* number = found->as<std::int64_t>()) return std::to_string(*number);
  if (const auto* truth = found->as<bool>()) return *truth ? "true" : "false";
  const auto* text = found->as<std::string>();
  return text == nullptr ? "not a text" : *text;
}

List list_at(const Object& object, std::string_view name) {
  const Value value(object);
  const Value* found = value.find(name);
  REQUIRE(found != nullptr);
  REQUIRE(found->as<List>() != nullptr);
  return *found->as<List>();
}

Object object_in(const List& list, std::size_t index) {
  REQUIRE(index < list.size());
  REQUIRE(list[index].as<Object>() != nullptr);
  return *list[index].as<Object>();
}

bool holds_all(const Object& object, const Lines& names) {
  const Lines keys = keys_of(object);
  for (const std::string& name : names)
    if (std::find(keys.begin(), keys.end(), name) == keys.end()) {
      CAPTURE(name);
      CHECK(false);
      return false;
    }
  return true;
}

const Lines list_keys{"id",         "stage",       "network",      "url",
                      "posted_at",  "detected_at", "topic",        "location",
                      "importance", "executor",    "co_executors", "next_deadline"};

std::vector<Entry> answered() {
  return with(with_roads({BodyId("housing")}), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                                                {"2026-03-02T15:00", approved(), "deputy-head"},
                                                {"2026-03-02T15:20", published()}});
}

}  // namespace

TEST_CASE("a row of the list has the keys of the contract, in order") {
  CHECK(keys_of(case_row(judged(with_roads(), "2026-03-02T11:00"), rulebook())) == list_keys);
}

TEST_CASE("a row says how the case stands at the moment") {
  const Object row = case_row(
      judged(with_roads({BodyId("housing"), BodyId("legal")}), "2026-03-02T11:00"), rulebook());
  CHECK(text_at(row, "id") == an_id().text());
  CHECK(text_at(row, "stage") == "assigned");
  CHECK(text_at(row, "network") == "vk");
  CHECK(text_at(row, "url") == "https://vk.com/wall-1234_567?reply=89");
  CHECK(text_at(row, "posted_at") == "2026-03-02T10:15:00+03:00");
  CHECK(text_at(row, "detected_at") == "2026-03-02T10:20:00+03:00");
  CHECK(text_at(row, "topic") == "roads.potholes");
  CHECK(text_at(row, "location") == "neftekumsk");
  CHECK(text_at(row, "importance") == "normal");
  CHECK(text_at(row, "executor") == "roads");
  CHECK(list_at(row, "co_executors") == List{"housing", "legal"});
  CHECK(text_at(row, "next_deadline.rule") == "co_information");
  CHECK(text_at(row, "next_deadline.due") == "2026-03-02T12:45:00+03:00");
  CHECK(text_at(row, "next_deadline.owner") == "housing");
  CHECK(text_at(row, "next_deadline.status") == "running");
}

TEST_CASE("what is not known yet is null") {
  const Object row =
      case_row(judged({{"2026-03-02T10:20", Detected{}}}, "2026-03-02T10:20"), rulebook());
  CHECK(text_at(row, "stage") == "new");
  for (const char* key : {"topic", "location", "importance", "executor"})
    CHECK(text_at(row, key) == "null");
  CHECK(list_at(row, "co_executors").empty());
  CHECK(text_at(case_row(judged(answered(), "2026-03-02T15:20"), rulebook()), "next_deadline") ==
        "null");
}

TEST_CASE("an overdue obligation comes before a running one, by its due") {
  const Object row =
      case_row(judged({{"2026-03-02T10:20", Detected{}}}, "2026-03-02T12:00"), rulebook());
  CHECK(text_at(row, "next_deadline.rule") == "routing");
  CHECK(text_at(row, "next_deadline.status") == "overdue");
}

TEST_CASE("times are told by the register's clock whatever clock they were written by") {
  Case record = history({{"2026-03-02T10:20", Detected{}}});
  record.message.posted_at = *parse_stamp("2026-03-02T12:15:00+05:00");
  const auto seen = judge_as_of(record, rulebook(), at("2026-03-02T10:20"));
  CHECK(text_at(case_row(*seen, rulebook()), "posted_at") == "2026-03-02T10:15:00+03:00");
}

TEST_CASE("a contested case is told as contested, with what clashes") {
  const auto entries =
      with(with_roads(), {{"2026-03-02T10:46", assigned("housing"), "operator-2"}});
  const Object card = case_object(judged(entries, "2026-03-02T11:00"), rulebook());
  CHECK(text_at(card, "stage") == "contested");
  const Object clash = object_in(list_at(card, "contested"), 0);
  CHECK(text_at(clash, "n") == "4");
  CHECK(text_at(clash, "event") == "assigned");
}

TEST_CASE("the object of a case has what the list gives and the rest of the contract") {
  const Object card = case_object(judged(answered(), "2026-03-02T15:20"), rulebook());
  const Lines keys = keys_of(card);
  REQUIRE(keys.size() > list_keys.size());
  CHECK(std::equal(list_keys.begin(), list_keys.end(), keys.begin()));
  CHECK(holds_all(card, {"message", "events", "drafts", "approvals", "publications", "repeat_of",
                         "significant", "governor", "contested", "deadlines"}));
  CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
  CHECK(text_at(card, "message.text") == "Яма у аптеки");
  CHECK(text_at(card, "message.author.name") == "Анна Серова");
  CHECK(text_at(card, "significant") == "false");
  CHECK(text_at(card, "governor") == "false");
  CHECK(text_at(card, "contested") == "null");
  CHECK(text_at(card, "repeat_of") == "null");
  CHECK(list_at(card, "events").size() == 6);
  CHECK(list_at(card, "drafts").size() == 1);
  CHECK(text_at(object_in(list_at(card, "approvals"), 0), "role") == "deputy_head");
  CHECK(text_at(object_in(list_at(card, "approvals"), 0), "by") == "deputy-head");
  CHECK(text_at(object_in(list_at(card, "publications"), 0), "url") ==
        "https://vk.com/wall-1234_567?reply=90");
}

TEST_CASE("each deadline of the object has the keys of the contract") {
  const Object card = case_object(judged(answered(), "2026-03-02T15:20"), rulebook());
  const List deadlines = list_at(card, "deadlines");
  REQUIRE(deadlines.size() == 7);
  const Lines wanted{"rule",    "clause",    "owner_role",
                     "owner",   "starts_at", "due",
                     "done_at", "status",    "overdue_working_minutes"};
  for (std::size_t index = 0; index < deadlines.size(); ++index)
    CHECK(holds_all(object_in(deadlines, index), wanted));
  const Object routing = object_in(deadlines, 0);
  CHECK(text_at(routing, "rule") == "routing");
  CHECK(text_at(routing, "clause") == "8.2");
  CHECK(text_at(routing, "owner_role") == "department");
  CHECK(text_at(routing, "owner") == "department");
  CHECK(text_at(routing, "starts_at") == "2026-03-02T10:20:00+03:00");
  CHECK(text_at(routing, "due") == "2026-03-02T11:20:00+03:00");
  CHECK(text_at(routing, "done_at") == "2026-03-02T10:45:00+03:00");
  CHECK(text_at(routing, "status") == "met");
  CHECK(text_at(routing, "overdue_working_minutes") == "0");
  for (std::size_t index = 0; index < deadlines.size(); ++index) {
    const Object each = object_in(deadlines, index);
    const std::string status = text_at(each, "status");
    CHECK((text_at(each, "done_at") == "null") == (status != "met" && status != "late"));
  }
}

TEST_CASE("an event is told as the file holds it") {
  Assigned all = assigned("roads", {BodyId("housing")});
  CHECK(keys_of(event_object(event({"2026-03-02T10:45", all}))) ==
        Lines{"at", "by", "event", "executor", "with"});
  CHECK(keys_of(event_object(event({"2026-03-02T10:45", recalled_to("housing")}))) ==
        Lines{"at", "by", "event", "executor", "instead", "reason"});
  CHECK(keys_of(event_object(event({"2026-03-02T10:45", added({BodyId("legal")})}))) ==
        Lines{"at", "by", "event", "add"});
  CHECK(keys_of(event_object(event({"2026-03-02T10:31", marked(true, false)}))) ==
        Lines{"at", "by", "event", "topic", "location", "importance", "significant", "governor"});
  CHECK(keys_of(
            event_object(event({"2026-03-02T14:30", drafted(), "operator", "roads", "звонок"}))) ==
        Lines{"at", "by", "event", "for", "basis", "body", "kind", "text", "responsible"});
  CHECK(keys_of(event_object(event({"2026-03-02T10:20", Detected{}}))) ==
        Lines{"at", "by", "event"});
}

TEST_CASE(
    "the log counts events from 1 in the order of recording, each with its commit where one is "
    "known") {
  const auto entries = with(with_roads(), {{"2026-03-02T10:25", Noted{"позже записано"}}});
  std::vector<std::optional<Recorded>> recorded(4);
  recorded[3] = Recorded{"0123456789abcdef0123456789abcdef01234567", at("2026-03-02T12:00")};
  const Report log = make_history(judged(entries, "2026-03-02T12:00"), recorded, rulebook());
  REQUIRE(log.table.rows.size() == 4);
  const Object first = object_in(log.table.rows, 0);
  const Object last = object_in(log.table.rows, 3);
  CHECK(text_at(first, "n") == "1");
  CHECK(text_at(first, "event") == "detected");
  CHECK(text_at(first, "commit") == "null");
  CHECK(text_at(first, "recorded_at") == "null");
  CHECK(text_at(last, "n") == "4");
  CHECK(text_at(last, "event") == "noted");
  CHECK(text_at(last, "at") == "2026-03-02T10:25:00+03:00");
  CHECK(text_at(last, "recorded_at") == "2026-03-02T12:00:00+03:00");
  CHECK(text_at(last, "commit") == "0123456789abcdef0123456789abcdef01234567");
}

TEST_CASE("a value is found by a path of names") {
  const Value value(Object{{"a", Object{{"b", 5}, {"c", Value()}}}, {"d", "x"}});
  CHECK(*value.find("a.b") == Value(5));
  CHECK(value.find("a.c")->is_null());
  CHECK(value.find("d") != nullptr);
  for (const char* path : {"", "b", "a.", ".a", "a.b.c", "d.x", "a.d"}) {
    CAPTURE(path);
    CHECK(value.find(path) == nullptr);
  }
  CHECK(Value("x").find("x") == nullptr);
}

}  // namespace otklik::report
