#include "base/diagnostic.hpp"

#include <algorithm>
#include <cstddef>

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

std::string excerpt(const Diagnostic& diagnostic) {
  const std::string shown = disarmed(diagnostic.source);
  std::string result =
      fmt::format("\n  {} | {}", diagnostic.at.line, shortened(shown, widest_excerpt));
  const auto column = static_cast<std::size_t>(std::max(diagnostic.at.column, 0));
  if (column == 0 || column > widest_excerpt) return result;
  const auto gutter = fmt::formatted_size("{}", diagnostic.at.line);
  return result + fmt::format("\n  {:{}} | {:>{}}", "", gutter, "^", column);
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
  std::string result = fmt::format("{}: {}: {}", place(diagnostic),
                                   severity_words(diagnostic.severity).in(lang),
                                   diagnostic.what.in(lang));
  if (!diagnostic.code.empty()) result += fmt::format(" [{}]", diagnostic.code);
  if (!diagnostic.source.empty() && diagnostic.at.line > 0) result += excerpt(diagnostic);
  if (!diagnostic.remedy.empty()) result += "\n  " + diagnostic.remedy.in(lang);
  return result;
}

}  // namespace base
}  // namespace otklik
