#include "formats/yaml_tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace otklik::formats {

namespace {

// A key is looked up, compared and matched: none of ours comes near.
constexpr std::size_t longest_key = 200;
// Far beyond the largest registry of a region; each value costs some hundred bytes.
constexpr std::size_t most_values = 300'000;

// Ends the parsing of a file when going on makes no sense; the reason has been reported.
struct Stop {};

void report_alias(Position at, Problems& problems) {
  problems.report("alias", at,
                  {"ссылки YAML (*имя) здесь не используются", "aliases (*name) are not used here"},
                  {"напишите значение ещё раз целиком; слово со звёздочкой возьмите в кавычки",
                   "write the value out again; put a word with an asterisk into quotes"});
}

// A list or a map whose end has not come yet.
struct Open {
  Node node;
  bool has_key = false;  // of a map: a key waits for its value
  std::string key;
  Position key_at;
  std::set<std::string> keys;
};

// Builds the tree from yaml-cpp's events. The parser tells of a nested value before it goes down into it, so stopping here
// also bounds its recursion.
class Builder : public YAML::EventHandler {
 public:
  explicit Builder(Problems& problems) : problems_(problems) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (has_document_)
      stop("several-documents", place(mark),
           {"после конца документа стоит ещё что-то",
            "something stands after the end of the document"},
           {"оставьте в файле один документ; проверьте отступы у этой строки",
            "leave one document in the file; look at the indentation of this line"});
    has_document_ = true;
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    look_at(mark, anchor);
    Node node;
    node.at = place(mark);
    if (wants_key()) stop_at_key(node.at);
    put(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    report_alias(place(mark), problems_);
    throw Stop{};
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    look_at(mark, anchor);
    const Position at = place(mark);
    if (wants_key()) return put_key(value, at);
    put(tag == "?" ? plain_scalar(value, at) : text_node(value, at));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, anchor);
  }
  void OnMapEnd() override { close(); }

  std::optional<Node> take_root() { return std::move(root_); }

 private:
  [[noreturn]] void stop(std::string_view name, Position at, Text what, Text remedy) {
    problems_.report(name, at, std::move(what), std::move(remedy));
    throw Stop{};
  }

  // yaml-cpp counts from 0 and in bytes, people from 1 and in symbols. Values come in order of place, so a long line is counted
  // once.
  Position place(const YAML::Mark& mark) {
    const auto offset = static_cast<std::size_t>(mark.pos);
    if (mark.line + 1 != last_.line || offset < last_offset_) {
      last_ = {mark.line + 1, 1};
      last_offset_ = offset - std::min(offset, static_cast<std::size_t>(mark.column));
    }
    const std::string_view between = problems_.bytes().substr(last_offset_, offset - last_offset_);
    last_.column += static_cast<int>(count_code_points(between));
    last_offset_ = offset;
    return last_;
  }

  // yaml-cpp does not tell a tag `!` from a quoted scalar; the byte where the value begins does.
  void look_at(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const auto offset = static_cast<std::size_t>(mark.pos);
    const char first = offset < problems_.bytes().size() ? problems_.bytes()[offset] : '\0';
    if (anchor != 0)
      problems_.report(
          "anchor", place(mark),
          {"якоря YAML (&имя) здесь не используются", "anchors (&name) are not used here"},
          {"уберите якорь; слово с амперсандом возьмите в кавычки",
           "remove the anchor; put a word with an ampersand into quotes"});
    if (first == '!')
      problems_.report("tag", place(mark),
                       {"теги YAML (!имя) здесь не используются", "tags (!name) are not used here"},
                       {"уберите тег; слово с восклицательным знаком возьмите в кавычки",
                        "remove the tag; put a word with an exclamation mark into quotes"});
    if (++values_ > most_values)
      stop("too-many-values", place(mark),
           text("в файле больше {} значений", "the file holds more than {} values", most_values),
           {"разделите файл", "split the file"});
  }

