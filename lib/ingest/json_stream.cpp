#include "ingest/json_stream.hpp"

#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "ingest/json_nesting.hpp"

namespace otklik::ingest {

namespace {

constexpr std::size_t buffer_bytes = 1 << 16;

void keep(JsonPiece& piece, int byte, std::size_t longest) {
  if (piece.problem) return;
  piece.bytes += static_cast<char>(byte);
  if (piece.bytes.size() <= longest) return;
  piece.problem = text("сообщение больше {} байт", "the message is larger than {} bytes", longest);
  piece.bytes.clear();
}

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

std::string_view ByteReader::ahead() {
  if (at_ == size_) fill();
  return {buffer_.data() + at_, size_ - at_};
}

void ByteReader::skip_blanks() {
  while (is_json_blank(peek())) take();
}

bool skip_byte_order_mark(ByteReader& bytes) {
  for (const char each : byte_order_mark) {
    if (bytes.peek() != static_cast<unsigned char>(each)) return false;
    bytes.take();
  }
  return true;
}

// Files that were put one behind another have a byte order mark each; zero bytes and record separators divide values too.
void skip_between(ByteReader& bytes) {
  constexpr int record_separator = 0x1e;
  while (true) {
    const int byte = bytes.peek();
    if (is_json_blank(byte) || byte == 0 || byte == record_separator)
      bytes.take();
    else if (!skip_byte_order_mark(bytes))
      return;
  }
}

JsonPiece broken_json(const ByteReader& bytes, Text what) {
  JsonPiece piece;
  piece.line = bytes.line();
  piece.problem = std::move(what);
  piece.last = true;
  return piece;
}

JsonPiece take_json_value(ByteReader& bytes, std::size_t longest) {
  JsonPiece piece;
  piece.line = bytes.line();
  Nesting nesting;
  do {
    const int byte = bytes.take();
    if (byte == ByteReader::end)
      return broken_json(bytes,
                         {"файл обрывается внутри сообщения", "the file ends inside a message"});
    if (byte == '\n' && nesting.in_text())
      return broken_json(
          bytes,
          {"строка JSON не закрыта кавычкой: кавычки и переносы внутри пишутся как \\\" и \\n",
           "a JSON text is not closed by a quote: quotes and line breaks inside are \\\" and \\n"});
    nesting.see(byte);
    keep(piece, byte, longest);
  } while (!nesting.is_whole(bytes.peek()));
  return piece;
}

JsonStream::JsonStream(std::istream& in, const std::string& file, std::size_t longest)
    : bytes_(in, file), longest_(longest) {
  skip_between(bytes_);
  form_ = form_of(bytes_.ahead());
}

// Programs write an object a line, or lay one object out over many: then its first line stops where something must follow. A
// first line that is broken elsewhere must not cost the lines behind it.
JsonStream::Form JsonStream::form_of(std::string_view ahead) {
  if (ahead.starts_with('[')) return Form::documents;
  const auto line_end = ahead.find('\n');
  if (line_end == std::string_view::npos) return Form::lines;
  const std::string_view line = trimmed(ahead.substr(0, line_end));
  const bool goes_on = line.ends_with('{') || line.ends_with('[') || line.ends_with(',');
  return goes_on && !is_whole_json(line) ? Form::documents : Form::lines;
}

std::optional<JsonPiece> JsonStream::next() {
  while (!over_) {
    if (in_array_) {
      if (auto piece = next_element()) return piece;
      continue;
    }
    skip_between(bytes_);
    if (bytes_.peek() == ByteReader::end) return std::nullopt;
    if (form_ == Form::lines) return next_in_line();
    if (bytes_.peek() == '{') return element();
    if (bytes_.peek() != '[')
      return broken({"здесь нужен объект {…} или массив […]",
                     "an object {…} or an array […] is wanted here"});
    bytes_.take();
    in_array_ = first_ = true;
  }
  return std::nullopt;
}

// Answers of an API end without a line break: put one behind another they stand on one line. What is not whole at the line's
// end is given as it is, and costs that line alone.
std::optional<JsonPiece> JsonStream::next_in_line() {
  JsonPiece piece;
  piece.line = bytes_.line();
  const bool may_be_whole = bytes_.peek() == '{' || bytes_.peek() == '[';
  Nesting nesting;
  do {
    const int byte = bytes_.take();
    nesting.see(byte);
    keep(piece, byte, longest_);
    if (may_be_whole && nesting.is_whole(bytes_.peek())) break;
  } while (bytes_.peek() != ByteReader::end && bytes_.peek() != '\n');
  if (!may_be_whole && piece.line == last_line_)
    piece.problem = Text{"за сообщением в той же строке стоит что-то ещё, оно не прочитано",
                         "something else stands behind the message on its line; it was not read"};
  last_line_ = piece.line;
  return piece;
}

JsonPiece JsonStream::broken(Text what) {
  over_ = true;
  return broken_json(bytes_, std::move(what));
}

// Nothing at the end of the array.
std::optional<JsonPiece> JsonStream::next_element() {
  bytes_.skip_blanks();
  if (bytes_.peek() == ']') {
    bytes_.take();
    in_array_ = false;
    return std::nullopt;
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
  if (ends_json_word(bytes_.peek()))
    return broken({"здесь нужно сообщение", "a message is wanted here"});
  return element();
}

JsonPiece JsonStream::element() {
  JsonPiece piece = take_json_value(bytes_, longest_);
  over_ = piece.last;
  return piece;
}

}  // namespace otklik::ingest
