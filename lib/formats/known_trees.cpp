#include "formats/known_trees.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

namespace otklik::formats {

namespace {

// Numbers as groups of seven bits, the lowest first; the eighth bit says that more follow.
void put_number(std::string& out, std::uint64_t number) {
  constexpr std::uint64_t group = 0x80;
  for (; number >= group; number /= group) out += static_cast<char>(number % group | group);
  out += static_cast<char>(number);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, text.size());
  out += text;
}

void put_place(std::string& out, Position at) {
  put_number(out, static_cast<std::uint64_t>(at.line));
  put_number(out, static_cast<std::uint64_t>(at.column));
}

void put(std::string& out, const Node& node) {
  out += static_cast<char>(node.kind);
  put_place(out, node.at);
  switch (node.kind) {
    case Node::Kind::null: break;
    case Node::Kind::boolean: put_number(out, node.boolean ? 1 : 0); break;
    case Node::Kind::integer: put_number(out, static_cast<std::uint64_t>(node.integer)); break;
    case Node::Kind::text: put_text(out, node.text); break;
    case Node::Kind::list:
      put_number(out, node.items.size());
      for (const Node& item : node.items) put(out, item);
      break;
    case Node::Kind::map:
      put_number(out, node.entries.size());
      for (const Entry& entry : node.entries) {
        put_text(out, entry.key);
        put_place(out, entry.at);
        put(out, entry.value);
      }
      break;
  }
}

struct Damaged {};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  Node root() {
    Node node = take(0);
    need(rest_.empty());
    return node;
  }

 private:
  static void need(bool is_so) {
    if (!is_so) throw Damaged{};
  }

  std::uint8_t byte() {
    need(!rest_.empty());
    const auto first = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }

  std::uint64_t number() {
    constexpr unsigned group_bits = 7;
    constexpr std::uint8_t more = 0x80;
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += group_bits) {
      const std::uint8_t group = byte();
      value |= static_cast<std::uint64_t>(group & (more - 1U)) << shift;
      if ((group & more) == 0) return value;
    }
    throw Damaged{};
  }

  // Of things of which each takes a byte at least.
  std::size_t count() {
    const std::uint64_t value = number();
    need(value <= rest_.size());
    return static_cast<std::size_t>(value);
  }

  std::string text() {
    const std::size_t size = count();
    std::string taken(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return taken;
  }

  Position place() {
    const auto line = static_cast<int>(number());
    return {line, static_cast<int>(number())};
  }

  Node take(std::size_t depth) {
    need(depth <= deepest_nesting);
    const std::uint8_t kind = byte();
    need(kind <= static_cast<std::uint8_t>(Node::Kind::map));
    Node node;
    node.kind = static_cast<Node::Kind>(kind);
    node.at = place();
    if (node.kind == Node::Kind::boolean) node.boolean = number() != 0;
    if (node.kind == Node::Kind::integer) node.integer = static_cast<std::int64_t>(number());
    if (node.kind == Node::Kind::text) node.text = text();
    if (node.kind == Node::Kind::list) take_items(node, depth);
    if (node.kind == Node::Kind::map) take_entries(node, depth);
    return node;
  }

  void take_items(Node& list, std::size_t depth) {
    const std::size_t size = count();
    list.items.reserve(size);
    for (std::size_t i = 0; i < size; ++i) list.items.push_back(take(depth + 1));
  }

  void take_entries(Node& map, std::size_t depth) {
    const std::size_t size = count();
    map.entries.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      std::string key = text();
      const Position at = place();
      map.entries.push_back({std::move(key), at, take(depth + 1)});
    }
  }

  std::string_view rest_;
};

}  // namespace

std::string check_sum(std::string_view bytes) {
  std::uint64_t sum = 0xcbf29ce484222325U;
  for (const char byte : bytes) sum = (sum ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3U;
  return fmt::format("{:016x}", sum);
}

std::string pack(const Node& root) {
  std::string out;
  put(out, root);
  return out + check_sum(out);
}

std::optional<Node> unpack(std::string_view bytes) {
  constexpr std::size_t sum_size = 16;
  const std::size_t end = bytes.size() - std::min(bytes.size(), sum_size);
  const std::string_view tree = bytes.substr(0, end);
  if (check_sum(tree) != bytes.substr(end)) return std::nullopt;
  try {
    return Unpacker(tree).root();
  } catch (const Damaged&) {
    return std::nullopt;
  }
}

}  // namespace otklik::formats
