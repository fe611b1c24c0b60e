// check_layers TABLE… ROOT: prints every breach of the table under ROOT/lib and ROOT/cli, and what of the act is written there
// instead of in the data; status 1 when there is one. check_layers TABLE… ROOT --objects: the same of what `nm -A -u -C` says on
// standard input about the objects that were built of these sources. Whatever a spelling hides, an object has to ask the linker
// for it.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "act.hpp"
#include "lexer.hpp"
#include "table.hpp"
#include "words_said.hpp"

namespace layers {

namespace {

namespace fs = std::filesystem;

// A path below the root as includes write it: lib/base/text.hpp is base/text.hpp. Empty for what would pass for one of cli/.
std::string path_of_include(std::string_view file) {
  const bool pretends = file.starts_with("lib/cli/") || file.starts_with("lib/cli.");
  return pretends ? std::string() : std::string(file.substr(file.starts_with("lib/") ? 4 : 0));
}

// Whether an include is written from lib/ (or, of cli, from the root), and by that alone.
bool is_plain_path(std::string_view path) {
  const std::string whole = "/" + std::string(path) + "/";
  return path.ends_with(".hpp") && whole.find("//") == whole.npos &&
         whole.find("/./") == whole.npos && whole.find("/../") == whole.npos;
}

class FileCheck {
 public:
  FileCheck(const Table& table, std::string file, std::set<std::string>& breaches)
      : table_(table),
        file_(std::move(file)),
        room_(table.find_room(path_of_include(file_))),
        breaches_(breaches) {}

  void check_source(const fs::path& root) {
    if (room_ == nullptr) return breach(1, "no room of the table");
    const std::string ending = fs::path(file_).extension().string();
    if (room_->data.contains(ending)) return;
    if (ending != ".cpp" && ending != ".hpp") breach(1, "sources end in .cpp or .hpp");
    std::ifstream in(root / file_, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      if (!tokens[at].is_first) continue;
      const Token& next = tokens[at + 1];
      if (tokens[at].text == "#")
        check_directive(next, at + 2 < tokens.size() ? tokens[at + 2] : Token());
      else if (tokens[at].text == "import" || tokens[at].text == "module")
        check_module(tokens[at], next);
    }
    find_words(tokens, table_, [this](const Word& word, const Token& token) {
      if (!room_->says.contains(word.group)) breach(token.line, may_not_say(word));
    });
    find_act(tokens, [this](const std::string& what, const Token& token) {
      breach(token.line, "what the regulation's data says: " + what);
    });
  }

  void check_symbol(const std::string& symbol) {
    if (room_ == nullptr || Table::may_need(*room_, symbol)) return;
    std::vector<Token> tokens = tokens_of(without_arguments(symbol) + "(");
    find_words(tokens, table_, [&](const Word& word, const Token&) {
      if (!room_->says.contains(word.group))
        breaches_.insert(file_ + ": its object needs " + symbol + ": " + may_not_say(word));
    });
  }

 private:
  void breach(std::size_t line, const std::string& what) {
    breaches_.insert(file_ + ":" + std::to_string(line) + ": " + what);
  }

  std::string may_not(const std::string& what) const { return room_->name + " may not " + what; }

  std::string may_not_say(const Word& word) const {
    return may_not("say " + word.written + " (" + word.group + ")");
  }

  void check_directive(const Token& word, const Token& header) {
    constexpr std::array<std::string_view, 4> all{"include", "include_next", "import", "embed"};
    if (std::find(all.begin(), all.end(), word.text) == all.end()) return;
    if (word.text != "include") return breach(word.line, may_not("say #" + word.text));
    if (header.kind != Token::Kind::header)
      return breach(word.line, "an include names its header itself");
    const std::string_view name = std::string_view(header.text).substr(1, header.text.size() - 2);
    if (header.text.front() == '"') return check_own(word.line, name);
    if (!Table::may_include_header(*room_, name))
      breach(word.line, may_not("include " + header.text));
  }

  // `import <fstream>;` and its like; a function may have that name.
  void check_module(const Token& word, const Token& next) {
    if (next.kind == Token::Kind::identifier || next.kind == Token::Kind::literal ||
        next.text == "<" || next.text == ":" || next.text == ";")
      breach(word.line, may_not("say " + word.text));
  }

  void check_own(std::size_t line, std::string_view path) {
    const Room* to = is_plain_path(path) ? table_.find_room(path) : nullptr;
    if (to == nullptr)
      return breach(line, "\"" + std::string(path) + "\" is not a .hpp written from lib/");
    if (!table_.may_include(*room_, *to))
      breach(line, may_not("include " + to->name + " (\"" + std::string(path) + "\")"));
  }

  // std::vector<A, B>::at(unsigned long) const -> std::vector::at; the types of arguments are not what is asked for.
  static std::string without_arguments(std::string_view symbol) {
    std::string result;
    int depth = 0;
    for (const char each : symbol) {
      if (each == '<' || each == '(') ++depth;
      if (depth <= 0) result += each;
      if (each == '>' || each == ')') --depth;
    }
    return result;
  }

  const Table& table_;
  std::string file_;
  const Room* room_;
  std::set<std::string>& breaches_;
};

void check_sources(const Table& table, const fs::path& root, std::set<std::string>& breaches) {
  for (const char* folder : {"lib", "cli"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string file = entry.path().lexically_relative(root).generic_string();
      if (entry.is_symlink())
        breaches.insert(file + ": a link to somewhere else");
      else if (!entry.is_directory())
        FileCheck(table, file, breaches).check_source(root);
    }
  }
}

// `…/otklik_cases.dir/lib/cases/fold.cpp.o:      U memcpy`. An object whose source is gone is a left-over.
void check_objects(const Table& table, const fs::path& root, std::set<std::string>& breaches) {
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t begin = line.find(".dir/");
    const std::size_t end = line.find(".o:");
    const std::size_t symbol = line.find_first_of("Uvw", end + 3);
    if (begin == line.npos || end == line.npos || symbol == line.npos) continue;
    const std::string file = line.substr(begin + 5, end - begin - 5);
    if (fs::exists(root / file))
      FileCheck(table, file, breaches).check_symbol(line.substr(symbol + 2));
  }
}

std::string text_of(const char* file) {
  std::ifstream in(file);
  if (!in) throw TableError(std::string("cannot be read: ") + file);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

int run(std::vector<const char*> arguments) {
  if (arguments.size() < 2) throw TableError("check_layers TABLE… ROOT [--objects]");
  const bool objects = std::string_view(arguments.back()) == "--objects";
  if (objects) arguments.pop_back();
  const fs::path root = arguments.back();
  arguments.pop_back();
  std::stringstream tables;
  for (const char* file : arguments) tables << text_of(file);
  const Table table(tables);
  std::set<std::string> breaches;
  (objects ? check_objects : check_sources)(table, root, breaches);
  for (const std::string& each : breaches) std::cout << each << '\n';
  return breaches.empty() ? 0 : 1;
}

}  // namespace

}  // namespace layers

int main(int count, char** arguments) {
  try {
    return layers::run({arguments + 1, arguments + count});
  } catch (const layers::TableError& error) {
    std::cerr << "layers: the table: " << error.what() << '\n';
    return 2;
  }
}
