#include "transcript.hpp"

#include <algorithm>
#include <charconv>

namespace otklik::transcripts {

namespace {

bool begins(std::string_view text, std::string_view start) {
  return text.starts_with(start);
}

bool is_comment(std::string_view line) {
  return begins(line, "#");
}
bool is_command(std::string_view line) {
  return begins(line, "$ ");
}
bool is_continuation(std::string_view line) {
  return begins(line, "> ") || line == ">";
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// Walks over the lines of a file and fills a transcript.
class Parser {
 public:
  Parser(std::vector<std::string> lines, bool markdown)
      : lines_(std::move(lines)), markdown_(markdown) {}

  Transcript parse() {
    while (at_ < lines_.size()) {
      if (markdown_ && !in_block_)
        take_prose();
      else if (block_ends(lines_[at_]))
        take_fence(false);
      else if (is_command(lines_[at_]))
        take_step();
      else
        take_text();
    }
    return std::move(result_);
  }

 private:
  void take_prose() {
    if (lines_[at_] == "```console")
      closing_ = "```", take_fence(true);
    else if (lines_[at_] == "<!-- console")
      closing_ = "-->", take_fence(true);
    else
      take_text();
  }

  void take_fence(bool opens) {
    in_block_ = opens;
    take_text();
  }

  void take_text() { result_.parts.emplace_back(lines_[at_++] + "\n"); }

  bool block_ends(std::string_view line) const { return markdown_ && line == closing_; }

  bool output_ends(std::string_view line) const {
    return is_command(line) || is_comment(line) || block_ends(line);
  }

  void take_step() {
    Step step;
    step.line = static_cast<int>(at_) + 1;
    step.command.push_back(lines_[at_++].substr(2));
    for (; at_ < lines_.size() && is_continuation(lines_[at_]); ++at_)
      step.command.push_back(lines_[at_] == ">" ? "" : lines_[at_].substr(2));
    for (; at_ < lines_.size() && !output_ends(lines_[at_]); ++at_)
      step.expected.push_back(lines_[at_]);
    for (; !step.expected.empty() && step.expected.back().empty(); step.expected.pop_back())
      step.separator += '\n';
    if (!step.expected.empty() && parse_status(step.expected.back()) >= 0) {
      step.status = parse_status(step.expected.back());
      step.expected.pop_back();
    }
    result_.parts.emplace_back(std::move(step));
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  bool markdown_;
  bool in_block_ = false;
  std::string closing_;
  Transcript result_;
};

std::string render_step(const Step& step) {
  std::string result;
  for (const std::string& line : step.command) {
    const bool first = &line == &step.command.front();
    result += first ? "$ " + line : line.empty() ? ">" : "> " + line;
    result += '\n';
  }
  for (const std::string& line : step.expected) result += line + "\n";
  if (step.status != 0) result += "[" + std::to_string(step.status) + "]\n";
  return result + step.separator;
}

}  // namespace

std::vector<Step*> Transcript::steps() {
  std::vector<Step*> result;
  for (auto& part : parts)
    if (auto* step = std::get_if<Step>(&part)) result.push_back(step);
  return result;
}

Transcript parse_transcript(std::string_view text, bool markdown) {
  return Parser(split_lines(text), markdown).parse();
}

std::string render_transcript(const Transcript& transcript) {
  std::string result;
  for (const auto& part : transcript.parts) {
    const auto* step = std::get_if<Step>(&part);
    result += step != nullptr ? render_step(*step) : std::get<std::string>(part);
  }
  return result;
}

int parse_status(std::string_view line) {
  if (line.size() < 3 || line.front() != '[' || line.back() != ']') return -1;
  int status = -1;
  const auto digits = line.substr(1, line.size() - 2);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), status);
  return error == std::errc() && end == digits.data() + digits.size() ? status : -1;
}

bool needs_escape(std::string_view line) {
  const auto ends = [&](std::string_view suffix) { return line.ends_with(suffix); };
  return is_command(line) || is_comment(line) || is_continuation(line) || begins(line, "\\") ||
         parse_status(line) >= 0 || line == "```" || line == "-->" || ends(" (re)") ||
         ends(" (glob)") || ends(" (esc)") || ends(" (no-eol)");
}

}  // namespace otklik::transcripts
