#include "formats/schema.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

// valijson's headers are not clean under our warnings; CMake marks them as the system's.
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "formats/embedded_schemas.hpp"
#include "formats/schema_words.hpp"

namespace otklik::formats {

namespace {

// A schema ready for use; `busy` because the validator keeps its compiled patterns.
struct Compiled {
  nlohmann::json document;
  valijson::Schema schema;
  valijson::Validator validator;
  std::mutex busy;
};

std::unique_ptr<Compiled> compile(std::string_view name) {
  const std::string_view text = embedded_schema(name);
  if (text.empty()) throw std::logic_error("no schema named " + std::string(name));
  auto compiled = std::make_unique<Compiled>();
  compiled->document = nlohmann::json::parse(text);
  const valijson::adapters::NlohmannJsonAdapter adapter(compiled->document);
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, compiled->schema);
  return compiled;
}

// Parsed once a process.
Compiled& compiled_schema(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<Compiled>, std::less<>> all;
  const std::lock_guard lock(mutex);
  auto found = all.find(name);
  if (found == all.end()) found = all.emplace(std::string(name), compile(name)).first;
  return *found->second;
}

nlohmann::json to_json(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return nullptr;
    case Node::Kind::boolean: return node.boolean;
    case Node::Kind::integer: return node.integer;
    case Node::Kind::text: return std::string(judged_part(node.text));
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

}  // namespace

void check_shape(const Node& root, std::string_view schema_name, Problems& problems) {
  Compiled& compiled = compiled_schema(schema_name);
  const nlohmann::json document = to_json(root);
  const valijson::adapters::NlohmannJsonAdapter adapter(document);
  const std::lock_guard lock(compiled.busy);
  if (compiled.validator.validate(compiled.schema, adapter, nullptr)) return;
  explain_shape(compiled.document, root, problems);
  // The two agree (a test compares them); if they ever do not, the file is refused all the same.
  if (!problems.has_shape_problems()) problems.note_misshapen(root.at);
}

}  // namespace otklik::formats
