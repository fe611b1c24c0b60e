#include "formats/staff_edit.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "formats/canonical_text.hpp"
#include "formats/files.hpp"
#include "formats/first_look.hpp"
#include "formats/yaml_tree.hpp"

namespace otklik::formats {

namespace {

using cases::RoleHeld;
using Lines = std::vector<std::string>;

// What is put where; the first that reads back as it should is taken.
struct Insertion {
  std::size_t offset = 0;
  std::string words;
};

// `role: coordinator` and so on, in the order of the template.
Lines lines_of(const RoleHeld& held) {
  Lines lines;
  const auto add = [&](std::string_view key, std::string_view value) {
    lines.push_back(fmt::format("{}: {}", key, scalar(value, Place::flow)));
  };
  add("role", held.role.text());
  if (held.body) add("body", held.body->text());
  if (held.heads) add("heads", held.heads->text());
  if (held.substitutes) add("substitutes", held.substitutes->text());
  if (held.valid.since) add("valid_from", format_date(*held.valid.since));
  if (held.valid.until) add("valid_until", format_date(*held.valid.until));
  if (!held.order.empty()) add("order", held.order);
  return lines;
}

std::string flow_of(const RoleHeld& held) {
  return "{" + joined_list(lines_of(held)) + "}";
}

std::string flow_of(const std::vector<RoleHeld>& roles) {
  Lines all;
  for (const RoleHeld& held : roles) all.push_back(flow_of(held));
  return joined_list(all);
}

bool is_before(Position a, Position b) {
  return std::tie(a.line, a.column) < std::tie(b.line, b.column);
}

// Where a key or a value of the tree stands, one after the other.
void collect(const Node& node, std::vector<Position>& places) {
  places.push_back(node.at);
  for (const Node& item : node.items) collect(item, places);
  for (const Entry& entry : node.entries) {
    places.push_back(entry.at);
    collect(entry.value, places);
  }
}

std::vector<Position> places_of(const Node& node) {
  std::vector<Position> places;
  collect(node, places);
  std::sort(places.begin(), places.end(), is_before);
  return places;
}

const Node* find_roles(const Node& root, const PersonId& person) {
  const Node* people = root.find("people");
  if (people == nullptr) return nullptr;
  for (const Node& item : people->items)
    if (const Node* id = item.find("id"); id != nullptr && id->text == person.text())
      return item.find("roles");
  return nullptr;
}

class Editor {
 public:
  Editor(std::string_view bytes, const Node& root, const Node& roles)
      : bytes_(bytes),
        break_(bytes.find("\r\n") == bytes.npos ? "\n" : "\r\n"),
        root_(root),
        roles_(roles) {}

  std::vector<Insertion> insertions(const std::vector<RoleHeld>& added) const {
    const std::size_t begin = offset_of(roles_.at);
    if (bytes_.substr(begin, 1) != "[") return in_block(added);
    return roles_.items.empty() ? std::vector{Insertion{begin + 1, flow_of(added)}}
                                : in_flow(flow_of(added));
  }

 private:
  std::size_t offset_of(Position at) const {
    std::size_t offset = 0;
    for (int line = 1; line < at.line; ++line) offset = next_line(offset);
    std::string_view rest = bytes_.substr(offset);
    for (int column = 1; column < at.column && !rest.empty(); ++column) next_code_point(rest);
    return bytes_.size() - rest.size();
  }

  std::size_t next_line(std::size_t offset) const {
    return std::min(bytes_.find('\n', offset), bytes_.size() - 1) + 1;
  }

  std::size_t line_before(std::size_t line) const {
    const auto end = line < 2 ? bytes_.npos : bytes_.rfind('\n', line - 2);
    return end == bytes_.npos ? 0 : end + 1;
  }

  // Before a bracket that may be the list's own, else it is in a text or a comment and does not read back.
  std::vector<Insertion> in_flow(const std::string& words) const {
    std::vector<Insertion> found;
    for (std::size_t at = bytes_.find(']', offset_of(roles_.items.back().at)); at != bytes_.npos;
         at = bytes_.find(']', at + 1)) {
      const auto last = bytes_.find_last_not_of(" \t\r\n", at - 1);
      found.push_back({last + 1, (bytes_[last] == ',' ? " " : ", ") + words});
      if (last + 1 < at) found.push_back({at, ", " + words});
    }
    return found;
  }

