// Any bytes as a case and as a journal: what is taken, the writer writes again byte for byte, a full YAML parser sees its values
// on the same lines, and the reader without places sees the same case.
#include <cstdint>
#include <string>

#include "formats/files.hpp"
#include "formats/yaml_tree.hpp"
#include "fuzz/demand.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

// A full YAML parser sees the values on the lines where we saw them.
void check_places(const std::string& bytes, const Positions& places) {
  Problems problems("case", "fuzz", bytes);
  const auto yaml = parse_yaml(problems);
  demand(yaml && !problems.any());
  const Positions theirs = positions_of(*yaml);
  for (const auto& [pointer, at] : places) {
    const auto found = theirs.find(pointer);
    demand(found != theirs.end() && found->second.line == at.line);
  }
}

void check_without_places(const std::string& bytes, const std::optional<cases::Case>& whole) {
  auto lines = read_canonical_case(bytes);
  demand(lines.has_value() == whole.has_value());
  if (lines) seal(*lines);
  demand(lines == whole);
}

void check_case(const std::string& bytes) {
  const Read<cases::Case> read = read_case(bytes, "fuzz");
  demand_whole(read);
  check_without_places(bytes, read.value);
  if (!read.value) return;
  demand(write_case(*read.value) == bytes);
  check_places(bytes, read.positions);
}

void check_journal(const std::string& bytes) {
  const Read<cases::Journal> read = read_journal(bytes, "fuzz");
  demand_whole(read);
  if (read.value) demand(write_journal(*read.value) == bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  check_case(bytes);
  check_journal(bytes);
  return 0;
}
