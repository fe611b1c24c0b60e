// What codecs take trees apart with: typed values out of nodes. A value that is absent or of another type is only noted (the
// schema says what is wrong with the shape); what a schema cannot say is reported here, in words.
// Not for the meaning of a whole file: each codec has its own.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "calendar/term.hpp"
#include "formats/node.hpp"
#include "formats/problems.hpp"

namespace otklik::formats {

/// Lower-case Latin letters, digits, `.`, `_`, `-`, beginning with a letter or digit: what an id may look like.
bool is_id(std::string_view text);

// One value each. What is not as it should be is noted or reported; then an empty value comes back.
std::string text_of(const Node& node, Problems& problems);
std::string id_text_of(const Node& node, Problems& problems);
/// `bad-date`: there is no such day.
Slip no_such_day(std::string_view words);
Date date_of(const Node& node, Problems& problems);
/// As date_of, for a key of a map.
std::optional<Date> date_of_key(const Entry& entry, Problems& problems);
/// Month and day (`03-01` as 301), 0 when it is none; a leap year, so that 29 February may stand.
unsigned month_day_of(const Node& node, Problems& problems);
/// `unknown-zone` when the machine's zone database has no such name.
std::string zone_of(const Node& node, Problems& problems);
/// `bad-term` when it is no term.
calendar::Term term_of(const Node& node, Problems& problems);
/// A text in one language, or `{ru: …, en: …}`; a language that is missing gets the other's words.
Text words_of(const Node& node, Problems& problems);

/// A map that is taken apart key by key.
class Fields {
 public:
  Fields(const Node& map, Problems& problems);

  const Node& node() const { return map_; }
  Problems& problems() const { return problems_; }

  /// Null when there is no such key.
  const Node* find(std::string_view key) const { return map_.find(key); }
  bool has(std::string_view key) const { return find(key) != nullptr; }
  /// The value of a key that must be there; an empty node, noted, when it is not.
  const Node& need(std::string_view key) const;
  /// The items of a list; none when there is no such key.
  const std::vector<Node>& list(std::string_view key) const;
  /// The entries of a map; none when there is no such key.
  const std::vector<Entry>& map(std::string_view key) const;

  std::string text(std::string_view key) const { return text_of(need(key), problems_); }
  /// Empty when there is no such key.
  std::string text_or_none(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  /// False when there is no such key.
  bool flag(std::string_view key) const;
  std::int64_t number(std::string_view key) const;
  Date date(std::string_view key) const { return date_of(need(key), problems_); }
  std::optional<Date> date_if(std::string_view key) const;
  /// `valid_from` and `valid_until`; `bad-range` when it ends before it begins.
  DateRange valid_range() const;
  Text words(std::string_view key) const { return words_of(need(key), problems_); }

  template <class Name>
  Name id(std::string_view key) const {
    return Name(id_text_of(need(key), problems_));
  }
  template <class Name>
  std::optional<Name> id_if(std::string_view key) const {
    if (!has(key)) return std::nullopt;
    return id<Name>(key);
  }
  template <class Name>
  std::vector<Name> ids(std::string_view key) const {
    std::vector<Name> names;
    for (const Node& each : list(key)) names.emplace_back(id_text_of(each, problems_));
    return names;
  }
  template <class Enum>
  Enum word(std::string_view key) const {
    const Node& node = need(key);
    const auto value = parse_word<Enum>(text_of(node, problems_));
    if (!value) problems_.note_misshapen(node.at);
    return value.value_or(Enum{});
  }
  /// `fallback` when there is no such key.
  template <class Enum>
  Enum word_or(std::string_view key, Enum fallback) const {
    return has(key) ? word<Enum>(key) : fallback;
  }

 private:
  const Node& map_;
  Problems& problems_;
};

/// Reports `duplicate-id` for a name that comes a second time.
class UniqueNames {
 public:
  explicit UniqueNames(Problems& problems) : problems_(problems) {}
  void add(std::string_view name, Position at);

 private:
  Problems& problems_;
  std::set<std::string, std::less<>> seen_;
};

}  // namespace otklik::formats
