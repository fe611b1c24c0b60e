#include "audit/finding.hpp"

#include <utility>

namespace otklik::audit {

void add_finding(std::vector<Finding>& findings, Severity severity, const char* code,
                 const FindingPlace& place, Text what, const std::string& clause) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.file = place.file;
  diagnostic.at.line = place.line;
  diagnostic.what = std::move(what);
  findings.push_back({std::move(diagnostic), place.id, clause, {}});
}

}  // namespace otklik::audit
