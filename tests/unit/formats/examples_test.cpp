// The templates and the worked examples of docs/formats/ are files that the codecs take as they are.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "formats/embedded_schemas.hpp"
#include "formats/files.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// What is wrong with a file, in English; empty when nothing is.
template <class T>
std::string complaints(const Read<T>& read) {
  std::string all;
  for (const Diagnostic& each : read.diagnostics) all += render_diagnostic(each, Lang::en) + "\n";
  return read.value || !all.empty() ? all : "no value";
}

template <class T>
auto reader(Read<T> (*read)(std::string_view, std::string_view)) {
  return [read](const std::string& bytes, const std::string& file) {
    return complaints(read(bytes, file));
  };
}

class Remembered : public KnownTrees {
 public:
  std::optional<std::string> find(std::string_view) override { return packed; }
  void keep(std::string_view, std::string tree) override { packed = std::move(tree); }

  std::optional<std::string> packed;
};

// A file of settings is also read from the tree that was kept of it, without its bytes; from a damaged one it is not.
template <class T>
auto reader(Read<T> (*read)(std::string_view, std::string_view, KnownTrees*)) {
  return [read](const std::string& bytes, const std::string& file) {
    Remembered known;
    std::string told = complaints(read(bytes, file, &known));
    CHECK(known.packed.has_value() == told.empty());
    if (!known.packed) return told;
    CHECK(read({}, file, &known).value.has_value());
    known.packed->at(known.packed->size() / 2) ^= 1;
    CHECK_FALSE(read({}, file, &known).value.has_value());
    known.packed->resize(known.packed->size() / 2);
    CHECK_FALSE(read({}, file, &known).value.has_value());
    return told;
  };
}

// By the word of the line `schema: otklik/<word>/1`.
const std::map<std::string, std::function<std::string(const std::string&, const std::string&)>>&
readers() {
  static const std::map<std::string,
                        std::function<std::string(const std::string&, const std::string&)>>
      all{
          {"register", reader(read_settings)},   {"regulation", reader(read_regulation)},
          {"calendar", reader(read_calendar)},   {"executors", reader(read_executors)},
          {"staff", reader(read_staff)},         {"topics", reader(read_topics)},
          {"locations", reader(read_locations)}, {"networks", reader(read_networks)},
          {"accounts", reader(read_accounts)},   {"case", reader(read_case)},
          {"journal", reader(read_journal)},     {"hints", reader(read_hints)},
          {"columns", reader(read_columns)},     {"answers", reader(read_answers)},
      };
  return all;
}

// The word of the first line that names a format; empty when there is none.
std::string kind_of(const std::string& bytes) {
  const std::string mark = "schema: otklik/";
  const auto found = bytes.find(mark);
  if (found == std::string::npos || (found > 0 && bytes[found - 1] != '\n')) return {};
  const auto begin = found + mark.size();
  return bytes.substr(begin, bytes.find('/', begin) - begin);
}

std::string judged(const std::string& bytes, const std::string& file) {
  const auto found = readers().find(kind_of(bytes));
  return found == readers().end() ? "no such kind of file" : found->second(bytes, file);
}

// The blocks between ```yaml and ```.
std::vector<std::string> yaml_blocks(const std::string& page) {
  const std::string fence = "```yaml\n";
  std::vector<std::string> blocks;
  for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
    const auto begin = at + fence.size();
    blocks.push_back(page.substr(begin, page.find("```", begin) - begin));
  }
  return blocks;
}

// Every key that a schema knows, wherever it stands in it.
void collect_keys(const nlohmann::json& schema, std::set<std::string>& keys) {
  for (const auto& [word, part] : schema.items()) {
    if (word == "properties")
      for (const auto& property : part.items()) keys.insert(property.key());
    if (part.is_structured()) collect_keys(part, keys);
  }
}

const fs::path project = OTKLIK_SOURCE_DIR;

}  // namespace

