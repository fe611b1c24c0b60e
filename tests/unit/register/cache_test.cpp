// Which cases rest, as the cache knows it: every case is in one list at every moment, whatever became of the file and the
// settings.
#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/register/temp_register.hpp"

namespace otklik::store {

using namespace test;

namespace {

// How often the case is among those of which something is owed, and among those at rest.
using Times = std::pair<std::ptrdiff_t, std::ptrdiff_t>;

Times listed(const TempRegister& temp, const CaseId& id, std::optional<Instant> as_of,
             const RestFilter& filter = {}) {
  const Register source(temp.root());
  const auto open = source.index().not_at_rest(as_of);
  const auto rests = source.index().at_rest(as_of, filter);
  return {std::count_if(open.begin(), open.end(), [&](const auto& each) { return each.id == id; }),
          std::count_if(rests.begin(), rests.end(),
                        [&](const auto& each) { return each.entry.id == id; })};
}

// Taken in at 10:20 and out of work at 11:00.
CaseId declined_at_eleven(const TempRegister& temp) {
  const CaseId id =
      temp.take_one("2026-03-02T10:20", comment("2026-03-02T10:15", "-1234567_1_7", "Яма"));
  temp.record("2026-03-02T11:00", id, samples::declined("obscene"));
  return id;
}

}  // namespace

TEST_CASE("a case is in one list as of every second") {
  const TempRegister temp;
  const CaseId id = declined_at_eleven(temp);
  CHECK(listed(temp, id, samples::at("2026-03-02T10:19:59")) == Times{0, 0});
  CHECK(listed(temp, id, samples::at("2026-03-02T10:20")) == Times{1, 0});
  CHECK(listed(temp, id, samples::at("2026-03-02T10:59:59")) == Times{1, 0});
  CHECK(listed(temp, id, samples::at("2026-03-02T11:00")) == Times{0, 1});
  CHECK(listed(temp, id, samples::at("2026-03-02T11:00:01")) == Times{0, 1});
  CHECK(listed(temp, id, std::nullopt) == Times{0, 1});
}

TEST_CASE("a period of detection has its first second and not the one after its last") {
  const TempRegister temp;
  const CaseId id = declined_at_eleven(temp);
  const auto found_in = [&](std::string_view from, std::string_view before) {
    RestFilter filter;
    filter.detected_from = samples::at(from);
    filter.detected_before = samples::at(before);
    return listed(temp, id, std::nullopt, filter).second == 1;
  };
  CHECK(found_in("2026-03-02T10:20", "2026-03-02T10:20:01"));
  CHECK(!found_in("2026-03-02T10:20:01", "2026-03-03T00:00"));
  CHECK(!found_in("2026-03-02T00:00", "2026-03-02T10:20"));
  const Register source(temp.root());
  CHECK(source.index().first_detection(samples::at("2026-03-02T10:20")) ==
        samples::at("2026-03-02T10:20"));
  CHECK(!source.index().first_detection(samples::at("2026-03-02T10:19:59")));
}

TEST_CASE("what was made by other settings is made anew") {
  const TempRegister temp;
  const CaseId id = declined_at_eleven(temp);
  CHECK(listed(temp, id, std::nullopt) == Times{0, 1});
  for (const auto& file : fs::directory_iterator(temp.root() / "regulations")) {
    std::string bytes = *content(file.path());
    const std::string rule = "  - rule: answer\n";
    const auto place = bytes.find(rule);
    REQUIRE(place != std::string::npos);
    put(file.path(), bytes.insert(place + rule.size(), "    outlives_case: true\n"));
  }
  temp.git({"commit", "--quiet", "--all", "-m", "the answer outlives the case"});
  CHECK(listed(temp, id, std::nullopt) == Times{1, 0});
  CHECK(Register(temp.root()).index().is_right());
}

TEST_CASE("a file of the cache that is cut short, strange or gone changes no answer") {
  const TempRegister temp;
  const CaseId id = declined_at_eleven(temp);
  CHECK(listed(temp, id, std::nullopt) == Times{0, 1});
  const fs::path file = Register(temp.root()).git().private_dir() / "cache.sqlite";
  const std::string whole = *content(file);
  REQUIRE(whole.size() > 4096);
  for (const std::string& bytes : {std::string("no database"), std::string(), whole.substr(0, 4096),
                                   std::string(whole.size(), 'x')}) {
    put(file, bytes);
    CHECK(listed(temp, id, std::nullopt) == Times{0, 1});
    CHECK(Register(temp.root()).index().is_right());
  }
  fs::remove(file);
  CHECK(listed(temp, id, std::nullopt) == Times{0, 1});
}

TEST_CASE("a cache that says otherwise than the cases is found out") {
  const TempRegister temp;
  declined_at_eleven(temp);
  const Register source(temp.root());
  CHECK(source.index().is_right());
  source.cache().write([](auto& database) { database.exec("UPDATE cases SET stage = 'closed'"); });
  CHECK(!source.index().is_right());
}

TEST_CASE("a filter lets through what fits, main executor or co-executor") {
  const TempRegister temp;
  const CaseId id =
      temp.take_one("2026-03-02T10:20", comment("2026-03-02T10:15", "-1234567_1_7", "Яма"));
  temp.record("2026-03-02T10:30", id, samples::classified());
  temp.record("2026-03-02T10:40", id, samples::assigned("roads", {BodyId("legal")}));
  temp.record("2026-03-02T11:00", id, samples::declined("obscene"));
  const auto fits = [&](const auto& set) {
    RestFilter filter;
    set(filter);
    return listed(temp, id, std::nullopt, filter).second == 1;
  };
  CHECK(fits([](RestFilter& of) { of.executor = BodyId("roads"); }));
  CHECK(fits([](RestFilter& of) { of.executor = BodyId("legal"); }));
  CHECK(!fits([](RestFilter& of) { of.executor = BodyId("road"); }));
  CHECK(fits([](RestFilter& of) { of.topics = {{TopicId("roads"), TopicId("roads.potholes")}}; }));
  CHECK(!fits([](RestFilter& of) { of.topics = {{TopicId("roads")}}; }));
  CHECK(!fits([](RestFilter& of) { of.topics = std::vector<TopicId>(); }));
  CHECK(!fits([](RestFilter& of) { of.network = NetworkId("ok"); }));
  CHECK(!fits([](RestFilter& of) { of.stage = cases::Stage::closed; }));
}

}  // namespace otklik::store
