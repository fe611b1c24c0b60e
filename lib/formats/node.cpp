#include "formats/node.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/number.hpp"

namespace otklik::formats {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 5> null_words{"", "~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 3> true_words{"true", "True", "TRUE"};
constexpr std::array<std::string_view, 3> false_words{"false", "False", "FALSE"};

// The pointer's own escapes: `~` and `/` cannot stand in a token.
std::string pointer_token(std::string_view key) {
  std::string token;
  for (const char symbol : key) {
    if (symbol == '~')
      token += "~0";
    else if (symbol == '/')
      token += "~1";
    else
      token += symbol;
  }
  return token;
}

void collect(const Node& node, const std::string& pointer, Positions& positions) {
  positions.emplace(pointer, node.at);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    collect(node.items[i], pointer + "/" + std::to_string(i), positions);
  for (const Entry& entry : node.entries)
    collect(entry.value, pointer + "/" + pointer_token(entry.key), positions);
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [key](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

Node text_node(std::string text, Position at) {
  Node node;
  node.kind = Node::Kind::text;
  node.at = at;
  node.text = std::move(text);
  return node;
}

Node plain_scalar(std::string_view text, Position at) {
  Node node;
  node.at = at;
  if (is_one_of(text, null_words)) return node;
  const bool is_true = is_one_of(text, true_words);
  if (is_true || is_one_of(text, false_words)) {
    node.kind = Node::Kind::boolean;
    node.boolean = is_true;
    return node;
  }
  const bool has_plus = text.starts_with('+');
  const auto number = parse_integer(has_plus ? text.substr(1) : text);
  if (!number || (has_plus && *number < 0)) return text_node(std::string(text), at);
  node.kind = Node::Kind::integer;
  node.integer = *number;
  return node;
}

Positions positions_of(const Node& root) {
  Positions positions;
  collect(root, "", positions);
  return positions;
}

}  // namespace otklik::formats
