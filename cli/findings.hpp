// Findings of `check`, `verify` and `regulation check`: for people, and as rows of JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "register/finding.hpp"
#include "report/value.hpp"

namespace otklik::cli {

/// Prints what `check` or `verify` found; the exit status.
int print_findings(Session& session, const char* command,
                   const std::vector<store::Finding>& findings, std::size_t commits,
                   std::size_t cases);

/// Each as `{severity, code, case, file, line, commit, clause, message}`.
report::List finding_rows(const std::vector<Diagnostic>& diagnostics, Lang lang);

}  // namespace otklik::cli
