#include "ingest/feed_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "ingest/charset.hpp"
#include "ingest/reasons.hpp"

namespace otklik::ingest {

namespace {

// Blank lines and marks may stand before the declaration, which must be the first for readers of XML; what it says of the
// encoding is often wrong.
// All of it becomes blanks. Gives the encoding.
std::string take_declaration(std::string& bytes) {
  const auto blank = [&](std::size_t from, std::size_t to) {
    std::replace_if(
        bytes.begin() + static_cast<std::ptrdiff_t>(from),
        bytes.begin() + static_cast<std::ptrdiff_t>(to), [](char each) { return each != '\n'; },
        ' ');
  };
  const auto start = std::min(bytes.find('<'), bytes.size());
  for (auto at = bytes.find(byte_order_mark); at < start; at = bytes.find(byte_order_mark, at))
    blank(at, at + byte_order_mark.size());
  const auto end = bytes.find("?>", start);
  if (bytes.compare(start, 5, "<?xml") != 0 || end == std::string::npos) return {};
  const std::string declaration = bytes.substr(start, end - start);
  blank(start, end + 2);
  auto at = declaration.find("encoding");
  at = declaration.find_first_of("\"'", at);
  if (at == std::string::npos) return {};
  const auto close = declaration.find(declaration[at], at + 1);
  return declaration.substr(at + 1, close == std::string::npos ? close : close - at - 1);
}

// A text cut in the middle of a letter is UTF-8 all the same.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const auto invalid = find_invalid_utf8(bytes);
    const std::string_view valid = bytes.substr(0, invalid.value_or(bytes.size()));
    good += static_cast<std::size_t>(std::count_if(
        valid.begin(), valid.end(), [](char each) { return (each & '\xc0') == '\xc0'; }));
    if (!invalid) break;
    ++bad;
    bytes.remove_prefix(*invalid + 1);
  }
  return bad == 0 || good > bad;
}

std::variant<std::string, Text> decoded(std::string bytes, const std::string& declared) {
  if (is_mostly_utf8(bytes)) return bytes;
  const std::string lower = folded(declared);
  const bool is_unicode = lower.empty() || lower.starts_with("utf");
  if (!is_unicode && !byte_table(declared))
    return text("кодировка {} не читается; сохраните ленту в UTF-8",
                "the encoding {} is not read; save the feed as UTF-8", shown(declared));
  const std::string& said = is_unicode ? russian_windows : declared;
  const std::string likeliest = likeliest_encoding(bytes, said);
  if (likeliest != said && likeliest != russian_windows)
    return text("лента, похоже, в кодировке {0}; перекодируйте: iconv -f {0} -t UTF-8 ФАЙЛ",
                "the feed seems to be in {0}; convert it: iconv -f {0} -t UTF-8 FILE", likeliest);
  const auto table = byte_table(likeliest);
  std::string result;
  for (const char byte : bytes)
    result += to_utf8({&byte, 1}, *table).value_or(std::string(lost_symbol));
  return result;
}

bool is_of_xml(char32_t symbol) {
  if (symbol < 0x20) return symbol == U'\t' || symbol == U'\n' || symbol == U'\r';
  return symbol <= 0x10ffff && (symbol & 0xfffeU) != 0xfffe &&
         !(symbol >= 0xd800 && symbol < 0xe000);
}

// What a `&` begins: its size with the `;`, 0 when it is a sign that should have been written `&amp;`.
struct Reference {
  std::size_t size = 0;
  bool is_lost = false;  // a number that no symbol has
};

Reference reference_at(std::string_view rest) {
  constexpr std::size_t longest = 40;
  const auto end = rest.substr(0, longest).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const std::string_view name = rest.substr(1, end - 1);
  if (name.front() != '#') {
    const bool is_name = std::all_of(name.begin(), name.end(), [](char each) {
      return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') ||
             (each >= 'A' && each <= 'Z');
    });
    return {is_name && name.front() > '9' ? end + 1 : 0, false};
  }
  const bool is_hex = name.substr(1).starts_with('x');
  const std::string_view digits = name.substr(is_hex ? 2 : 1);
  std::uint32_t number = 0;
  const auto [stop, problem] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
  if (digits.empty() || stop != digits.data() + digits.size()) return {};
  return {end + 1, problem != std::errc() || !is_of_xml(static_cast<char32_t>(number))};
}

// Signs that XML does not take are marked, a bare `&` is written as it should be.
std::string mended(std::string_view text) {
  constexpr std::string_view data_begins = "<![CDATA[";
  constexpr std::string_view data_ends = "]]>";
  std::string result;
  result.reserve(text.size());
  bool in_data = false;
  while (!text.empty()) {
    if (text.starts_with(in_data ? data_ends : data_begins)) in_data = !in_data;
    const Reference reference = text.front() == '&' && !in_data ? reference_at(text) : Reference{};
    std::string_view rest = text;
    const char32_t symbol = next_code_point(rest);
    const std::size_t size = std::max(reference.size, text.size() - rest.size());
    if (reference.is_lost || find_invalid_utf8(text.substr(0, size)) || !is_of_xml(symbol))
      result += lost_symbol;
    else if (symbol == U'&' && !in_data && reference.size == 0)
      result += "&amp;";
    else
      result += text.substr(0, size);
    text.remove_prefix(size);
  }
  return result;
}

}  // namespace

std::variant<std::string, Text> feed_text(std::string bytes) {
  const std::string declared = take_declaration(bytes);
  auto text = decoded(std::move(bytes), declared);
  if (auto* whole = std::get_if<std::string>(&text)) *whole = mended(*whole);
  return text;
}

}  // namespace otklik::ingest
