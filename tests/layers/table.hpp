// What tests/layers/table says: the rooms, and what each of them may include and say. The file explains its own form.
#pragma once

#include <istream>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace layers {

/// A word that only some rooms may say, as the tokens that spell it.
struct Word {
  std::string written;
  std::string group;
  std::vector<std::string> tokens;
  bool is_prefix = false;    ///< `exec*`: whatever begins so
  bool is_function = false;  ///< `time(`: an everyday name; only the function of that name is meant
};

struct Room {
  std::string name;      ///< a folder below lib/, or cli, or in one of them: `cases/rules`
  bool is_pair = false;  ///< a header and its source: `base/clock`
  std::set<std::string> rooms;
  std::set<std::string> headers;  ///< of others; one that ends in / stands for all below it
  std::set<std::string> says;     ///< groups of words
  std::set<std::string> needs;    ///< of the linker: `std::locale` is that and all in it
  std::set<std::string> data;     ///< endings of files that no compiler reads
};

struct TableError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Table {
 public:
  /// Throws TableError.
  explicit Table(std::istream& in);

  /// The innermost room of a path as includes write it; null when it is in none.
  const Room* find_room(std::string_view path) const;
  bool may_include(const Room& from, const Room& to) const;
  static bool may_include_header(const Room& from, std::string_view header);
  static bool may_need(const Room& room, std::string_view symbol);
  /// The words whose first token this is.
  const std::vector<Word>& words_from(const std::string& token) const;
  const std::vector<Word>& prefixes() const { return prefixes_; }

 private:
  void take(const std::string& kind, const std::string& name, std::string_view items);
  const Room& room_of(const Room& pair) const;
  void take_of_room(Room& room, const std::string& kind, std::string_view items);
  void take_words(const std::string& group, std::string_view items);
  void name_headers_of_sets();
  void let_inherit();
  void check_names() const;

  std::map<std::string, std::set<std::string>> sets_;
  std::set<std::string> groups_;
  std::map<std::string, Room, std::less<>> rooms_;
  std::map<std::string, std::vector<Word>> words_;
  std::vector<Word> prefixes_;
};

}  // namespace layers
