// Cuts a stream into JSON values without reading them: the elements of arrays, one a line, or one after another. So a file
// of any size is read in the memory of its largest value. What stands inside a value is parse_json()'s matter.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik::ingest {

/// The bytes of a stream with the number of the line. Throws Error (failed) when the stream breaks.
class ByteReader {
 public:
  static constexpr int end = -1;

  /// `file` is named in the error. Both must outlive the reader.
  ByteReader(std::istream& in, const std::string& file);

  /// The next byte, or `end`.
  int peek();
  int take();
  /// Takes blanks and line breaks.
  void skip_blanks();
  /// What follows and is in memory already: some thousands of bytes at the start of a stream.
  std::string_view ahead();
  std::size_t line() const { return line_; }  ///< of the next byte, from 1

 private:
  void fill();

  std::istream& in_;
  const std::string& file_;
  std::vector<char> buffer_;
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  std::size_t line_ = 1;
};

/// One value of the stream, not looked into.
struct JsonPiece {
  std::string bytes;
  std::size_t line = 0;         ///< of its first byte
  std::optional<Text> problem;  ///< why there are no whole bytes
  bool last = false;            ///< the problem makes the rest of the stream unreadable
};

/// Takes one value, which begins at the next byte. A value of more than `longest` bytes is passed over and given as a problem.
JsonPiece take_json_value(ByteReader& bytes, std::size_t longest);

/// What is wrong at the next byte, so that nothing behind it can be read.
JsonPiece broken_json(const ByteReader& bytes, Text what);

/// Takes the byte order mark with which some programs begin a file. False when there was none, or only its beginning, which is
/// taken too.
bool skip_byte_order_mark(ByteReader& bytes);

/// Takes what may stand between values: blanks, line breaks, marks.
void skip_between(ByteReader& bytes);

/// Gives the values of a stream one by one; arrays are opened, their elements are given.
class JsonStream {
 public:
  /// A value of more than `longest` bytes is passed over and given as a problem.
  JsonStream(std::istream& in, const std::string& file, std::size_t longest);

  /// Nothing at the end.
  std::optional<JsonPiece> next();
  /// True when a broken value makes the rest unreadable: always but for one value a line.
  bool is_one_text() const { return form_ != Form::lines; }

 private:
  enum class Form { lines, documents };

  static Form form_of(std::string_view ahead);
  std::optional<JsonPiece> next_in_line();
  std::optional<JsonPiece> next_element();
  JsonPiece element();
  JsonPiece broken(Text what);

  ByteReader bytes_;
  std::size_t longest_;
  Form form_ = Form::lines;
  bool in_array_ = false;
  bool first_ = true;  // no element of the array was read yet
  bool over_ = false;
  std::size_t last_line_ = 0;  // of the last value that was one of a line
};

}  // namespace otklik::ingest
