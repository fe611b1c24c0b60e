#include "table.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "lexer.hpp"

namespace layers {

namespace {

std::set<std::string> listed(std::string_view items) {
  std::istringstream in{std::string(items)};
  std::set<std::string> result;
  for (std::string item; in >> item;) result.insert(item);
  return result;
}

bool is_within(std::string_view inner, std::string_view outer) {
  return inner.size() > outer.size() && inner.starts_with(outer) && inner[outer.size()] == '/';
}

Word word_of(std::string written, const std::string& group) {
  Word word{std::move(written), group, {}, false, false};
  for (const Token& token : tokens_of(word.written)) word.tokens.push_back(token.text);
  word.is_prefix = word.tokens.size() == 2 && word.tokens.back() == "*";
  word.is_function = word.tokens.size() > 1 && word.tokens[1] == "(";
  return word;
}

}  // namespace

// An entry is a line at the margin, KIND NAME, and the indented lines below it. Those of a room begin with their own kind.
Table::Table(std::istream& in) {
  std::string kind;
  std::string name;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#') || line.find_first_not_of(' ') == line.npos) continue;
    if (line.front() == ' ') {
      take(kind, name, line);
      continue;
    }
    std::istringstream head(line);
    head >> kind >> name;
    if (kind != "room" && kind != "pair") continue;
    rooms_[name].name = name;
    rooms_[name].is_pair = kind == "pair";
  }
  name_headers_of_sets();
  let_inherit();
  check_names();
}

void Table::take(const std::string& kind, const std::string& name, std::string_view items) {
  if (kind == "headers") return sets_[name].merge(listed(items));
  if (kind == "words") return take_words(name, items);
  if (kind != "room" && kind != "pair") throw TableError("no kind of entry: " + kind);
  std::istringstream in{std::string(items)};
  std::string word;
  in >> word;
  take_of_room(rooms_[name], word, std::string(std::istreambuf_iterator<char>(in), {}));
}

void Table::take_of_room(Room& room, const std::string& kind, std::string_view items) {
  std::set<std::string>* const list = kind == "rooms"     ? &room.rooms
                                      : kind == "headers" ? &room.headers
                                      : kind == "says"    ? &room.says
                                      : kind == "needs"   ? &room.needs
                                      : kind == "data"    ? &room.data
                                                          : nullptr;
  if (list == nullptr) throw TableError("a room has no " + kind + ": " + room.name);
  list->merge(listed(items));
}

void Table::take_words(const std::string& group, std::string_view items) {
  groups_.insert(group);
  std::istringstream in{std::string(items)};
  for (std::string item; std::getline(in, item, ',');) {
    Word word = word_of(item.substr(std::min(item.find_first_not_of(' '), item.size())), group);
    if (word.tokens.empty()) continue;
    if (word.is_prefix)
      prefixes_.push_back(std::move(word));
    else
      words_[word.tokens.front()].push_back(std::move(word));
  }
}

void Table::name_headers_of_sets() {
  for (auto& [name, room] : rooms_)
    for (const auto& [set, headers] : sets_)
      if (room.headers.erase(set) != 0) room.headers.insert(headers.begin(), headers.end());
}

// A room within a room has what the outer one has, but for the outer one's arrows into its own inner rooms: what the
// upper part of a folder may include is not for its lower parts.
void Table::let_inherit() {
  for (auto& [inner, room] : rooms_)
    for (const auto& [outer, from] : rooms_) {  // a map: outer rooms come before their inner ones
      if (!is_within(inner, outer)) continue;
      for (const std::string& each : from.rooms)
        if (!is_within(each, outer)) room.rooms.insert(each);
      room.headers.insert(from.headers.begin(), from.headers.end());
      room.says.insert(from.says.begin(), from.says.end());
      room.needs.insert(from.needs.begin(), from.needs.end());
    }
}

void Table::check_names() const {
  for (const auto& [name, room] : rooms_) {
    if (room.is_pair && find_room(name.substr(0, name.rfind('/'))) == nullptr)
      throw TableError("a pair in no room: " + name);
    for (const std::string& each : room.rooms)
      if (!rooms_.contains(each)) throw TableError(name + " names no room: " + each);
    for (const std::string& each : room.says)
      if (!groups_.contains(each)) throw TableError(name + " names no group of words: " + each);
  }
}

const Room* Table::find_room(std::string_view path) const {
  const std::size_t name = path.rfind('/') == path.npos ? 0 : path.rfind('/');
  // A file beside a folder of its name is not in that folder.
  bool is_file = path.find('.', name) != path.npos;
  path = path.substr(0, path.find('.', name));
  while (true) {
    const auto found = rooms_.find(path);
    if (found != rooms_.end() && (found->second.is_pair || !is_file)) return &found->second;
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos) return nullptr;
    path = path.substr(0, slash);
    is_file = false;
  }
}

const Room& Table::room_of(const Room& pair) const {
  const Room* outer = pair.is_pair ? find_room(pair.name.substr(0, pair.name.rfind('/'))) : &pair;
  return outer == nullptr ? pair : *outer;
}

bool Table::may_include(const Room& from, const Room& to) const {
  const Room& source = room_of(from);
  const std::string& target = room_of(to).name;
  if (source.name == target) return true;
  for (const std::string& each : source.rooms)
    if (target == each || is_within(target, each)) return true;
  return false;
}

bool Table::may_include_header(const Room& from, std::string_view header) {
  for (const std::string& each : from.headers)
    if (header == each || (each.ends_with('/') && header.starts_with(each))) return true;
  return false;
}

bool Table::may_need(const Room& room, std::string_view symbol) {
  constexpr std::string_view type = "typeinfo for ";
  if (symbol.starts_with(type)) symbol.remove_prefix(type.size());
  for (const std::string& each : room.needs)
    if (symbol == each || symbol.starts_with(each + "::")) return true;
  return false;
}

const std::vector<Word>& Table::words_from(const std::string& token) const {
  static const std::vector<Word> none;
  const auto found = words_.find(token);
  return found == words_.end() ? none : found->second;
}

}  // namespace layers
