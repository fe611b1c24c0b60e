// docs/what-if.md keeps what its table promises: the section that a row points at types the row's command.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace otklik {

namespace {

using Lines = std::vector<std::string>;

Lines page_lines() {
  std::ifstream in(std::filesystem::path(OTKLIK_SOURCE_DIR) / "docs/what-if.md");
  REQUIRE(in);
  Lines lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string anchor_of(std::string heading) {
  std::transform(heading.begin(), heading.end(), heading.begin(), [](char symbol) {
    return symbol == ' ' ? '-'
                         : static_cast<char>(std::tolower(static_cast<unsigned char>(symbol)));
  });
  return heading;
}

// What is typed below each heading, by its anchor.
std::map<std::string, std::string> typed_below(const Lines& lines) {
  std::map<std::string, std::string> typed;
  std::string anchor;
  for (const std::string& line : lines) {
    if (line.starts_with("### ")) anchor = anchor_of(line.substr(4));
    if (!anchor.empty() && line.starts_with("$ ")) typed[anchor] += line + "\n";
  }
  return typed;
}

std::string between(const std::string& line, const std::string& open, const std::string& close) {
  const std::size_t start = line.find(open);
  if (start == line.npos) return {};
  const std::size_t end = line.find(close, start + open.size());
  return line.substr(start + open.size(), end - start - open.size());
}

// A word in capitals stands for whatever is typed there.
bool is_placeholder(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char symbol) {
    return std::isupper(static_cast<unsigned char>(symbol)) != 0;
  });
}

bool types(const std::string& typed, const std::string& command) {
  std::istringstream words(command);
  std::size_t place = 0;
  for (std::string word; words >> word;) {
    if (is_placeholder(word)) continue;
    place = typed.find(" " + word, place);
    if (place == typed.npos) return false;
    place += word.size() + 1;
  }
  return true;
}

}  // namespace

TEST_CASE("each row of what may happen has its command typed below") {
  const Lines lines = page_lines();
  const auto typed = typed_below(lines);
  std::size_t rows = 0;
  for (const std::string& line : lines) {
    if (!line.starts_with("| [")) continue;
    const std::string anchor = between(line, "](#", ")");
    const std::string command = between(line.substr(line.find(") |")), "`", "`");
    CAPTURE(line);
    REQUIRE(typed.contains(anchor));
    CHECK(types(typed.at(anchor), command));
    ++rows;
  }
  CHECK(rows >= 25);
  CHECK(rows == typed.size());
  CHECK_FALSE(types("$ otklik -q decline $ID --reason deleted", "decline ID --reason blocked"));
}

}  // namespace otklik
