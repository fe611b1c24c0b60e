// Where a JSON value ends, found without reading it: brackets and quotes are counted, byte by byte.
// Not for telling good JSON from bad: see json_value.hpp.
#pragma once

#include <cstddef>
#include <string_view>

namespace otklik::ingest {

inline bool is_json_blank(int byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Where a number or a word such as `null` ends; below zero is the end of the bytes.
inline bool ends_json_word(int byte) {
  return byte < 0 || byte == ',' || byte == ']' || byte == '}' || is_json_blank(byte);
}

/// Follows the nesting of one value.
class Nesting {
 public:
  void see(int byte) {
    if (in_text_) {
      see_in_text(byte);
      return;
    }
    if (byte == '"') in_text_ = true;
    if (byte == '{' || byte == '[') ++depth_;
    if (byte == '}' || byte == ']') --depth_;
    closed_ = byte == '}' || byte == ']';
  }

  bool in_text() const { return in_text_; }

  /// True when the value is whole, knowing the byte that follows.
  bool is_whole(int following) const {
    return depth_ == 0 && !in_text_ && (closed_ || ends_json_word(following));
  }

 private:
  void see_in_text(int byte) {
    if (escaped_)
      escaped_ = false;
    else if (byte == '\\')
      escaped_ = true;
    else if (byte == '"')
      in_text_ = false;
    closed_ = !in_text_;
  }

  std::size_t depth_ = 0;
  bool in_text_ = false;
  bool escaped_ = false;
  bool closed_ = false;  // the last byte closed a text, a list or an object
};

/// True when the brackets and quotes that these bytes open are closed in them.
inline bool is_whole_json(std::string_view bytes) {
  Nesting nesting;
  for (const char byte : bytes) nesting.see(static_cast<unsigned char>(byte));
  return nesting.is_whole(-1);
}

}  // namespace otklik::ingest
