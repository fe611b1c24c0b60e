#include "ingest/charset.hpp"

#include <iconv.h>
#include <utf8proc.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>

#include "base/text.hpp"

namespace otklik::ingest {

namespace {

// Letters beside letters count, the six that are nearly half of every text count more.
std::size_t likeness_to_russian(std::string_view bytes, const ByteTable& table) {
  constexpr std::u32string_view frequent = U"оеаинтОЕАИНТ";
  std::size_t sum = 0;
  bool was_letter = false;
  for (const char byte : bytes) {
    const auto symbol = static_cast<char32_t>(table.at(static_cast<unsigned char>(byte)));
    const bool is_letter = symbol >= U'А' && symbol <= U'я';
    if (is_letter && was_letter) sum += frequent.find(symbol) != std::u32string_view::npos ? 3 : 1;
    was_letter = is_letter;
  }
  return sum;
}

}  // namespace

Converter::Converter(const std::string& encoding)
    : handle_(iconv_open("UTF-8", encoding.c_str())) {}

Converter::~Converter() {
  if (is_known()) iconv_close(handle_);
}

bool Converter::is_known() const {
  return handle_ != iconv_t(-1);
}

void Converter::convert(std::string_view& bytes, std::string& text) {
  std::array<char, 4096> out{};
  for (bool is_full = true; is_full && !bytes.empty();) {
    char* from = const_cast<char*>(bytes.data());  // iconv does not write there
    std::size_t in_left = bytes.size();
    char* to = out.data();
    std::size_t out_left = out.size();
    const bool is_whole = iconv(handle_, &from, &in_left, &to, &out_left) != std::size_t(-1);
    text.append(out.data(), out.size() - out_left);
    is_full = !is_whole && errno == E2BIG;
    bytes.remove_prefix(bytes.size() - in_left);
  }
  iconv(handle_, nullptr, nullptr, nullptr, nullptr);
}

std::optional<ByteTable> byte_table(const std::string& encoding) {
  Converter converter(encoding);
  if (!converter.is_known()) return std::nullopt;
  ByteTable table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char raw = static_cast<char>(byte);
    std::string_view rest(&raw, 1);
    std::string symbol;
    converter.convert(rest, symbol);
    std::string_view utf8 = symbol;
    table.at(byte) = utf8.empty() ? -1 : static_cast<int>(next_code_point(utf8));
    if (!utf8.empty()) table.at(byte) = -1;  // more than one symbol
  }
  // ASCII stands where it always stands, or it is no encoding of text that we could split.
  if (table['A'] != 'A' || table['<'] != '<') return std::nullopt;
  return table;
}

std::optional<std::string> to_utf8(std::string_view bytes, const ByteTable& table) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const int symbol = table.at(static_cast<unsigned char>(byte));
    if (symbol < 0) return std::nullopt;
    std::array<utf8proc_uint8_t, 4> encoded{};
    const auto length = utf8proc_encode_char(symbol, encoded.data());
    text.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(length));
  }
  return text;
}

std::string likeliest_encoding(std::string_view bytes, const std::string& said) {
  std::string best = said;
  std::size_t most = 0;
  for (const std::string& each : {said, russian_windows, std::string("CP866"),
                                  std::string("KOI8-R"), std::string("MAC-CYRILLIC")}) {
    const auto table = byte_table(each);
    const std::size_t russian = table ? likeness_to_russian(bytes, *table) : 0;
    if (russian > most) best = each;
    most = std::max(most, russian);
  }
  return best;
}

}  // namespace otklik::ingest
