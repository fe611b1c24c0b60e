// Findings of `check` and `regulation check` as rows of JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/diagnostic.hpp"
#include "report/value.hpp"

namespace otklik::cli {

/// `{severity, code, case, file, line, commit, clause, message}`.
report::Object finding_row(const Diagnostic& diagnostic, const std::optional<CaseId>& id,
                           const std::string& clause, Lang lang);
report::List finding_rows(const std::vector<Diagnostic>& diagnostics, Lang lang);

}  // namespace otklik::cli
