// registry/hints.yaml: docs/formats/hints.md.
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

int count_of(const Fields& fields, std::string_view key) {
  return static_cast<int>(fields.number(key));
}

cases::Hints decode(const Fields& fields) {
  cases::Hints hints;
  if (const Node* node = fields.find("repeats")) {
    const Fields rule(*node, fields.problems());
    hints.repeats = {count_of(rule, "days"), count_of(rule, "score"), count_of(rule, "same_author"),
                     count_of(rule, "same_place"), static_cast<std::size_t>(rule.number("show"))};
  }
  if (const Node* node = fields.find("crowd")) {
    const Fields rule(*node, fields.problems());
    hints.crowd = {static_cast<std::size_t>(rule.number("authors")), count_of(rule, "days")};
  }
  hints.abuse = fields.texts("abuse");
  return hints;
}

}  // namespace

Read<cases::Hints> read_hints(std::string_view bytes, std::string_view file, KnownTrees* known) {
  return read_settings_file<cases::Hints>("hints", bytes, file, known, decode);
}

}  // namespace otklik::formats
