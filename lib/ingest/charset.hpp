// Other encodings of text to UTF-8. Who reads a form knows when bytes are not UTF-8.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace otklik::ingest {

/// From one encoding to UTF-8, piece by piece.
class Converter {
 public:
  /// `encoding` by the machine's names.
  explicit Converter(const std::string& encoding);
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter();

  /// False when the machine does not know the encoding.
  bool is_known() const;
  /// Appends what can be converted to `text` and takes it off the front of `bytes`: up to a byte that stands for nothing, or to
  /// half of a symbol at the end.
  void convert(std::string_view& bytes, std::string& text);

 private:
  void* handle_;
};

/// The code point of each byte of an encoding; -1 where it has none.
using ByteTable = std::array<int, 256>;

/// Nothing when the machine knows no single-byte encoding of that name.
std::optional<ByteTable> byte_table(const std::string& encoding);

/// Nothing when a byte stands for nothing.
std::optional<std::string> to_utf8(std::string_view bytes, const ByteTable& table);

/// The encoding in which Windows writes Russian.
inline const std::string russian_windows = "CP1251";

/// In which one-byte encoding of Russian the bytes are likeliest to be text, by their letters and the most frequent of them:
/// `said`, where nothing is likelier, `russian_windows`, CP866 (DOS), KOI8-R or the Mac's.
std::string likeliest_encoding(std::string_view bytes, const std::string& said = russian_windows);

}  // namespace otklik::ingest
