// Whether the records of HEAD are sound: cases, journals, attachments, each by itself and against the settings. Part of check;
// changes nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "audit/finding.hpp"
#include "base/error.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/register.hpp"

namespace otklik::audit {

/// Adds what is wrong. `rulebook`: the settings of HEAD; null when they cannot be used, then only the files themselves are looked
/// at. `day`: by whose roles it is asked for whom open cases wait; nothing without settings. The number of cases.
std::size_t check_records(const store::Register& source, const cases::Rulebook* rulebook,
                          std::optional<Date> day, std::vector<Finding>& findings);

/// A problem as findings: its diagnostics, or what it says, at the place.
void add_problem(std::vector<Finding>& findings, const Error& problem, const FindingPlace& place);

}  // namespace otklik::audit
