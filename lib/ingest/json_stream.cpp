#include "ingest/json_stream.hpp"

#include <utility>

#include "base/error.hpp"

namespace otklik::ingest {

namespace {

constexpr std::size_t buffer_bytes = 1 << 16;

bool is_json_blank(int byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// Where a number or a word such as `null` ends.
bool ends_word(int byte) {
  return byte == ByteReader::end || byte == ',' || byte == ']' || byte == '}' ||
         is_json_blank(byte);
}

void skip_byte_order_mark(ByteReader& bytes) {
  constexpr int mark[] = {0xef, 0xbb, 0xbf};
  for (const int byte : mark) {
    if (bytes.peek() != byte) return;
    bytes.take();
  }
}

// Follows the nesting of one value, byte by byte.
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
    return depth_ == 0 && !in_text_ && (closed_ || ends_word(following));
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

}  // namespace

ByteReader::ByteReader(std::istream& in, const std::string& file)
    : in_(in), file_(file), buffer_(buffer_bytes) {}

void ByteReader::fill() {
  in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  if (in_.bad())
    throw Error(Category::failed, text("не удалось прочитать {}", "cannot read {}", file_));
  at_ = 0;
  size_ = static_cast<std::size_t>(in_.gcount());
}

int ByteReader::peek() {
  if (at_ == size_) fill();
  return at_ == size_ ? end : static_cast<unsigned char>(buffer_[at_]);
}

int ByteReader::take() {
  const int byte = peek();
  if (byte != end) ++at_;
  if (byte == '\n') ++line_;
  return byte;
}

void ByteReader::skip_blanks() {
  while (is_json_blank(peek())) take();
}

JsonStream::JsonStream(std::istream& in, const std::string& file, std::size_t longest)
    : bytes_(in, file), longest_(longest) {
  skip_byte_order_mark(bytes_);
  bytes_.skip_blanks();
  is_array_ = bytes_.peek() == '[';
  if (is_array_) bytes_.take();
}

std::optional<JsonPiece> JsonStream::next() {
  if (over_) return std::nullopt;
  return is_array_ ? next_element() : next_line();
}

void JsonStream::keep(JsonPiece& piece, int byte) {
  if (piece.problem) return;
  piece.bytes += static_cast<char>(byte);
  if (piece.bytes.size() <= longest_) return;
  piece.problem = text("сообщение больше {} байт", "the message is larger than {} bytes", longest_);
  piece.bytes.clear();
}

std::optional<JsonPiece> JsonStream::next_line() {
  bytes_.skip_blanks();
  if (bytes_.peek() == ByteReader::end) return std::nullopt;
  JsonPiece piece;
  piece.line = bytes_.line();
  while (bytes_.peek() != ByteReader::end && bytes_.peek() != '\n') keep(piece, bytes_.take());
  return piece;
}

JsonPiece JsonStream::broken(Text what) {
  over_ = true;
  JsonPiece piece;
  piece.line = bytes_.line();
  piece.problem = std::move(what);
  piece.last = true;
  return piece;
}

std::optional<JsonPiece> JsonStream::end_of_array() {
  bytes_.take();
  bytes_.skip_blanks();
  over_ = true;
  if (bytes_.peek() == ByteReader::end) return std::nullopt;
  return broken({"после закрывающей скобки массива что-то стоит",
                 "something stands after the closing bracket of the array"});
}

std::optional<JsonPiece> JsonStream::next_element() {
  bytes_.skip_blanks();
  if (bytes_.peek() == ']') {
    return end_of_array();
  }
  if (!first_) {
    if (bytes_.peek() == ByteReader::end)
      return broken({"массив не закрыт скобкой «]»", "the array is not closed by `]`"});
    if (bytes_.peek() != ',')
      return broken({"между сообщениями нужна запятая", "a comma is wanted between messages"});
    bytes_.take();
    bytes_.skip_blanks();
  }
  first_ = false;
  if (ends_word(bytes_.peek()))
    return broken({"здесь нужно сообщение", "a message is wanted here"});
  return element();
}

JsonPiece JsonStream::element() {
  JsonPiece piece;
  piece.line = bytes_.line();
  Nesting nesting;
  do {
    const int byte = bytes_.take();
    if (byte == ByteReader::end)
      return broken({"файл обрывается внутри сообщения", "the file ends inside a message"});
    if (byte == '\n' && nesting.in_text())
      return broken(
          {"строка JSON не закрыта кавычкой: кавычки и переносы внутри пишутся как \\\" и \\n",
           "a JSON text is not closed by a quote: quotes and line breaks inside are \\\" and \\n"});
    nesting.see(byte);
    keep(piece, byte);
  } while (!nesting.is_whole(bytes_.peek()));
  return piece;
}

}  // namespace otklik::ingest
