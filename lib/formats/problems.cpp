#include "formats/problems.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace otklik::formats {

namespace {

// What is kept of the user's own line: far more than a terminal shows.
constexpr std::size_t longest_source = 2000;

std::vector<std::size_t> find_line_starts(std::string_view bytes) {
  std::vector<std::size_t> starts{0};
  for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
    starts.push_back(at + 1);
  return starts;
}

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
}

}  // namespace

Problems::Problems(std::string_view kind, std::string_view file, std::string_view bytes)
    : kind_(kind), file_(file), bytes_(bytes) {}

void Problems::report(std::string_view name, Position at, Text what, Text remedy) {
  add(fine_, make(name, at, std::move(what), std::move(remedy)));
}

void Problems::report_shape(std::string_view name, Position at, Text what, Text remedy) {
  add(shape_, make(name, at, std::move(what), std::move(remedy)));
}

void Problems::note_misshapen(Position at) {
  if (!is_misshapen_) misshapen_ = at;
  is_misshapen_ = true;
}

Position Problems::position_of(std::size_t offset) const {
  const std::string_view before = bytes_.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n') + 1;  // npos + 1 = 0
  return {static_cast<int>(line), static_cast<int>(count_code_points(before.substr(start)) + 1)};
}

Diagnostic Problems::make(std::string_view name, Position at, Text what, Text remedy) const {
  return {Severity::error,
          fmt::format("{}.{}", kind_, name),
          file_,
          at,
          std::move(what),
          std::move(remedy),
          {}};
}

void Problems::add(std::vector<Diagnostic>& where, Diagnostic diagnostic) {
  if (where.size() >= most_problems) return;
  diagnostic.source = source_of(diagnostic.at.line);
  where.push_back(std::move(diagnostic));
}

std::string Problems::source_of(int line) {
  if (line_starts_.empty()) line_starts_ = find_line_starts(bytes_);
  const auto index = static_cast<std::size_t>(line) - 1;
  if (line < 1 || index >= line_starts_.size()) return {};
  const std::string_view rest = bytes_.substr(line_starts_[index]);
  std::string_view source = rest.substr(0, rest.find('\n'));
  if (source.ends_with('\r')) source.remove_suffix(1);
  return std::string(source.substr(0, longest_source));
}

std::vector<Diagnostic> Problems::take() {
  if (is_misshapen_ && fine_.empty() && shape_.empty())
    report("bad-shape", misshapen_,
           {"здесь стоит не то, чего ждёт формат", "this is not what the format expects here"},
           {"сравните с описанием формата", "compare with the description of the format"});
  std::vector<Diagnostic> all = std::move(fine_);
  const auto fine_count = static_cast<std::ptrdiff_t>(all.size());
  for (Diagnostic& each : shape_) {
    const bool is_told =
        std::any_of(all.begin(), all.begin() + fine_count,
                    [&each](const Diagnostic& fine) { return fine.at == each.at; });
    if (!is_told) all.push_back(std::move(each));
  }
  std::stable_sort(all.begin(), all.end(), stands_before);
  return all;
}

}  // namespace otklik::formats