  // In lines of their own behind the last role: before what follows it and the comments above that, else just before that.
  std::vector<Insertion> in_block(const std::vector<RoleHeld>& added) const {
    const auto indent = static_cast<std::size_t>(roles_.at.column - 1);
    std::string words;
    for (const RoleHeld& held : added) words += block_of(held, indent);
    const std::size_t next = next_behind_roles();
    std::size_t line = next;
    while (line > 0 && belongs_to_next(line_before(line), line, indent)) line = line_before(line);
    return {in_lines(line, words), in_lines(next, words)};
  }

  std::string block_of(const RoleHeld& held, std::size_t indent) const {
    const std::string margin(indent, ' ');
    const Node& neighbour = roles_.items.back();
    if (bytes_.substr(offset_of(neighbour.at), 1) == "{")
      return margin + "- " + flow_of(held) + break_;
    const std::string deeper(static_cast<std::size_t>(neighbour.at.column - 1), ' ');
    std::string words;
    for (const std::string& line : lines_of(held))
      words += (words.empty() ? margin + "-" + deeper.substr(indent + 1) : deeper) + line + break_;
    return words;
  }

  // The line of the first key or value that stands behind the roles, or the end.
  std::size_t next_behind_roles() const {
    const Position last = places_of(roles_).back();
    for (const Position at : places_of(root_))
      if (is_before(last, at)) return offset_of({at.line, 1});
    return bytes_.size();
  }

  bool belongs_to_next(std::size_t line, std::size_t end, std::size_t indent) const {
    const std::string_view whole = bytes_.substr(line, end - line);
    const std::string_view words = trimmed(whole);
    const bool is_comment = words.starts_with('#') && whole.find('#') < indent;
    return words.empty() || words == "-" || words == "..." || is_comment;
  }

  Insertion in_lines(std::size_t line, std::string words) const {
    if (line < bytes_.size() || bytes_.ends_with('\n')) return {line, std::move(words)};
    // The last line has no end of its own.
    return {line, break_ + words.substr(0, words.size() - break_.size())};
  }

  std::string_view bytes_;
  std::string break_;
  const Node& root_;
  const Node& roles_;
};

Error cannot_edit(std::string_view file, const PersonId& person,
                  const std::vector<RoleHeld>& roles) {
  std::vector<Text> notes{text("добавьте их в roles сотрудника «{}» сами и закоммитьте:",
                               "add them to the roles of `{}` by hand, and commit:", person)};
  for (const RoleHeld& held : roles) notes.push_back(same(disarmed(flow_of(held))));
  return {Category::bad_data,
          text("{}: файл записан так, что программа не может вписать роли, не тронув остального",
               "{}: the file is written so that roles cannot be put in without touching the rest",
               file),
          std::move(notes)};
}

// What the file must say afterwards.
std::optional<std::vector<cases::Person>> wanted(std::string_view bytes, std::string_view file,
                                                 const PersonId& person,
                                                 const std::vector<RoleHeld>& roles) {
  auto people = read_staff(bytes, file, nullptr).value;
  if (!people) return people;
  for (cases::Person& each : *people)
    if (each.id == person) each.roles.insert(each.roles.end(), roles.begin(), roles.end());
  return people;
}

}  // namespace

std::string with_roles(std::string_view bytes, std::string_view file, const PersonId& person,
                       const std::vector<RoleHeld>& roles) {
  if (roles.empty()) return std::string(bytes);
  const std::string_view body = without_mark(bytes);
  const std::string_view mark = bytes.substr(0, bytes.size() - body.size());
  const auto after = wanted(body, file, person, roles);
  Problems problems("staff", file, body);
  const auto root = parse_yaml(problems);
  const Node* list = root ? find_roles(*root, person) : nullptr;
  if (!after || list == nullptr) throw cannot_edit(file, person, roles);
  for (const Insertion& each : Editor(body, *root, *list).insertions(roles)) {
    std::string edited(body);
    edited.insert(each.offset, each.words);
    if (read_staff(edited, file, nullptr).value == after) return std::string(mark) + edited;
  }
  throw cannot_edit(file, person, roles);
}

}  // namespace otklik::formats