TEST_CASE("every YAML file of the examples is accepted") {
  int count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(project / "examples")) {
    if (entry.path().extension() != ".yaml") continue;
    CAPTURE(entry.path().string());
    CHECK(judged(content_of(entry.path()), entry.path().filename().string()) == "");
    ++count;
  }
  CHECK(count >= 10);
}

TEST_CASE("every worked example of docs/formats is accepted, and every kind of file has one") {
  std::map<std::string, int> seen;
  for (const auto& entry : fs::directory_iterator(project / "docs/formats")) {
    if (entry.path().extension() != ".md") continue;
    for (const std::string& block : yaml_blocks(content_of(entry.path()))) {
      if (!block.starts_with("schema:")) continue;
      CAPTURE(entry.path().filename().string());
      CHECK(judged(block, entry.path().filename().string()) == "");
      ++seen[kind_of(block)];
    }
  }
  for (const auto& each : readers()) {
    const std::string& kind = each.first;
    CAPTURE(kind);
    CHECK(seen[kind] >= 1);
  }
}

TEST_CASE("every kind of file has a schema and a reader") {
  std::vector<std::string> kinds;
  for (const std::string_view name : embedded_schema_names())
    kinds.emplace_back(name.substr(0, name.rfind('-')));
  std::vector<std::string> read;
  for (const auto& [kind, each] : readers()) read.push_back(kind);
  CHECK(kinds == read);
}

TEST_CASE("the page of a file kind names every key that its schema knows") {
  for (const std::string_view name : embedded_schema_names()) {
    const std::string kind(name.substr(0, name.rfind('-')));
    const std::string page = content_of(project / "docs/formats" / (kind + ".md"));
    std::set<std::string> keys;
    collect_keys(nlohmann::json::parse(embedded_schema(name)), keys);
    for (const std::string& key : keys) {
      CAPTURE(kind);
      CAPTURE(key);
      const bool is_named = page.find(key + "`") != std::string::npos ||
                            page.find("`" + key + "` ") != std::string::npos;
      // The languages of a title are told in README.md.
      CHECK((is_named || key == "ru" || key == "en" || key == "schema"));
    }
  }
}

TEST_CASE("the template's regulation says what the design says") {
  const auto regulation =
      read_regulation(content_of(project / "examples/neftekumsk/regulations/neftekumsk-1885.yaml"),
                      "r")
          .value;
  REQUIRE(regulation);
  const regulation::DeadlineRule* draft = regulation->find_deadline(RuleId("draft"));
  REQUIRE(draft != nullptr);
  CHECK(draft->term == calendar::Term{3, calendar::TermUnit::working_hours});
  CHECK(draft->before == std::vector{RuleId("answer")});
  CHECK(draft->before_closes_at);
  CHECK(draft->discipline);
  CHECK(regulation->find_deadline(RuleId("return"))->window);
  CHECK(regulation->find_deadline(RuleId("promise"))->until_promised_date);
  const regulation::RetractionRule& retractions = regulation->retractions;
  CHECK(retractions.author);
  CHECK(retractions.body);
  CHECK(retractions.everything == std::vector{RoleId("coordinator")});
  CHECK(regulation->events.at(regulation::EventKind::noted).anyone);
  CHECK(regulation->find_role(RoleId("governor_office"))->outside);
}

TEST_CASE("subtopics follow their parent and have its executor and approver") {
  const auto topics =
      read_topics(content_of(project / "examples/neftekumsk/registry/topics.yaml"), "t").value;
  REQUIRE(topics);
  REQUIRE(topics->size() > 2);
  const cases::Topic& roads = topics->at(0);
  const cases::Topic& potholes = topics->at(1);
  CHECK(roads.id == TopicId("roads"));
  CHECK(!roads.parent);
  CHECK(potholes.parent == roads.id);
  CHECK(potholes.executor == roads.executor);
  CHECK(potholes.approvers == roads.approvers);
}
