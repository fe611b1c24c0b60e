// What reports are made of: values that every format can write, without knowing which report they come from.
// Not a document model for files of the register: see formats/.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/bilingual.hpp"
#include "base/one_of.hpp"
#include "base/time.hpp"
#include "base/wording.hpp"
#include "report/chart.hpp"
#include "report/letter.hpp"

namespace otklik::report {

class Value;

/// Names to values, in the order in which they are written.
using Object = std::vector<std::pair<std::string, Value>>;
using List = std::vector<Value>;

/// Nothing, or one of: truth, whole number, text, day, moment, list, object.
class Value
    : public OneOf<std::monostate, bool, std::int64_t, std::string, Date, Stamp, List, Object> {
 public:
  Value();
  // Made in one place, for rows are full of them.
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();
  // Rows are written as literals: a text, a number, a moment is a value without further words.
  // NOLINTBEGIN(google-explicit-constructor)
  Value(bool value);
  Value(std::int64_t value);
  Value(int value);
  Value(std::size_t value);
  Value(std::string value);
  Value(std::string_view value);
  Value(const char* value);
  Value(Date value);
  Value(Stamp value);
  Value(List value);
  Value(Object value);
  // NOLINTEND(google-explicit-constructor)

  bool is_null() const { return index() == 0; }

  /// The member of an object by its name or by a path of names (`next_deadline.due`); null when there is none.
  const Value* find(std::string_view path) const;

  friend bool operator==(const Value& a, const Value& b);
};

/// A column of a table for people and for tsv/csv.
struct Column {
  std::string name;  ///< the JSON name; a path where it looks into an object (`next_deadline.due`)
  Text title;
  bool in_text = true;  ///< false: tsv and csv only
  bool grows = false;   ///< takes what width is left, cut with an ellipsis
  /// How people are told the cell (`assigned` → «у исполнителя»); none: as it is.
  std::function<Text(const Value&)> shown{};
  bool in_rows = true;  ///< false: people only, not tsv and csv
  /// People read it below the table, row by row: what is too long for a table.
  bool in_details = false;
  bool adds_up = false;  ///< the sum of its numbers means something: spreadsheets have it below
};

/// Rows are objects; a column finds its cell by name.
struct Table {
  std::vector<Column> columns;
  List rows;
};

/// A table under a heading.
struct Section {
  Text heading;
  Table table;
};

/// What makes a report one of things that fall due: names of members of its rows.
struct Agenda {
  std::string when;                   ///< the moment
  std::vector<std::string> identity;  ///< what makes a row the same one in another report
};

/// A finished report.
struct Report {
  std::string name;
  Text title;
  Object head;  ///< as_of, regulation, commit …: above the rows, for people and in JSON
  Table table;
  std::vector<Text> left_out;  ///< what could not be read
  Object figures{};  ///< what JSON carries beside head and rows; people have it in sections
  std::vector<Text> remarks{};      ///< what people are told below the head
  std::vector<Section> sections{};  ///< tables for people alone, above the rows
  std::optional<Agenda> agenda{};   ///< nothing: its rows do not fall due
  std::optional<Noun> unit{};       ///< what a row is; nothing: a row
  std::vector<Chart> charts{};      ///< where there is room for pictures
  std::optional<Letter> letter{};   ///< how it is sent; nothing: it is not
};

}  // namespace otklik::report
