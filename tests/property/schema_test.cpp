// Our judge of shapes and a validator of JSON Schema agree on every file, sound or broken in any way: valijson is the oracle, and only here.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <string>
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

// Breaks a tree in one place, or leaves it sound by luck.
class Breaker {
 public:
  Breaker(const Vocabulary& vocabulary, const std::vector<Node>& samples, unsigned seed)
      : vocabulary_(vocabulary), samples_(samples), random_(seed) {}

  Node broken() {
    Node root = any_of(samples_);
    for (std::size_t left = below(4); left > 0; --left) change(any_place(root));
    return root;
  }

 private:
  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
  }
  template <class T>
  const T& any_of(const std::vector<T>& list) {
    return list[below(list.size())];
  }

  static void places(Node& node, std::vector<Node*>& all) {
    all.push_back(&node);
    for (Node& item : node.items) places(item, all);
    for (Entry& entry : node.entries) places(entry.value, all);
  }
  Node& any_place(Node& root) {
    std::vector<Node*> all;
    places(root, all);
    return *any_of(all);
  }

  Node any_value() {
    Node node;
    switch (below(7)) {
      case 0: return node;
      case 1:
        node.kind = Node::Kind::boolean;
        node.boolean = below(2) == 0;
        return node;
      case 2:
        node.kind = Node::Kind::integer;
        node.integer = any_of(vocabulary_.numbers);
        return node;
      case 3: node.kind = Node::Kind::list; return node;
      case 4: node.kind = Node::Kind::map; return node;
      default: return text_node(any_of(vocabulary_.words), {});
    }
  }

  void put(Node& map, std::string key, Node value) {
    if (map.find(key) == nullptr) map.entries.push_back({std::move(key), {}, std::move(value)});
  }

  void change_map(Node& map) {
    const std::size_t at = below(map.entries.size() + 1);
    const auto entry = map.entries.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(3)) {
      case 0:
        if (entry != map.entries.end()) map.entries.erase(entry);
        return;
      case 1: return put(map, any_of(vocabulary_.keys), any_value());
      default:
        if (entry == map.entries.end()) return;
        Node value = entry->value;
        map.entries.erase(entry);
        put(map, below(2) == 0 ? any_of(vocabulary_.keys) : any_of(vocabulary_.words),
            std::move(value));
    }
  }

  void change_list(Node& list) {
    const std::size_t at = below(list.items.size() + 1);
    const auto item = list.items.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(4)) {
      case 0:
        if (item != list.items.end()) list.items.erase(item);
        return;
      case 1: list.items.clear(); return;
      case 2:
        if (item != list.items.end()) list.items.push_back(Node(*item));
        return;
      default: list.items.push_back(any_value());
    }
  }

  void change(Node& node) {
    if (below(3) == 0) {
      node = any_value();
    } else if (node.is_map()) {
      change_map(node);
    } else if (node.is_list()) {
      change_list(node);
    } else if (node.kind == Node::Kind::integer) {
      node.integer = any_of(vocabulary_.numbers);
    } else if (below(4) == 0) {
      node.text += ' ';
    } else {
      node = text_node(any_of(vocabulary_.words), {});
    }
  }

  const Vocabulary& vocabulary_;
  const std::vector<Node>& samples_;
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("an oracle judges shapes as we do, of sound files and of broken ones") {
  for (const std::string_view name : embedded_schema_names()) {
    const std::string schema(name);
    CAPTURE(schema);
    Oracle oracle(schema);
    REQUIRE(all_samples().contains(schema));
    const std::vector<Node>& samples = all_samples().at(schema);
    for (const Node& sample : samples) CHECK(oracle.accepts(sample));
    Vocabulary vocabulary;
    collect(oracle.document(), vocabulary);
    int sound = 0;
    int broken = 0;
    CHECK(rc::check([&] {
      const auto seed = *rc::gen::arbitrary<unsigned>();
      Breaker breaker(vocabulary, samples, seed);
      for (int i = 0; i < 8; ++i) {
        const Node root = breaker.broken();
        const bool is_sound = oracle.accepts(root);
        (is_sound ? sound : broken) += 1;
        if (judged(root, schema).any() != is_sound) continue;
        RC_LOG() << to_json(root).dump(1);
        for (const Diagnostic& each : judged(root, schema).take()) RC_LOG() << each.what.en << "\n";
        RC_FAIL("the oracle says otherwise");
      }
    }));
    // A generator that made but one kind would prove nothing.
    CHECK(sound > 20);
    CHECK(broken > 200);
  }
}
