#include "formats/canonical_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"
#include "base/time.hpp"

namespace otklik::formats {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 24> escaped_ranges{{
    {0x0000, 0x001f},   {0x007f, 0x009f},   {0x00ad, 0x00ad},   {0x0600, 0x0605},
    {0x061c, 0x061c},   {0x06dd, 0x06dd},   {0x070f, 0x070f},   {0x0890, 0x0891},
    {0x08e2, 0x08e2},   {0x180e, 0x180e},   {0x200b, 0x200c},   {0x200e, 0x200f},
    {0x2028, 0x202e},   {0x2060, 0x206f},   {0xfeff, 0xfeff},   {0xfff9, 0xfffb},
    {0xfffe, 0xffff},   {0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x13430, 0x1343f},
    {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}, {0x10fffe, 0x10ffff},
}};

// Words that some YAML reader takes for a boolean or for nothing.
constexpr std::array<std::string_view, 9> taken_words{"true", "false", "yes", "no", "on",
                                                      "off",  "null",  "y",   "n"};

bool is_letter(char symbol) {
  return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z');
}

bool is_digit(char symbol) {
  return symbol >= '0' && symbol <= '9';
}

// By byte: 0 where it must be quoted, 1 where it may stand on a line, 2 where also within brackets. `?`, `#` and `,` mean
// something inside of those, and to some readers also where we would not expect it.
constexpr std::array<char, 256> plain_symbols = [] {
  std::array<char, 256> table{};
  for (const char symbol : std::string_view("?#,;!$"))
    table[static_cast<unsigned char>(symbol)] = 1;
  for (const char symbol : std::string_view(
           "._-/:@%=&~+0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    table[static_cast<unsigned char>(symbol)] = 2;
  return table;
}();

bool is_plain_symbol(char symbol, Place place) {
  return plain_symbols[static_cast<unsigned char>(symbol)] > (place == Place::line ? 0 : 1);
}

bool is_taken(std::string_view text) {
  std::string lower;
  for (const char symbol : text.substr(0, 6))
    lower += symbol >= 'A' && symbol <= 'Z' ? static_cast<char>(symbol - 'A' + 'a') : symbol;
  return text.size() < 6 &&
         std::find(taken_words.begin(), taken_words.end(), lower) != taken_words.end();
}

// `2026Q1`.
bool is_quarter(std::string_view text) {
  return text.size() == 6 && std::all_of(text.begin(), text.begin() + 4, is_digit) &&
         text[4] == 'Q' && is_digit(text[5]);
}

void append_escape(std::string& result, char32_t code_point) {
  const auto number = static_cast<std::uint32_t>(code_point);
  switch (code_point) {
    case U'\n': result += "\\n"; return;
    case U'\r': result += "\\r"; return;
    case U'\t': result += "\\t"; return;
    case U'\0': result += "\\0"; return;
    default: break;
  }
  if (number < 0x100)
    result += fmt::format("\\x{:02X}", number);
  else if (number < 0x10000)
    result += fmt::format("\\u{:04X}", number);
  else
    result += fmt::format("\\U{:08X}", number);
}

void append_utf8(std::string& result, char32_t code_point) {
  const auto number = static_cast<std::uint32_t>(code_point);
  const auto tail = [number](unsigned shift) {
    return static_cast<char>(0x80U | ((number >> shift) & 0x3fU));
  };
  if (number < 0x80) {
    result += static_cast<char>(number);
  } else if (number < 0x800) {
    result += static_cast<char>(0xc0U | (number >> 6U));
    result += tail(0);
  } else if (number < 0x10000) {
    result += static_cast<char>(0xe0U | (number >> 12U));
    result += tail(6);
    result += tail(0);
  } else {
    result += static_cast<char>(0xf0U | (number >> 18U));
    result += tail(12);
    result += tail(6);
    result += tail(0);
  }
}

std::optional<char32_t> parse_hex(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char digit : digits) {
    if (!is_digit(digit) && (digit < 'A' || digit > 'F')) return std::nullopt;
    value =
        value * 16 + static_cast<std::uint32_t>(is_digit(digit) ? digit - '0' : digit - 'A' + 10);
  }
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return std::nullopt;
  return static_cast<char32_t>(value);
}

// How many hexadecimal digits follow the letter of an escape; 0 when none do.
std::size_t digits_after(char letter) {
  if (letter == 'x') return 2;
  if (letter == 'u') return 4;
  return letter == 'U' ? 8 : 0;
}

// What `\` and `letter` mean when no digits follow.
std::optional<char> meaning_of(char letter) {
  switch (letter) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case '0': return '\0';
    case '"': return '"';
    case '\\': return '\\';
    default: return std::nullopt;
  }
}

// Takes what follows a `\`.
bool take_escape(std::string_view& rest, std::string& text) {
  if (rest.empty()) return false;
  const char letter = rest.front();
  const std::size_t digits = digits_after(letter);
  if (rest.size() <= digits) return false;
  const auto plain = meaning_of(letter);
  const auto code_point = digits > 0 ? parse_hex(rest.substr(1, digits)) : std::nullopt;
  if (!plain && !code_point) return false;
  if (plain)
    text += *plain;
  else
    append_utf8(text, *code_point);
  rest.remove_prefix(1 + digits);
  return true;
}

bool has_escaped(std::string_view text) {
  while (!text.empty())
    if (const char32_t code_point = next_code_point(text);
        code_point != U'\n' && is_escaped(code_point))
      return true;
  return false;
}

// By first byte: how long a symbol is that stands for itself in every text (printable ASCII, line feed, basic Cyrillic); 0 for
// others.
constexpr std::array<unsigned char, 256> ordinary_lengths = [] {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x7f; ++byte) table[byte] = 1;
  table['\n'] = 1;
  table[0xd0] = 2;
  table[0xd1] = 2;
  return table;
}();

