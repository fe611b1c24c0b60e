// Merging two versions of a record: nothing is lost, nobody's side wins, doing it twice changes nothing, and three copies end
// alike in whatever order they meet.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "cases/events/event.hpp"
#include "cases/events/merge.hpp"
#include "formats/merge_records.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::formats {

using namespace cases;
using namespace cases::samples;

namespace {

Event noted_at(int second, const std::string& text) {
  Event result{.at = rulebook().zone().stamp(at("2026-03-02T11:00") + Seconds(second)),
               .by = PersonId("operator"),
               .data = Noted{text}};
  seal(result);
  return result;
}

// Events added at the end, in any order of time: some are entered late, some share their second.
void add_some(Case& record, char machine, int& counter) {
  const int count = *rc::gen::inRange(0, 5);
  for (int i = 0; i < count; ++i)
    record.events.push_back(
        noted_at(*rc::gen::inRange(0, 20), std::string(1, machine) + std::to_string(counter++)));
}

Case common_case(int& counter) {
  Case record = history({{"2026-03-02T10:20", Detected{}}});
  add_some(record, 'o', counter);
  return record;
}

std::string merged(const std::string& a, const std::string& b) {
  const auto result = merge_records(a, b);
  RC_ASSERT(result.has_value());
  return *result;
}

std::set<std::string> digests(const std::string& file) {
  const auto read = read_case(file, "case.yaml");
  RC_ASSERT(read.value.has_value());
  std::set<std::string> all;
  for (const Event& event : read.value->events) all.insert(event.digest);
  return all;
}

// What three machines hold that began with one case: they add, and sometimes merge with one another before.
struct Copies {
  std::string a, b, c;
};

Copies copies() {
  int counter = 0;
  Case start = common_case(counter);
  Case a = start;
  Case b = start;
  Case c = start;
  add_some(a, 'a', counter);
  add_some(b, 'b', counter);
  if (*rc::gen::arbitrary<bool>()) {
    b = *read_case(merged(write_case(a), write_case(b)), "f").value;
    add_some(b, 'B', counter);
  }
  add_some(c, 'c', counter);
  add_some(a, 'A', counter);
  return {write_case(a), write_case(b), write_case(c)};
}

}  // namespace

TEST_CASE("a merge keeps every event of both sides and no other, in canonical form") {
  CHECK(rc::check([] {
    const Copies all = copies();
    std::set<std::string> both = digests(all.a);
    both.merge(digests(all.b));
    const std::string file = merged(all.a, all.b);
    RC_ASSERT(digests(file) == both);
    RC_ASSERT(write_case(*read_case(file, "f").value) == file);
  }));
}

TEST_CASE("a merge is commutative, idempotent and associative") {
  CHECK(rc::check([] {
    const Copies all = copies();
    const std::string file = merged(all.a, all.b);
    RC_ASSERT(file == merged(all.b, all.a));
    RC_ASSERT(merged(all.a, all.a) == all.a);
    RC_ASSERT(merged(file, all.a) == file);
    RC_ASSERT(merged(file, all.b) == file);
    RC_ASSERT(merged(file, all.c) == merged(all.a, merged(all.b, all.c)));
    RC_ASSERT(merged(file, all.c) == merged(merged(all.a, all.c), all.b));
  }));
}

TEST_CASE("each side keeps its own order of recording") {
  CHECK(rc::check([] {
    const Copies all = copies();
    const Case whole = *read_case(merged(all.a, all.b), "f").value;
    for (const std::string& side : {all.a, all.b}) {
      const Case own = *read_case(side, "f").value;
      auto place = whole.events.begin();
      for (const Event& event : own.events) {
        place = std::find(place, whole.events.end(), event);
        RC_ASSERT((place != whole.events.end()));
      }
    }
  }));
}

TEST_CASE("found on two machines: the earlier head stands, another text counts as changed") {
  const auto found_at = [](const char* when, const char* text, bool with_number) {
    Case record = history({{when, Detected{}}});
    record.message.text = text;
    if (with_number) record.message.incident_id = "77";
    return write_case(record);
  };
  const std::string first = found_at("2026-03-02T10:20", "Яма у аптеки", false);
  const std::string later = found_at("2026-03-02T10:40", "Яма у аптеки!", true);
  const std::string file = *merge_records(later, first);
  CHECK(file == *merge_records(first, later));
  const Case record = *read_case(file, "f").value;
  CHECK(record.message.text == "Яма у аптеки");
  CHECK(record.message.incident_id == "77");
  REQUIRE(record.events.size() == 3);
  CHECK(record.events[2].as<TextChanged>()->text == "Яма у аптеки!");
  CHECK(*merge_records(file, later) == file);
  CHECK(*merge_records(first, file) == file);
  const std::string alike = found_at("2026-03-02T10:40", "Яма у аптеки", false);
  CHECK(read_case(*merge_records(first, alike), "f").value->events.size() == 2);
}

TEST_CASE("what a newer program wrote is kept as it stands") {
  const std::string start = write_case(history({{"2026-03-02T10:20", Detected{}}}));
  const std::string newer = start +
                            "  - at: 2026-03-02T10:30:00+03:00\n    by: operator\n    event: "
                            "weighed\n    grams: 5\n";
  const std::string ours = write_case(
      history({{"2026-03-02T10:20", Detected{}}, {"2026-03-02T10:25", Noted{"звонили"}}}));
  const std::string file = *merge_records(ours, newer);
  CHECK(file.find("grams: 5\n") != std::string::npos);
  CHECK(file == *merge_records(newer, ours));
  CHECK(file.find("звонили") < file.find("grams"));
}

TEST_CASE("what are not two versions of one record is left to people") {
  const std::string record = write_case(history({{"2026-03-02T10:20", Detected{}}}));
  for (const std::string& other :
       {std::string(), std::string("x\n"), std::string("schema: otklik/topics/1\nevents:\n"),
        record.substr(0, record.size() - 3),
        "schema: otklik/case/1\nid: \"260302-0000000\"\n" + record.substr(record.find("message:"))})
    CHECK(!merge_records(record, other));
}

}  // namespace otklik::formats
