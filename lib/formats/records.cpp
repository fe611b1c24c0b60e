#include "formats/records.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "formats/schema.hpp"
#include "formats/yaml_tree.hpp"

namespace otklik::formats {

namespace {

// Records come from other machines, and a parser of all of YAML is slow. A larger one is refused without words of its schema.
constexpr std::size_t largest_explained = 1024 * 1024;

// What is no YAML at all or has what records have not (anchors, tags) is not looked at any further.
void check_by_schema(Problems& problems) {
  if (problems.bytes().size() > largest_explained) return;
  Problems yaml(problems.kind(), problems.file(), problems.bytes());
  const auto root = parse_yaml(yaml);
  if (root && !yaml.any()) check_shape(*root, std::string(problems.kind()) + "-1", problems);
}

}  // namespace

void append_list_item(std::string& file, std::string_view lines) {
  bool is_first = true;
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    const std::string_view line = lines.substr(0, end + 1);
    if (is_first)
      file += "  - ";
    else if (line != "\n")
      file += "    ";
    file += line;
    is_first = false;
    lines.remove_prefix(line.size());
  }
}

std::string digest_of(std::string_view lines) {
  return hex_of(sha256(lines)).substr(0, digest_symbols);
}

void require_same(std::string_view bytes, std::string_view written) {
  if (bytes == written) return;
  const auto differs =
      std::mismatch(bytes.begin(), bytes.end(), written.begin(), written.end()).first;
  throw LineReader::Refused{.at = static_cast<std::size_t>(differs - bytes.begin())};
}

void explain(const LineReader::Refused& refused, Problems& problems) {
  check_by_schema(problems);
  if (problems.any()) return;
  if (refused.why) return problems.report(problems.position_of(refused.at), *refused.why);
  problems.report("not-canonical", {problems.position_of(refused.at).line, 1},
                  {"эта строка записана не так, как её пишет программа",
                   "this line is not written as the program writes it"},
                  {"записи не правят руками: верните файл из git (git checkout -- ФАЙЛ) и внесите "
                   "запись командой",
                   "records are not edited by hand: restore the file from git (git checkout -- "
                   "FILE) and record by a command"});
}

}  // namespace otklik::formats
