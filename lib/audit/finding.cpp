#include "audit/finding.hpp"

#include <fmt/core.h>

#include <utility>

namespace otklik::audit {

Position event_place(const formats::Positions& positions, std::size_t event) {
  const auto found = positions.find(fmt::format("/events/{}", event));
  return found == positions.end() ? Position() : found->second;
}

Finding& add_finding(std::vector<Finding>& findings, Severity severity, const char* code,
                     const FindingPlace& place, Text what, const std::string& clause) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.file = place.file;
  diagnostic.at.line = place.line;
  diagnostic.what = std::move(what);
  return findings.emplace_back(Finding{std::move(diagnostic), place.id, clause, {}});
}

}  // namespace otklik::audit
