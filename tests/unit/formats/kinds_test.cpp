// Whoever adds a kind of event must tell the schemas and their pages too, which no compiler reads.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "formats/embedded_schemas.hpp"
#include "regulation/event_kind.hpp"

using namespace otklik;

namespace {

nlohmann::json schema(const char* name) {
  return nlohmann::json::parse(formats::embedded_schema(name));
}

std::string page(const std::string& name) {
  std::ifstream file(OTKLIK_SOURCE_DIR "/docs/formats/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const auto& kinds = Words<regulation::EventKind>::table;

}  // namespace

TEST_CASE("schemas/case-1.json knows every kind of event, in their order, and says what it holds") {
  const nlohmann::json definitions = schema("case-1")["definitions"];
  const nlohmann::json words = definitions["event"]["properties"]["event"]["enum"];
  REQUIRE(words.size() == kinds.size());
  for (std::size_t n = 0; n < kinds.size(); ++n) {
    CHECK(words[n] == kinds[n].word);
    CHECK_MESSAGE(definitions.contains(std::string(kinds[n].word)), kinds[n].word);
  }
}

TEST_CASE("schemas/regulation-1.json lets a regulation have a rule for every kind of event") {
  const nlohmann::json rules = schema("regulation-1")["properties"]["events"]["properties"];
  CHECK(rules.size() == kinds.size());
  for (const auto& kind : kinds) CHECK_MESSAGE(rules.contains(std::string(kind.word)), kind.word);
}

TEST_CASE("docs/formats/case.md tells of every kind of event") {
  const std::string text = page("case.md");
  for (const auto& kind : kinds)
    CHECK_MESSAGE(text.find("`" + std::string(kind.word) + "`") != std::string::npos, kind.word);
}
