// Our judge of shapes and a validator of JSON Schema agree on every file, sound or broken in any way: valijson is the oracle, and
// only here.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

// valijson's headers are not clean under our warnings; CMake marks them as the system's.
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "cases/events/event.hpp"
#include "formats/embedded_schemas.hpp"
#include "formats/files.hpp"
#include "formats/schema.hpp"
#include "formats/yaml_tree.hpp"
#include "property/any_case.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

namespace fs = std::filesystem;

const fs::path project = OTKLIK_SOURCE_DIR;

nlohmann::json to_json(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return nullptr;
    case Node::Kind::boolean: return node.boolean;
    case Node::Kind::integer: return node.integer;
    case Node::Kind::text: return node.text;
    case Node::Kind::list: {
      nlohmann::json list = nlohmann::json::array();
      for (const Node& item : node.items) list.push_back(to_json(item));
      return list;
    }
    case Node::Kind::map: {
      nlohmann::json map = nlohmann::json::object();
      for (const Entry& entry : node.entries) map[entry.key] = to_json(entry.value);
      return map;
    }
  }
  return nullptr;
}

class Oracle {
 public:
  explicit Oracle(std::string_view name) : document_(nlohmann::json::parse(embedded_schema(name))) {
    const valijson::adapters::NlohmannJsonAdapter adapter(document_);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, schema_);
  }

  const nlohmann::json& document() const { return document_; }

  bool accepts(const Node& root) {
    const nlohmann::json json = to_json(root);
    const valijson::adapters::NlohmannJsonAdapter adapter(json);
    return validator_.validate(schema_, adapter, nullptr);
  }

 private:
  nlohmann::json document_;
  valijson::Schema schema_;
  valijson::Validator validator_;
};

Problems judged(const Node& root, std::string_view schema) {
  Problems problems("any", "file", {});
  check_shape(root, schema, problems);
  return problems;
}

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// The schema that the first line names: `otklik/case/1` is `case-1`.
std::string schema_of(const std::string& bytes) {
  const std::string mark = "schema: otklik/";
  if (!bytes.starts_with(mark)) return {};
  std::string name = bytes.substr(mark.size(), bytes.find('\n') - mark.size());
  name[name.find('/')] = '-';
  return name;
}

using Samples = std::map<std::string, std::vector<Node>>;

void take_sample(const std::string& bytes, Samples& samples) {
  const std::string schema = schema_of(bytes);
  if (schema.empty()) return;
  Problems problems("any", "file", bytes);
  auto root = parse_yaml(problems);
  REQUIRE(root.has_value());
  samples[schema].push_back(std::move(*root));
}

// The template, the worked examples of docs/formats, and a case with events of most kinds.
const Samples& all_samples() {
  static const Samples all = [] {
    Samples samples;
    for (const auto& entry : fs::recursive_directory_iterator(project / "examples"))
      if (entry.path().extension() == ".yaml") take_sample(content_of(entry.path()), samples);
    const std::string fence = "```yaml\n";
    for (const auto& entry : fs::directory_iterator(project / "docs/formats")) {
      const std::string page = content_of(entry.path());
      for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
        const auto begin = at + fence.size();
        take_sample(page.substr(begin, page.find("```", begin) - begin), samples);
      }
    }
    std::vector<cases::samples::Entry> entries;
    for (const cases::EventData& data : cases::samples::alphabet())
      entries.push_back({cases::samples::start, data});
    take_sample(write_case(cases::samples::history(entries)), samples);
    return samples;
  }();
  return all;
}

// What a schema speaks of: keys, words, and lengths about which to err.
struct Vocabulary {
  std::vector<std::string> keys{"x", ""};
  std::vector<std::string> words{"",
                                 "a",
                                 "A b",
                                 "null",
                                 "true",
                                 "2026-03-02",
                                 "2026-13-77",
                                 "2026-03-02T10:15:00+03:00",
                                 "roads",
                                 "http://x.example/1",
                                 "1 working day",
                                 "\n",
                                 "яма",
                                 "0123456789abcdef0123456789abcdef"};
  std::vector<std::int64_t> numbers{-1, 0, 1, 2, 1000000};
};

void collect(const nlohmann::json& schema, Vocabulary& all) {
  for (const auto& [keyword, part] : schema.items()) {
    if (keyword == "properties")
      for (const auto& property : part.items()) all.keys.push_back(property.key());
    if (keyword == "const" && part.is_string()) all.words.push_back(part);
    if (keyword == "enum")
      for (const auto& word : part)
        all.words.push_back(word.is_string() ? word : nlohmann::json(word.dump()));
    if (keyword == "minimum" || keyword == "maximum")
      for (const int beside : {-1, 0, 1}) all.numbers.push_back(part.get<std::int64_t>() + beside);
    if ((keyword == "minLength" || keyword == "maxLength"))
      for (const std::size_t beside : {0U, 1U})
        all.words.emplace_back(part.get<std::size_t>() + beside, 'a');
    if (part.is_structured()) collect(part, all);
  }
}

// What a tree is made of, without its words and numbers: keys that begin with a digit are days or years.
std::string shape_of(const Node& node) {
  std::string shape = std::to_string(static_cast<int>(node.kind)) + "(";
  for (const Node& item : node.items) shape += shape_of(item);
  for (const Entry& entry : node.entries)
    shape += (entry.key.find_first_of("0123456789") == 0 ? "0" : entry.key) + shape_of(entry.value);
  return shape + ")";
}

