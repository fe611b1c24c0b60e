// docs/regulation.md is whole: every clause says what it demands, how it is read, where it stands in the data, which command
// carries it out and which story shows it; and what it names is there.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "unit/cases/samples.hpp"

namespace otklik {

using cases::samples::the_regulation;

namespace {

using Names = std::vector<std::string>;

const std::filesystem::path& root() {
  static const std::filesystem::path path = OTKLIK_SOURCE_DIR;
  return path;
}

std::string content(const std::filesystem::path& file) {
  std::ifstream in(root() / file, std::ios::binary);
  REQUIRE_MESSAGE(in, file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

// Clause to its lines by their first word: `Demands`, `Reading`, …
using Clauses = std::map<std::string, std::map<std::string, std::string>>;

Clauses clauses_of_page() {
  Clauses clauses;
  std::string clause;
  const std::string page = content("docs/regulation.md");
  for (const std::string_view line : split(page, '\n')) {
    if (line.starts_with("## ")) clause = line.substr(3);
    const std::size_t colon = line.find(": ");
    if (line.starts_with("- ") && colon != line.npos)
      clauses[clause][std::string(line.substr(2, colon - 2))] = line.substr(colon + 2);
  }
  return clauses;
}

Names in_backticks(const std::string& line) {
  Names names;
  const auto parts = split(line, '`');
  for (std::size_t i = 1; i < parts.size(); i += 2) names.emplace_back(parts[i]);
  return names;
}

// Every key of the template's data that a clause can name.
std::set<std::string> data_keys() {
  const regulation::Regulation& regulation = the_regulation();
  std::set<std::string> keys;
  const auto add = [&](const char* list, const auto& items, auto id) {
    for (const auto& item : items) keys.insert(list + ("." + (item.*id).text()));
  };
  add("roles", regulation.roles, &regulation::Role::id);
  add("importance", regulation.importance, &regulation::Importance::id);
  add("grounds", regulation.grounds, &regulation::Ground::id);
  add("approvals", regulation.approvals, &regulation::ApprovalRule::role);
  add("deadlines", regulation.deadlines, &regulation::DeadlineRule::rule);
  add("obligations", regulation.obligations, &regulation::ObligationRule::rule);
  for (const auto& [kind, rule] : regulation.events)
    keys.insert("events." + std::string(word_of(kind)));
  for (const auto& letter : regulation.letters) keys.insert("letters." + letter.letter);
  for (const auto& [subject, clause] : regulation.clauses) keys.insert("clauses." + subject);
  if (!regulation.substitution.roles.empty()) keys.insert("substitution");
  return keys;
}

Names all_clauses() {
  Names names;
  for (int n = 1; n <= 24; ++n)
    if (n == 8)
      names.insert(names.end(), {"8.1", "8.2"});
    else
      names.push_back(std::to_string(n));
  return names;
}

bool is_in_data(const std::string& key, const std::set<std::string>& keys) {
  return keys.contains(key) || std::filesystem::exists(root() / "examples/neftekumsk" / key);
}

bool is_command(const std::string& words) {
  return words.starts_with("otklik ") &&
         std::filesystem::exists(root() / "cli/commands" / (words.substr(7) + ".cpp"));
}

}  // namespace

TEST_CASE("every clause says what it demands, its reading, data, commands and story") {
  const Clauses page = clauses_of_page();
  const std::set<std::string> keys = data_keys();
  const std::string stories = content("tests/cli/clauses_1.t") + content("tests/cli/clauses_2.t");
  for (const std::string& clause : all_clauses()) {
    CAPTURE(clause);
    REQUIRE(page.contains(clause));
    auto lines = page.at(clause);
    CHECK(lines["Demands"].size() > 20);
    CHECK(lines["Reading"].size() > 20);
    const Names data = in_backticks(lines["Data"]);
    CHECK(!data.empty());
    for (const std::string& key : data) CHECK_MESSAGE(is_in_data(key, keys), key);
    const Names commands = in_backticks(lines["Commands"]);
    CHECK(!commands.empty());
    for (const std::string& command : commands) CHECK_MESSAGE(is_command(command), command);
    CHECK(lines["Story"].starts_with("Clause "));
    CHECK_MESSAGE(stories.find("# " + lines["Story"] + ".") != std::string::npos, lines["Story"]);
    const std::string as_word = " " + clause + " ";
    CHECK((" " + lines["Story"] + " ").find(as_word) != std::string::npos);
  }
}

TEST_CASE(
    "the page names every rule of the data, and every clause of the data has its place there") {
  const std::string page = content("docs/regulation.md");
  for (const std::string& key : data_keys()) {
    const bool house = key.starts_with("grounds.") || key.starts_with("roles.") ||
                       key.starts_with("importance.") || key == "events.noted" ||
                       key == "events.retracted" || key == "events.text_changed" ||
                       key == "events.detected";
    if (!house) CHECK_MESSAGE(page.find("`" + key + "`") != std::string::npos, key);
  }
  const Clauses clauses = clauses_of_page();
  for (const regulation::DeadlineRule& rule : the_regulation().deadlines)
    CHECK_MESSAGE(clauses.at(rule.clause).at("Data").find("deadlines." + rule.rule.text()) !=
                      std::string::npos,
                  rule.rule);
  for (const regulation::Ground& ground : the_regulation().grounds)
    if (!ground.clause.empty())
      CHECK(clauses.at(ground.clause).at("Data").find("grounds." + ground.id.text()) !=
            std::string::npos);
}

}  // namespace otklik
