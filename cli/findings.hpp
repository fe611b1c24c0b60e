// Findings of `check`, `verify` and `regulation check`: for people, and as rows of JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/check_plan.hpp"
#include "audit/finding.hpp"
#include "base/case_id.hpp"
#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "formats/read.hpp"
#include "report/value.hpp"

namespace otklik::cli {

/// What was looked at.
struct Checked {
  std::size_t commits = 0;
  std::size_t cases = 0;
  Text words;  ///< the same for people
  /// what to do about it, in order; told to people when there is more than one thing to do. Nothing: the command plans nothing.
  std::optional<std::vector<audit::PlanStep>> plan{};
  std::optional<std::size_t> clock_given{};  ///< commits whose clock was set by hand
};

/// Prints what `check`, `verify` or `calendar check` found; the exit status.
int print_findings(Session& session, const char* command,
                   const std::vector<audit::Finding>& findings, const Checked& checked);

/// Flaws of a file as diagnostics: each where its part of the file stands, else where the part around it does.
std::vector<Diagnostic> located(const std::vector<Flaw>& flaws, const std::string& file,
                                const std::string& bytes, const formats::Positions& positions);

/// Each as `{severity, code, case, file, line, commit, clause, message}`.
report::List finding_rows(const std::vector<Diagnostic>& diagnostics, Lang lang);

}  // namespace otklik::cli
