#include "cli/findings.hpp"

namespace otklik::cli {

namespace {

report::Value or_null(const std::string& words) {
  return words.empty() ? report::Value() : report::Value(words);
}

}  // namespace

report::Object finding_row(const Diagnostic& diagnostic, const std::optional<CaseId>& id,
                           const std::string& clause, Lang lang) {
  return {{"severity", diagnostic.severity == Severity::error ? "error" : "warning"},
          {"code", diagnostic.code},
          {"case", id ? report::Value(id->text()) : report::Value()},
          {"file", or_null(diagnostic.file)},
          {"line", diagnostic.at.line > 0 ? report::Value(diagnostic.at.line) : report::Value()},
          {"commit", report::Value()},
          {"clause", or_null(clause)},
          {"message", diagnostic.what.in(lang)}};
}

report::List finding_rows(const std::vector<Diagnostic>& diagnostics, Lang lang) {
  report::List rows;
  for (const Diagnostic& each : diagnostics)
    rows.emplace_back(finding_row(each, std::nullopt, {}, lang));
  return rows;
}

}  // namespace otklik::cli
