// Streams of UTF-16 read as UTF-8, so that no source has to know of it. Not for one-byte encodings: charset.hpp.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/charset.hpp"

namespace otklik::ingest {

/// By the mark, or by the zero bytes of the ASCII with which every form begins.
bool begins_utf16(std::string_view head);

/// As UTF-8. Precondition: begins_utf16().
std::string utf8_of_utf16(std::string_view bytes);

/// Can be set back to its start. Half of a symbol comes as a byte that is not UTF-8, so that it costs its own message.
class Utf16Stream : public std::istream {
 public:
  /// `in` stands at its start and must outlive it.
  explicit Utf16Stream(std::istream& in) : std::istream(nullptr), buffer_(in) { rdbuf(&buffer_); }

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(std::istream& in) : in_(in) {}

   protected:
    int_type underflow() override;
    pos_type seekoff(off_type offset, std::ios_base::seekdir from,
                     std::ios_base::openmode which) override;
    pos_type seekpos(pos_type place, std::ios_base::openmode which) override;

   private:
    void begin();
    void read_more();

    std::istream& in_;
    std::optional<Converter> converter_;
    std::string raw_;  // read and not converted yet
    std::string text_;
  };

  Buffer buffer_;
};

}  // namespace otklik::ingest
