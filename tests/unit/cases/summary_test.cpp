// A case in short, as the cache keeps it: when it rests, since when, and what may not rest.
#include "cases/obligations/summary.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// Since when the case rests; `-` while it does not.
std::string rests_since(const std::vector<Entry>& entries) {
  const Summary summary = summary_of(history(entries), rulebook());
  return summary.resting ? shown(summary.resting->since) : "-";
}

}  // namespace

TEST_CASE("a case rests when nothing is owed any more") {
  for (std::size_t count = 1; count < answered().size(); ++count)
    CHECK(rests_since(first(count)) == "-");
  CHECK(rests_since(answered()) == "03-02 15:20");
  CHECK(rests_since(interim()) == "-");
  CHECK(rests_since(with(answered(), {{"2026-03-02T15:30", marked(true)}})) == "-");
}

TEST_CASE("a case rests from when it was known to, not from when it came to") {
  auto entries = answered();
  entries.back().basis = "проверка";
  entries.back().recorded = "2026-03-03T10:00";
  CHECK(rests_since(entries) == "03-03 10:00");
}

TEST_CASE("a case of which a due time is unknown does not rest: whoever lists it is told") {
  const auto beyond = [](std::string_view day) {
    const std::string found = std::string(day) + "T16:50";
    const std::string gone = std::string(day) + "T16:55";
    return rests_since({{found, Detected{}}, {gone, declined("obscene")}});
  };
  CHECK(beyond("2027-12-29") == "12-29 16:55");
  CHECK(beyond("2027-12-31") == "-");
  // Late by how much no calendar says.
  CHECK(rests_since(
            {{"2027-12-29T10:20", Detected{}}, {"2028-01-03T12:00", declined("obscene")}}) == "-");
}

TEST_CASE("a case with entries that clash does not rest") {
  const auto twice = with(
      answered(), {{"2026-03-02T16:00", Returned{BodyId("roads"), "не наше"}, "roads-officer"}});
  CHECK(rests_since(twice) == "-");
}

TEST_CASE("what lists show of a case at rest is what the case says") {
  const Case record =
      history(with(with_roads({BodyId("legal")}), {{"2026-03-02T11:00", declined("obscene")}}));
  const Summary summary = summary_of(record, rulebook());
  REQUIRE(summary.resting);
  const State state = fold(record, rulebook());
  const Judged shown = judged_of(record.id, summary.detected_at, *summary.resting);
  CHECK(shown.record.message.url == record.message.url);
  CHECK(shown.record.message.posted_at.instant == record.message.posted_at.instant);
  CHECK(shown.state.stage == state.stage);
  CHECK(shown.state.topic == state.topic);
  CHECK(shown.state.location == state.location);
  CHECK(shown.state.executor() == state.executor());
  CHECK(shown.state.co_executors() == state.co_executors());
  CHECK(shown.state.detected_at == at("2026-03-02T10:20"));
}

}  // namespace otklik::cases