// Of items and days that look alike only the first stays: the oracle is slow.
Node pruned(const Node& node) {
  Node result = node;
  std::set<std::string> seen;
  result.items.clear();
  for (const Node& item : node.items)
    if (const Node kept = pruned(item); seen.insert(shape_of(kept)).second)
      result.items.push_back(kept);
  result.entries.clear();
  for (const Entry& entry : node.entries) {
    const Node kept = pruned(entry.value);
    const bool is_day = entry.key.find_first_of("0123456789") == 0;
    if (!is_day || seen.insert(shape_of(kept)).second)
      result.entries.push_back({entry.key, entry.at, kept});
  }
  return result;
}

using Change = std::function<void(Node&)>;

// All the ways to break one value; which words and keys are tried is drawn.
class Breaker {
 public:
  Breaker(const Vocabulary& vocabulary, unsigned seed) : vocabulary_(vocabulary), random_(seed) {}

  std::vector<Change> changes_of(const Node& node) {
    std::vector<Change> all;
    for (const Node& value : values()) all.emplace_back([value](Node& it) { it = value; });
    if (node.is_text()) all.emplace_back([](Node& it) { it.text += ' '; });
    for (std::size_t i = 0; i < node.items.size(); ++i) change_item(i, all);
    if (node.is_list())
      for (const Node& value : values())
        all.emplace_back([value](Node& it) { it.items.push_back(value); });
    for (std::size_t i = 0; i < node.entries.size(); ++i) change_entry(i, all);
    if (node.is_map())
      for (const Node& value : values()) add_entry(node, value, all);
    return all;
  }

 private:
  template <class T>
  const T& any_of(const std::vector<T>& list) {
    return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random_)];
  }

  std::vector<Node> values() {
    constexpr int words = 5;
    std::vector<Node> all(4);
    all[1].kind = Node::Kind::boolean;
    all[2].kind = Node::Kind::list;
    all[3].kind = Node::Kind::map;
    Node number;
    number.kind = Node::Kind::integer;
    for (number.integer = any_of(vocabulary_.numbers); all.size() < 7;
         number.integer = any_of(vocabulary_.numbers))
      all.push_back(number);
    for (int i = 0; i < words; ++i) all.push_back(text_node(any_of(vocabulary_.words), {}));
    return all;
  }

  static void change_item(std::size_t i, std::vector<Change>& all) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    all.emplace_back([at](Node& it) { it.items.erase(it.items.begin() + at); });
    all.emplace_back([i](Node& it) { it.items.push_back(Node(it.items[i])); });
  }

  void change_entry(std::size_t i, std::vector<Change>& all) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    all.emplace_back([at](Node& it) { it.entries.erase(it.entries.begin() + at); });
    for (const std::string& key : {any_of(vocabulary_.keys), any_of(vocabulary_.words)})
      all.emplace_back([key, i](Node& it) {
        if (it.find(key) == nullptr) it.entries[i].key = key;
      });
  }

  void add_entry(const Node& map, const Node& value, std::vector<Change>& all) {
    const std::string& key = any_of(vocabulary_.keys);
    if (map.find(key) != nullptr) return;
    all.emplace_back([key, value](Node& it) { it.entries.push_back({key, {}, value}); });
  }

  const Vocabulary& vocabulary_;
  std::mt19937 random_;
};

void collect_places(Node& node, std::vector<Node*>& all) {
  all.push_back(&node);
  for (Node& item : node.items) collect_places(item, all);
  for (Entry& entry : node.entries) collect_places(entry.value, all);
}

struct Count {
  int sound = 0;
  int broken = 0;
};

void compare(Oracle& oracle, const std::string& schema, const Node& root, Count& count) {
  const bool is_sound = oracle.accepts(root);
  (is_sound ? count.sound : count.broken) += 1;
  auto problems = judged(root, schema).take();
  if (problems.empty() == is_sound) return;
  CAPTURE(to_json(root).dump(1));
  REQUIRE_MESSAGE(problems.empty(), problems.front().what.en);
  REQUIRE_MESSAGE(is_sound, "the oracle alone finds something");
}

// Each value of the tree broken in every way, one at a time: two faults would hide one another.
void compare_all(Oracle& oracle, const std::string& schema, Node root, Breaker& breaker,
                 Count& count) {
  std::vector<Node*> places;
  collect_places(root, places);
  for (Node* const place : places) {
    const Node before = *place;
    for (const Change& change : breaker.changes_of(before)) {
      // What is below it stands elsewhere in memory then, and is put back with it.
      Node changed = before;
      change(changed);
      std::swap(*place, changed);
      compare(oracle, schema, root, count);
      std::swap(*place, changed);
    }
  }
}

}  // namespace

TEST_CASE("an oracle judges shapes as we do, of sound files and of broken ones") {
  for (const std::string_view name : embedded_schema_names()) {
    const std::string schema(name);
    CAPTURE(schema);
    Oracle oracle(schema);
    REQUIRE(all_samples().contains(schema));
    Vocabulary vocabulary;
    collect(oracle.document(), vocabulary);
    Count count;
    for (const Node& sample : all_samples().at(schema)) {
      CHECK(oracle.accepts(sample));
      CHECK_FALSE(judged(sample, schema).any());
      const Node root = pruned(sample);
      Breaker breaker(vocabulary, 1);
      compare_all(oracle, schema, root, breaker, count);
    }
    // A generator that made but one kind would prove nothing.
    CHECK(count.sound > 20);
    CHECK(count.broken > 200);
  }
}