// The same for what else Russian texts are full of: «», dashes, №.
std::size_t typographic_symbol(std::string_view bytes) {
  for (const std::string_view symbol : {"«", "»", "–", "—", "№"})
    if (bytes.starts_with(symbol)) return symbol.size();
  return 0;
}

// Nothing but the bytes of printable ASCII, line feeds and basic Cyrillic, each tail behind a lead. `before` and `bytes` are two
// views of the same text, the one a byte behind; without a branch, so that it is done many bytes at a time.
template <std::size_t count>
bool is_plain_block(const char* before, const char* bytes) {
  unsigned char wrong = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool is_behind_lead = (static_cast<unsigned char>(before[i]) & 0xfeU) == 0xd0;
    const bool is_lead = (byte & 0xfeU) == 0xd0;
    const bool is_tail = (byte & 0xc0U) == 0x80;
    const bool is_ascii = (static_cast<unsigned char>(byte - 0x20U) < 0x5fU) | (byte == '\n');
    wrong |=
        static_cast<unsigned char>(!(is_ascii | is_lead | is_tail) | (is_tail != is_behind_lead));
  }
  return wrong == 0;
}

// Only printable ASCII, line feeds and basic Cyrillic: most files.
bool is_plain_russian(std::string_view bytes) {
  constexpr std::size_t block = 64;
  if (bytes.empty() || !is_plain_block<1>(" ", bytes.data())) return false;
  std::size_t at = 1;
  for (; at + block <= bytes.size(); at += block)
    if (!is_plain_block<block>(bytes.data() + at - 1, bytes.data() + at)) return false;
  for (; at < bytes.size(); ++at)
    if (!is_plain_block<1>(bytes.data() + at - 1, bytes.data() + at)) return false;
  return (static_cast<unsigned char>(bytes.back()) & 0xfeU) != 0xd0;
}

}  // namespace

bool is_escaped(char32_t code_point) {
  // Most text is ASCII or Cyrillic.
  if (code_point >= 0x20 && code_point < 0x7f) return false;
  if (code_point > 0xad && code_point < 0x600) return false;
  return std::any_of(escaped_ranges.begin(), escaped_ranges.end(),
                     [code_point](const Range& range) {
                       return range.first <= code_point && code_point <= range.last;
                     });
}

bool is_ordinary(std::string_view bytes) {
  if (is_plain_russian(bytes)) return true;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = ordinary_lengths[static_cast<unsigned char>(bytes[at])];
    if (length == 0) length = typographic_symbol(bytes.substr(at));
    if (length == 0 || at + length > bytes.size()) return false;
    if (length == 2 && (static_cast<unsigned char>(bytes[at + 1]) & 0xc0U) != 0x80) return false;
    at += length;
  }
  return true;
}

bool is_word(std::string_view text, Place place) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [place](char symbol) {
    return is_plain_symbol(symbol, place);
  });
}

bool is_plain(std::string_view text, Place place) {
  if (!is_word(text, place) || text.back() == ':' || is_taken(text)) return false;
  if (is_digit(text.front())) return is_quarter(text) || parse_date(text) || parse_stamp(text);
  return is_letter(text.front());
}

bool is_tame(std::string_view text) {
  return has_tame_ends(text) && !has_escaped(text);
}

bool has_tame_ends(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.front() == '\n') return false;
  // One line feed at the end can be told from none; two would be lost or gained.
  return !text.ends_with("\n\n") && !text.ends_with(" ") &&
         text.find(" \n") == std::string_view::npos;
}

std::string double_quoted(std::string_view text) {
  std::string result = "\"";
  result.reserve(text.size() + 2);
  while (!text.empty()) {
    const std::string_view before = text;
    const char32_t code_point = next_code_point(text);
    if (code_point == U'"' || code_point == U'\\')
      (result += '\\') += static_cast<char>(code_point);
    else if (is_escaped(code_point))
      append_escape(result, code_point);
    else
      result += before.substr(0, before.size() - text.size());
  }
  return result + '"';
}

std::string scalar(std::string_view text, Place place) {
  return is_plain(text, place) ? std::string(text) : double_quoted(text);
}

std::string block(std::string_view text, std::size_t indent) {
  const bool keeps_line_feed = text.ends_with('\n');
  std::string result = keeps_line_feed ? "|\n" : "|-\n";
  if (keeps_line_feed) text.remove_suffix(1);
  result.reserve(text.size() + text.size() / 8);
  for (;;) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (!line.empty()) result.append(indent + 2, ' ');
    (result += line) += '\n';
    if (end == std::string_view::npos) return result;
    text.remove_prefix(end + 1);
  }
}

std::optional<std::string> take_quoted(std::string_view& rest) {
  if (!rest.starts_with('"')) return std::nullopt;
  rest.remove_prefix(1);
  std::string text;
  for (;;) {
    const auto end = rest.find_first_of("\"\\");
    if (end == std::string_view::npos) return std::nullopt;
    text += rest.substr(0, end);
    const bool is_closed = rest[end] == '"';
    rest.remove_prefix(end + 1);
    if (is_closed) return text;
    if (!take_escape(rest, text)) return std::nullopt;
  }
}

}  // namespace otklik::formats
