#include "ingest/utf16.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace otklik::ingest {

namespace {

constexpr std::string_view little_mark = "\xff\xfe";
constexpr std::string_view big_mark = "\xfe\xff";
constexpr std::size_t chunk = 1 << 16;

bool is_little(std::string_view head) {
  return head.starts_with(little_mark) || (!head.starts_with(big_mark) && head[0] != '\0');
}

}  // namespace

bool begins_utf16(std::string_view head) {
  if (head.starts_with(little_mark) || head.starts_with(big_mark)) return true;
  if (head.size() < 4) return false;
  const auto is_zero = [&](std::size_t at) { return head[at] == '\0'; };
  return is_zero(0) != is_zero(1) && is_zero(2) == is_zero(0) && is_zero(3) == is_zero(1);
}

std::string utf8_of_utf16(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  Utf16Stream utf8(in);
  return {std::istreambuf_iterator<char>(utf8), {}};
}

Utf16Stream::Buffer::int_type Utf16Stream::Buffer::underflow() {
  text_.clear();
  while (text_.empty() && (in_ || !raw_.empty())) read_more();
  setg(text_.data(), text_.data(), text_.data() + text_.size());
  return text_.empty() ? traits_type::eof() : traits_type::to_int_type(text_.front());
}

void Utf16Stream::Buffer::read_more() {
  const std::size_t left = raw_.size();
  raw_.resize(left + chunk);
  in_.read(raw_.data() + left, static_cast<std::streamsize>(chunk));
  raw_.resize(left + static_cast<std::size_t>(in_.gcount()));
  if (!converter_) begin();
  std::string_view rest = raw_;
  while (!rest.empty()) {
    converter_->convert(rest, text_);
    // What is left is half of a symbol: the rest of it may still come, or it has none.
    const bool may_come = in_ && rest.size() < 4;
    if (rest.empty() || may_come) break;
    text_ += '\xff';
    rest.remove_prefix(std::min<std::size_t>(rest.size(), 2));
  }
  raw_ = std::string(rest);
}

void Utf16Stream::Buffer::begin() {
  converter_.emplace(is_little(raw_) ? "UTF-16LE" : "UTF-16BE");
  if (raw_.starts_with(little_mark) || raw_.starts_with(big_mark)) raw_.erase(0, 2);
}

Utf16Stream::Buffer::pos_type Utf16Stream::Buffer::seekoff(off_type offset,
                                                           std::ios_base::seekdir from,
                                                           std::ios_base::openmode which) {
  return from == std::ios_base::beg ? seekpos(offset, which) : pos_type(off_type(-1));
}

Utf16Stream::Buffer::pos_type Utf16Stream::Buffer::seekpos(pos_type place,
                                                           std::ios_base::openmode) {
  if (place != pos_type(0)) return pos_type(off_type(-1));
  in_.clear();
  in_.seekg(0);
  converter_.reset();
  raw_.clear();
  text_.clear();
  setg(nullptr, nullptr, nullptr);
  return 0;
}

}  // namespace otklik::ingest
