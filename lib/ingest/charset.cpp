#include "ingest/charset.hpp"

#include <iconv.h>
#include <utf8proc.h>

namespace otklik::ingest {

namespace {

class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(iconv_open("UTF-32LE", from.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_known()) iconv_close(handle_);
  }

  bool is_known() const { return handle_ != iconv_t(-1); }

  // -1 when the byte alone is no symbol.
  int symbol(unsigned char byte) {
    char in = static_cast<char>(byte);
    std::array<unsigned char, 8> out{};
    char* from = &in;
    char* to = reinterpret_cast<char*>(out.data());
    std::size_t in_left = 1;
    std::size_t out_left = out.size();
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    if (iconv(handle_, &from, &in_left, &to, &out_left) == std::size_t(-1)) return -1;
    if (out_left != out.size() - 4) return -1;
    return out[0] | out[1] << 8 | out[2] << 16;
  }

 private:
  iconv_t handle_;
};

}  // namespace

std::optional<ByteTable> byte_table(const std::string& encoding) {
  Converter converter(encoding);
  if (!converter.is_known()) return std::nullopt;
  ByteTable table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    table.at(byte) = converter.symbol(static_cast<unsigned char>(byte));
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

}  // namespace otklik::ingest
