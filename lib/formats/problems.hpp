// The diagnostics of one file while it is read, and where its lines begin.
// Not for deciding what is wrong: readers, schema and codecs do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bilingual.hpp"
#include "base/diagnostic.hpp"

namespace otklik::formats {

/// What is wrong with a value and how to mend it; `name` is the second part of the code.
struct Slip {
  std::string_view name;
  Text what;
  Text remedy;
};

/// Collects what is wrong with one file. `bytes` must live as long.
class Problems {
 public:
  /// `kind` is the file kind, the first part of every code (`register` of `register.bad-date`).
  Problems(std::string_view kind, std::string_view file, std::string_view bytes);

  /// `name` is the second part of the code.
  void report(std::string_view name, Position at, Text what, Text remedy = {});
  void report(Position at, Slip slip) {
    report(slip.name, at, std::move(slip.what), std::move(slip.remedy));
  }
  /// As report, but dropped when something finer is said about the same place: for what a schema can say.
  void report_shape(std::string_view name, Position at, Text what, Text remedy = {});
  /// Notes that a part could not be understood whose shape the schema judges: there is no value, and the schema must say why.
  void note_misshapen(Position at);

  /// True when there is something to tell or a part was misshapen.
  bool any() const { return !fine_.empty() || !shape_.empty() || is_misshapen_; }
  /// More of what a schema says is not kept.
  bool is_full() const { return shape_.size() >= most_problems; }

  /// The same bytes were read before and nothing was wrong with them: costly checks need not be made again.
  bool were_none_before() const { return were_none_before_; }
  void set_none_before() { were_none_before_ = true; }

  std::string_view bytes() const { return bytes_; }
  std::string_view kind() const { return kind_; }
  const std::string& file() const { return file_; }
  /// Line and column (in symbols) of a byte.
  Position position_of(std::size_t offset) const;

  /// All of them in order of place. When a misshapen part is all there is, that is told too.
  std::vector<Diagnostic> take();

 private:
  // Nobody reads more of one file, and a hostile one must not fill the memory with them.
  static constexpr std::size_t most_problems = 1000;

  Diagnostic make(std::string_view name, Position at, Text what, Text remedy) const;
  void add(std::vector<Diagnostic>& where, Diagnostic diagnostic);
  std::string source_of(int line);

  std::string kind_;
  std::string file_;
  std::string_view bytes_;
  std::vector<std::size_t> line_starts_;
  std::vector<Diagnostic> fine_;
  std::vector<Diagnostic> shape_;
  bool is_misshapen_ = false;
  bool were_none_before_ = false;
  Position misshapen_;
};

}  // namespace otklik::formats
