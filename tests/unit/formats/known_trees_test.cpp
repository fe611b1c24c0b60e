// Trees of settings as bytes: what comes back is what went in, places and all, and nothing else comes back.
#include "formats/known_trees.hpp"

#include <doctest/doctest.h>

#include <string>

#include "formats/first_look.hpp"
#include "formats/yaml_tree.hpp"
#include "same_tree.hpp"

namespace otklik::formats {

namespace {

constexpr std::string_view yaml =
    "name: Округ\nempty:\nyes: true\nno: false\nnumbers: [0, -1, 127, 128, 9223372036854775807, "
    "-9223372036854775808]\n"
    "map: {a: 'x: y', b: \"\", c: [{d: 1}, {}]}\nlist: []\n";

Node parsed() {
  Problems problems("test", "file.yaml", yaml);
  auto root = parse_yaml(problems);
  REQUIRE(root.has_value());
  return std::move(*root);
}

}  // namespace

TEST_CASE("a packed tree is unpacked as it was") {
  const Node root = parsed();
  const auto back = unpack(pack(root));
  REQUIRE(back.has_value());
  CHECK(same_tree(*back, root));
  const Positions before = positions_of(root);
  const Positions after = positions_of(*back);
  REQUIRE(before.size() == after.size());
  for (const auto& each : before) {
    const auto& pointer = each.first;
    CAPTURE(pointer);
    CHECK(after.at(pointer).line == each.second.line);
    CHECK(after.at(pointer).column == each.second.column);
  }
}

TEST_CASE("bytes that were cut or changed are no tree") {
  const std::string packed = pack(parsed());
  for (std::size_t size = 0; size < packed.size(); ++size)
    CHECK_FALSE(unpack(std::string_view(packed).substr(0, size)).has_value());
  for (std::size_t i = 0; i < packed.size(); ++i) {
    std::string other = packed;
    other[i] = static_cast<char>(other[i] ^ 4);
    CHECK_FALSE(unpack(other).has_value());
  }
}

TEST_CASE("bytes with a right sum that are no tree are none either") {
  Node deep;
  for (std::size_t i = 0; i <= deepest_nesting + 1; ++i) {
    Node outer;
    outer.kind = Node::Kind::list;
    outer.items.push_back(std::move(deep));
    deep = std::move(outer);
  }
  CHECK_FALSE(unpack(pack(deep)).has_value());
  for (const std::string bytes : {"", "\x07", "\x04\x01\x01\xff\xff\xff\xff\x0f"})
    CHECK_FALSE(unpack(bytes + check_sum(bytes)).has_value());
}

}  // namespace otklik::formats
