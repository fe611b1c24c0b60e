#include "compare.hpp"

#include <cstdint>
#include <regex>

#include "transcript.hpp"

namespace otklik::transcripts {

namespace {

constexpr std::string_view no_eol = " (no-eol)";

bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value < 0x20 && byte != '\t') || value == 0x7f;
}

std::string with_control_bytes_spelt(std::string_view line) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  for (const char byte : line) {
    const auto value = static_cast<unsigned char>(byte);
    if (is_control(byte))
      result += {'\\', 'x', digits[value >> 4U], digits[value & 0xfU]};
    else
      result += byte;
  }
  return result;
}

std::string written(std::string_view line) {
  for (const char byte : line)
    if (is_control(byte)) return with_control_bytes_spelt(line) + " (esc)";
  return needs_escape(line) ? "\\" + std::string(line) : std::string(line);
}

// A written line with the guard of needs_escape() taken off: what a pattern is held against.
std::string_view bare(std::string_view line) {
  if (line.starts_with("\\")) line.remove_prefix(1);
  return line;
}

bool glob_matches(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() != '*')
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           glob_matches(pattern.substr(1), text.substr(1));
  for (std::size_t skipped = 0; skipped <= text.size(); ++skipped)
    if (glob_matches(pattern.substr(1), text.substr(skipped))) return true;
  return false;
}

bool regex_matches(std::string_view pattern, std::string_view text) {
  return std::regex_match(text.begin(), text.end(), std::regex(pattern.begin(), pattern.end()));
}

/// Lengths of the longest common run of matching lines, for every pair of ends.
class Alignment {
 public:
  Alignment(const std::vector<std::string>& expected, const std::vector<std::string>& written)
      : width_(written.size() + 1), length_((expected.size() + 1) * width_), same_(length_.size()) {
    for (std::size_t i = expected.size(); i-- > 0;)
      for (std::size_t j = written.size(); j-- > 0;) {
        same_[at(i, j)] = line_matches(expected[i], written[j]) ? 1 : 0;
        length_[at(i, j)] = same_[at(i, j)] != 0
                                ? length_[at(i + 1, j + 1)] + 1
                                : std::max(length_[at(i + 1, j)], length_[at(i, j + 1)]);
      }
  }

  bool same(std::size_t i, std::size_t j) const { return same_[at(i, j)] != 0; }
  bool drop_expected(std::size_t i, std::size_t j) const {
    return length_[at(i + 1, j)] >= length_[at(i, j + 1)];
  }

 private:
  std::size_t at(std::size_t i, std::size_t j) const { return i * width_ + j; }

  std::size_t width_;
  std::vector<std::uint32_t> length_;
  std::vector<char> same_;
};

bool all_match(const std::vector<std::string>& expected, const std::vector<std::string>& written) {
  if (expected.size() != written.size()) return false;
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!line_matches(expected[i], written[i])) return false;
  return true;
}

}  // namespace

std::vector<std::string> written_lines(std::string_view output) {
  std::vector<std::string> lines;
  while (!output.empty()) {
    const auto end = output.find('\n');
    lines.push_back(written(output.substr(0, end)));
    if (end == std::string_view::npos) {
      lines.back() += no_eol;
      return lines;
    }
    output.remove_prefix(end + 1);
  }
  // Blank lines at the end would be taken for separators.
  for (std::size_t i = lines.size(); i-- > 0 && lines[i].empty();) lines[i] = "\\";
  return lines;
}

bool line_matches(std::string_view expected, const std::string& written) {
  const auto pattern_of = [&](std::string_view kind) {
    return expected.substr(0, expected.size() - kind.size());
  };
  constexpr std::string_view regex_kind = " (re)";
  constexpr std::string_view glob_kind = " (glob)";
  if (expected == written) return true;
  if (expected.ends_with(regex_kind)) return regex_matches(pattern_of(regex_kind), bare(written));
  if (expected.ends_with(glob_kind)) return glob_matches(pattern_of(glob_kind), bare(written));
  return false;
}

Comparison compare(const std::vector<std::string>& expected,
                   const std::vector<std::string>& written) {
  Comparison result;
  if (all_match(expected, written)) {
    result.updated = expected;
    return result;
  }
  result.equal = false;
  const Alignment alignment(expected, written);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < expected.size() || j < written.size()) {
    if (i < expected.size() && j < written.size() && alignment.same(i, j)) {
      result.diff.push_back(" " + expected[i]);
      result.updated.push_back(expected[i++]);
      ++j;
    } else if (j == written.size() || (i < expected.size() && alignment.drop_expected(i, j))) {
      result.diff.push_back("-" + expected[i++]);
    } else {
      result.diff.push_back("+" + written[j]);
      result.updated.push_back(written[j++]);
    }
  }
  return result;
}

}  // namespace otklik::transcripts
