#include "formats/canonical_tree.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "formats/canonical_text.hpp"

namespace otklik::formats {

namespace {

// A record nests four levels; the indentation of a line is bounded by it.
constexpr std::size_t deepest_indent = 16;
constexpr std::size_t indent_step = 2;
// An event has a dozen keys at most; the bound keeps the look-up of keys cheap.
constexpr std::size_t most_keys = 32;

// The line that is not canonical.
struct NotCanonical {
  int line = 0;
};

bool is_key_symbol(char symbol) {
  return (symbol >= 'a' && symbol <= 'z') || symbol == '_';
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) { take_line(); }

  Node read() {
    Node root = read_map(0);
    if (!is_at_end_) fail();
    return root;
  }

 private:
  [[noreturn]] void fail() const { throw NotCanonical{line_number_}; }

  // Goes on to the next line. Every line of a record ends with a line feed.
  void take_line() {
    ++line_number_;
    is_at_end_ = offset_ == bytes_.size();
    if (is_at_end_) return;
    const auto end = bytes_.find('\n', offset_);
    if (end == std::string_view::npos) fail();
    line_ = bytes_.substr(offset_, end - offset_);
    rest_ = line_;
    offset_ = end + 1;
  }

  // Where `rest_` begins. Counted on from the last place on the line, which may be a megabyte long.
  Position here() {
    const std::size_t taken = line_.size() - rest_.size();
    if (here_.line != line_number_ || taken < here_taken_) {
      here_ = {line_number_, 1};
      here_taken_ = 0;
    }
    here_.column +=
        static_cast<int>(count_code_points(line_.substr(here_taken_, taken - here_taken_)));
    here_taken_ = taken;
    return here_;
  }

  std::size_t indent() const { return std::min(line_.find_first_not_of(' '), line_.size()); }
  bool stands_at(std::size_t indent_wanted) const {
    return !is_at_end_ && indent() == indent_wanted;
  }
  bool begins_item(std::size_t indent_wanted) const {
    return stands_at(indent_wanted) && line_.substr(indent_wanted).starts_with("- ");
  }

  void expect(std::string_view what) {
    if (!rest_.starts_with(what)) fail();
    rest_.remove_prefix(what.size());
  }

  std::string take_key() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_key_symbol);
    std::string key(rest_.begin(), end);
    if (key.empty()) fail();
    rest_.remove_prefix(key.size());
    expect(":");
    return key;
  }

  static Node container(Node::Kind kind, Position at) {
    Node node;
    node.kind = kind;
    node.at = at;
    return node;
  }

  void add_entry(Node& map, std::string key, Position at, Node value) const {
    if (map.entries.size() >= most_keys || map.find(key) != nullptr) throw NotCanonical{at.line};
    map.entries.push_back({std::move(key), at, std::move(value)});
  }

  // Lines `key: value` at `indent`; the first may stand behind the `- ` of a list, then `rest_` begins with it.
  Node read_map(std::size_t map_indent, bool is_first_here = false) {
    if (!is_first_here && !stands_at(map_indent)) fail();
    if (!is_first_here) rest_ = line_.substr(map_indent);
    Node map = container(Node::Kind::map, here());
    for (bool is_first = true; is_first || (stands_at(map_indent) && !begins_item(map_indent));
         is_first = false) {
      if (!is_first) rest_ = line_.substr(map_indent);
      const Position at = here();
      std::string key = take_key();
      Node value = read_value(map_indent);
      add_entry(map, std::move(key), at, std::move(value));
    }
    return map;
  }

  // What stands behind `key:`; ends at the beginning of the next line.
  Node read_value(std::size_t map_indent) {
    if (rest_.empty()) return read_nested(map_indent + indent_step);
    expect(" ");
    if (rest_ == "|" || rest_ == "|-") return read_block(map_indent + indent_step);
    Node value = read_inline();
    if (!rest_.empty()) fail();
    take_line();
    return value;
  }

  Node read_nested(std::size_t nested_indent) {
    if (nested_indent > deepest_indent) fail();
    take_line();
    if (begins_item(nested_indent)) return read_list(nested_indent);
    return read_map(nested_indent);
  }

  Node read_list(std::size_t list_indent) {
    rest_ = line_.substr(list_indent);
    Node list = container(Node::Kind::list, here());
    while (begins_item(list_indent)) {
      rest_ = line_.substr(list_indent);
      expect("- ");
      list.items.push_back(rest_.starts_with('{') ? read_item()
                                                  : read_map(list_indent + indent_step, true));
    }
    return list;
  }

  // A map in braces that is the item of a list.
  Node read_item() {
    Node item = read_inline();
    if (!rest_.empty()) fail();
    take_line();
    return item;
  }

  Node read_inline() {
    if (rest_.starts_with('{')) return read_flow_map();
    if (rest_.starts_with('[')) return read_flow_list();
    return read_scalar(Place::line);
  }

  Node read_scalar(Place place) {
    const Position at = here();
    if (rest_.starts_with('"')) {
      auto text = take_quoted(rest_);
      if (!text) fail();
      return text_node(std::move(*text), at);
    }
    const auto end =
        place == Place::line ? rest_.size() : std::min(rest_.find_first_of(",]}"), rest_.size());
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    Node node = plain_scalar(word, at);
    if (node.is_text() && !is_word(word, place)) fail();
    return node;
  }

  Node read_flow_map() {
    Node map = container(Node::Kind::map, here());
    expect("{");
    while (!rest_.starts_with('}')) {
      if (!map.entries.empty()) expect(", ");
      const Position at = here();
      std::string key = take_key();
      expect(" ");
      Node value = read_scalar(Place::flow);
      add_entry(map, std::move(key), at, std::move(value));
    }
    expect("}");
    return map;
  }

  Node read_flow_list() {
    Node list = container(Node::Kind::list, here());
    expect("[");
    while (!rest_.starts_with(']')) {
      if (!list.items.empty()) expect(", ");
      list.items.push_back(read_scalar(Place::flow));
    }
    expect("]");
    return list;
  }

  // The lines behind `|`: those that stand deeper, and empty ones between them.
  Node read_block(std::size_t block_indent) {
    const Position at = here();
    const bool keeps_line_feed = rest_ == "|";
    std::string text;
    take_line();
    while (!is_at_end_ && (line_.empty() || indent() >= block_indent)) {
      if (!line_.empty()) text += line_.substr(block_indent);
      text += '\n';
      take_line();
    }
    if (!keeps_line_feed && !text.empty()) text.pop_back();
    return text_node(std::move(text), at);
  }

  std::string_view bytes_;
  std::size_t offset_ = 0;  // where the next line begins
  std::string_view line_;   // without its line feed
  std::string_view rest_;   // what of it has not been taken
  int line_number_ = 0;
  Position here_;               // the place told last
  std::size_t here_taken_ = 0;  // how much of the line stands before it
  bool is_at_end_ = false;
};

}  // namespace

void report_not_canonical(int line, Problems& problems) {
  problems.report("not-canonical", {line, 1},
                  {"эта строка записана не так, как её пишет программа",
                   "this line is not written as the program writes it"},
                  {"записи не правят руками: верните файл из git (git checkout -- ФАЙЛ) и внесите "
                   "запись командой",
                   "records are not edited by hand: restore the file from git (git checkout -- "
                   "FILE) and record by a command"});
}

std::optional<Node> parse_canonical(Problems& problems) {
  try {
    return Reader(problems.bytes()).read();
  } catch (const NotCanonical& problem) {
    report_not_canonical(problem.line, problems);
    return std::nullopt;
  }
}

}  // namespace otklik::formats