  bool wants_key() const {
    return !open_.empty() && open_.back().node.is_map() && !open_.back().has_key;
  }

  [[noreturn]] void stop_at_key(Position at) {
    stop("key-not-text", at,
         {"на месте ключа стоит не слово", "what stands as a key is not a word"},
         {"закройте все скобки и кавычки; ключ пишут как `ключ: значение`",
          "close all brackets and quotes; a key is written `key: value`"});
  }

  void put_key(const std::string& key, Position at) {
    if (key.size() > longest_key)
      stop("long-key", at,
           text("ключ длиннее {} байт", "the key is longer than {} bytes", longest_key),
           {"проверьте, не пропущен ли перевод строки", "look for a line break that is missing"});
    Open& map = open_.back();
    if (!map.keys.insert(key).second)
      problems_.report("duplicate-key", at,
                       text("ключ `{}` стоит второй раз", "the key `{}` stands here a second time",
                            disarmed(key)),
                       {"оставьте один из них", "keep one of them"});
    map.key = key;
    map.key_at = at;
    map.has_key = true;
  }

  void open(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    look_at(mark, anchor);
    const Position at = place(mark);
    if (wants_key()) stop_at_key(at);
    if (open_.size() >= deepest_nesting)
      stop("too-deep", at, text("вложенность больше {}", "nested deeper than {}", deepest_nesting),
           {"проверьте отступы и скобки", "look at indentation and brackets"});
    Open open;
    open.node.kind = kind;
    open.node.at = at;
    open_.push_back(std::move(open));
  }

  void close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    put(std::move(node));
  }

  void put(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
      return;
    }
    parent.has_key = false;
    parent.node.entries.push_back({std::move(parent.key), parent.key_at, std::move(node)});
  }

  Problems& problems_;
  std::vector<Open> open_;
  std::optional<Node> root_;
  std::size_t values_ = 0;
  Position last_;  // the place told last
  std::size_t last_offset_ = 0;
  bool has_document_ = false;
};

// yaml-cpp's own words for the commonest slips, and ours.
Text explained(const std::string& message) {
  struct Words {
    std::string_view part;
    std::string_view ru;
  };
  static constexpr std::array<Words, 7> table{{
      {"illegal map value", "двоеточие с пробелом стоит внутри значения без кавычек"},
      {"end of map not found", "строка стоит не на своём отступе или в ней нет двоеточия"},
      {"end of sequence not found", "пункт списка стоит не на своём отступе или без дефиса"},
      {"end of map flow not found", "фигурная скобка не закрыта"},
      {"end of sequence flow not found", "квадратная скобка не закрыта"},
      {"unknown escape character",
       "после обратной косой черты в кавычках стоит неизвестный символ"},
      {"illegal EOF in scalar", "кавычка не закрыта"},
  }};
  for (const Words& each : table)
    if (message.find(each.part) != std::string::npos)
      return {"файл не разобрать: " + std::string(each.ru), "the file cannot be read: " + message};
  return {"файл не разобрать: нарушены правила YAML (" + message + ")",
          "the file cannot be read: " + message};
}

void report_syntax(const YAML::Exception& problem, Problems& problems) {
  const Position at = problem.mark.is_null()
                          ? Position{}
                          : problems.position_of(static_cast<std::size_t>(problem.mark.pos));
  // To the parser a word with an asterisk is an alias whose anchor is missing.
  if (problem.msg.find("referenced anchor") != std::string::npos) return report_alias(at, problems);
  problems.report("syntax", at, explained(problem.msg),
                  {"проверьте здесь отступы, кавычки, скобки и двоеточия",
                   "look at indentation, quotes, brackets and colons here"});
}

}  // namespace

std::optional<Node> parse_yaml(Problems& problems) {
  Builder builder(problems);
  try {
    std::istringstream stream{std::string(problems.bytes())};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& problem) {
    report_syntax(problem, problems);
    return std::nullopt;
  }
  return builder.take_root();
}

}  // namespace otklik::formats
