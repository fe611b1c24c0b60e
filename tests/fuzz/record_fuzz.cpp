// Any bytes as a case and as a journal: what our strict reader takes, the writer writes again byte for byte, and a full YAML parser sees
// the same tree in it; the reader that goes line by line takes the same files and sees the same case.
#include <cstdint>
#include <string>

#include "formats/canonical_tree.hpp"
#include "formats/files.hpp"
#include "formats/yaml_tree.hpp"
#include "fuzz/demand.hpp"
#include "same_tree.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

void check_trees(const std::string& bytes) {
  Problems ours("case", "fuzz", bytes);
  Problems theirs("case", "fuzz", bytes);
  const auto canonical = parse_canonical(ours);
  const auto yaml = parse_yaml(theirs);
  demand(canonical && yaml && !ours.any() && !theirs.any() && same_tree(*canonical, *yaml));
}

void check_line_by_line(const std::string& bytes, const std::optional<cases::Case>& whole) {
  auto lines = read_canonical_case(bytes);
  const bool has_files = bytes.find("attachments:") != std::string::npos;
  demand(lines ? whole.has_value() : !whole || has_files);
  if (lines) seal(*lines);
  demand(!lines || *lines == *whole);
}

void check_case(const std::string& bytes) {
  const Read<cases::Case> read = read_case(bytes, "fuzz");
  demand_whole(read);
  check_line_by_line(bytes, read.value);
  if (!read.value) return;
  demand(write_case(*read.value) == bytes);
  check_trees(bytes);
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
