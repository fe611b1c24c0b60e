// Two lists of entries made one: each keeps its own order, also where their times say otherwise.
#include "cases/events/merge.hpp"

#include <doctest/doctest.h>

#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

MergeItem item(std::string_view time, std::string name) {
  return {at("2026-03-02T" + std::string(time)), std::move(name)};
}

std::string merged(const std::vector<MergeItem>& ours, const std::vector<MergeItem>& theirs) {
  std::string names;
  for (const MergeItem& each : merge(ours, theirs)) names += each.bytes;
  return names;
}

}  // namespace

TEST_CASE("an entry that the other list has too waits for its turn there") {
  const MergeItem x = item("12:00", "x");
  const MergeItem y = item("11:00", "y");
  const MergeItem z = item("12:30", "z");
  CHECK(merged({x, y}, {z, x}) == "zxy");
  CHECK(merged({z, x}, {x, y}) == "zxy");
  CHECK(merged({x, y}, {x, z}) == "xyz");
  CHECK(merged({x}, {x}) == "x");
  CHECK(merged({}, {z, x}) == "zx");
}

TEST_CASE("lists that contradict each other lose nothing, and come out alike from both sides") {
  const MergeItem x = item("12:00", "x");
  const MergeItem y = item("12:00", "y");
  CHECK(merged({x, y}, {y, x}) == merged({y, x}, {x, y}));
  CHECK(merged({x, y}, {y, x}).size() == 2);
}

}  // namespace otklik::cases
