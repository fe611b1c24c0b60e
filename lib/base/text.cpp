#include "base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

#include "base/composed.hpp"

namespace otklik {
inline namespace base {

namespace {

// The number of bytes of the sequence at the front, 0 when it is not valid UTF-8. utf8proc refuses surrogates and
// overlong forms.
std::size_t sequence_length(std::string_view text, utf8proc_int32_t& code_point) {
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  return length > 0 ? static_cast<std::size_t>(length) : 0;
}

struct Run {
  std::size_t bytes = 0;
  std::size_t symbols = 0;
};

// What begins a text of printable ASCII and Cyrillic letters (U+0400 to U+047F): harmless, a column each, and nearly all there
// is.
Run ordinary_run(std::string_view text) {
  Run run;
  while (run.bytes < text.size()) {
    const auto byte = static_cast<unsigned char>(text[run.bytes]);
    if (byte >= 0x20 && byte < 0x7f)
      ++run.bytes;
    else if ((byte & 0xfeU) == 0xd0 && run.bytes + 1 < text.size() &&
             (static_cast<unsigned char>(text[run.bytes + 1]) & 0xc0U) == 0x80)
      run.bytes += 2;
    else
      break;
    ++run.symbols;
  }
  return run;
}

std::string escape(char32_t code_point) {
  const auto number = static_cast<std::uint32_t>(code_point);
  switch (code_point) {
    case U'\n': return "\\n";
    case U'\r': return "\\r";
    case U'\t': return "\\t";
    default: break;
  }
  if (number < 0x100) return fmt::format("\\x{:02x}", number);
  if (number < 0x10000) return fmt::format("\\u{:04x}", number);
  return fmt::format("\\U{:08x}", number);
}

std::string made_safe(std::string_view text, bool keep_line_breaks) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const Run run = ordinary_run(text);
    result += text.substr(0, run.bytes);
    text.remove_prefix(run.bytes);
    if (text.empty()) break;
    utf8proc_int32_t code_point = 0;
    const std::size_t length = sequence_length(text, code_point);
    if (length == 0) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
      text.remove_prefix(1);
      continue;
    }
    const auto symbol = static_cast<char32_t>(code_point);
    const bool line_break = symbol == U'\n';
    const bool shown = line_break ? keep_line_breaks : symbol != U'\t' && !is_unsafe(symbol);
    result += shown ? std::string(text.substr(0, length)) : escape(symbol);
    text.remove_prefix(length);
  }
  return result;
}

void append_utf8(std::string& result, utf8proc_int32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(code_point, bytes);
  result.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string folded_symbols(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(next_code_point(text)));
    append_utf8(result, lower == U'ё' ? U'е' : lower);
  }
  return result;
}

// Insertions, deletions, replacements and swaps of neighbours, each one step.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) steps[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) steps[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
    }
  return steps[a.size()][b.size()];
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    utf8proc_int32_t code_point = 0;
    const std::size_t length = sequence_length(text.substr(offset), code_point);
    if (length == 0) return offset;
    offset += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view& text) {
  utf8proc_int32_t code_point = 0;
  text.remove_prefix(std::max<std::size_t>(sequence_length(text, code_point), 1));
  return static_cast<char32_t>(code_point);
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & '\xc0') != '\x80'; }));
}

bool is_blank(char32_t code_point) {
  return (code_point >= U'\t' && code_point <= U'\r') ||
         utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_ZS;
}

bool is_unsafe(char32_t code_point) {
  if (code_point == U'\n' || code_point == U'\t') return false;
  if (code_point == U'\u200d') return false;  // joins emoji
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return false;
  }
}

std::string disarmed(std::string_view text) {
  return made_safe(text, false);
}

std::string disarmed_block(std::string_view text) {
  return made_safe(text, true);
}

std::string shell_word(std::string_view text) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:=@%+,-";
  if (!text.empty() && text.find_first_not_of(plain) == text.npos) return std::string(text);
  std::string word = "'";
  for (const char each : text) word += each == '\'' ? "'\\''" : std::string(1, each);
  return disarmed(word + "'");
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Run run = ordinary_run(text);
    width += run.symbols;
    text.remove_prefix(run.bytes);
    if (text.empty()) break;
    const auto columns = utf8proc_charwidth(static_cast<utf8proc_int32_t>(next_code_point(text)));
    width += static_cast<std::size_t>(std::max(columns, 0));
  }
  return width;
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::string result;
  std::size_t width = 0;
  while (!text.empty() && columns > 0) {
    std::string_view rest = text;
    const auto code_point = static_cast<utf8proc_int32_t>(next_code_point(rest));
    width += static_cast<std::size_t>(std::max(utf8proc_charwidth(code_point), 0));
    if (width > columns - 1) break;
    result += text.substr(0, text.size() - rest.size());
    text = rest;
  }
  return columns > 0 ? result + "…" : result;
}

std::string folded(std::string_view text) {
  if (has_combining_marks(text)) return folded_symbols(composed(text));
  return folded_symbols(text);
}

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_beginning_of(std::string_view cut, std::string_view whole) {
  while (cut.ends_with('.')) cut.remove_suffix(1);
  constexpr std::string_view dots = "…";
  if (cut.ends_with(dots)) cut.remove_suffix(dots.size());
  return whole.starts_with(trimmed(cut));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (text.empty()) parts.emplace_back();
  }
  return parts;
}

std::optional<std::string> find_nearest(std::string_view word,
                                        const std::vector<std::string>& candidates) {
  constexpr std::size_t longest_word = 100;
  if (word.size() > longest_word) return std::nullopt;
  std::optional<std::string> nearest;
  std::size_t best = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance >= best) continue;
    best = distance;
    nearest = candidate;
  }
  return nearest;
}

std::string joined_list(const std::vector<std::string>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

}  // namespace base
}  // namespace otklik
