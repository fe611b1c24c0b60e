#include "base/diagnostic.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace otklik {
inline namespace base {

namespace {

// A citizen's line may be a megabyte long; the caret must still be in sight.
constexpr std::size_t widest_excerpt = 160;

std::string place(const Diagnostic& diagnostic) {
  std::string result = disarmed(diagnostic.file);
  if (diagnostic.at.line > 0) result += fmt::format(":{}", diagnostic.at.line);
  if (diagnostic.at.line > 0 && diagnostic.at.column > 0)
    result += fmt::format(":{}", diagnostic.at.column);
  return result;
}

// How wide the start of the line is as it is shown: escapes, tabs and wide symbols take their room.
std::size_t shown_width(std::string_view source, std::size_t symbols) {
  std::string_view rest = source;
  for (; symbols > 0 && !rest.empty(); --symbols) next_code_point(rest);
  return display_width(disarmed(source.substr(0, source.size() - rest.size())));
}

std::string excerpt(const Diagnostic& diagnostic) {
  const std::string shown = shortened(disarmed(diagnostic.source), widest_excerpt);
  std::string result = fmt::format("\n  {} | {}", diagnostic.at.line, shown);
  if (diagnostic.at.column <= 0) return result;
  const std::size_t before =
      shown_width(diagnostic.source, static_cast<std::size_t>(diagnostic.at.column) - 1);
  if (before >= widest_excerpt) return result;
  const auto gutter = std::to_string(diagnostic.at.line).size();
  return result + fmt::format("\n  {:{}} | {:>{}}", "", gutter, "^", before + 1);
}

Text severity_words(Severity severity) {
  switch (severity) {
    case Severity::error: return {"ошибка", "error"};
    case Severity::warning: return {"предупреждение", "warning"};
  }
  return {};
}

}  // namespace

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& each) { return each.severity == Severity::error; });
}

std::string render_diagnostic(const Diagnostic& diagnostic, Lang lang) {
  std::string result = diagnostic.file.empty() ? std::string() : place(diagnostic) + ": ";
  result +=
      fmt::format("{}: {}", severity_words(diagnostic.severity).in(lang), diagnostic.what.in(lang));
  if (!diagnostic.code.empty()) result += fmt::format(" [{}]", diagnostic.code);
  if (!diagnostic.source.empty() && diagnostic.at.line > 0) result += excerpt(diagnostic);
  if (!diagnostic.remedy.empty()) result += "\n  " + diagnostic.remedy.in(lang);
  return result;
}

}  // namespace base
}  // namespace otklik
