// What to look at in a draft, as `draft` and `approve` tell it.
#pragma once

#include <optional>
#include <vector>

#include "base/bilingual.hpp"
#include "base/case_id.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "likeness/fault.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// Of a draft of the case.
std::vector<likeness::Fault> lint_draft(const cases::Case& record, const cases::Draft& draft,
                                        const cases::Rulebook& rulebook);

/// Of the draft that the case's last entry submits or approves; nothing when that entry does neither.
std::optional<std::vector<likeness::Fault>> lint_recorded(const cases::Judged& judged,
                                                          const cases::Rulebook& rulebook);

/// `[{code, message, at}]`.
List lint_list(const std::vector<likeness::Fault>& faults, Lang lang);

/// One line, safe to print.
Text lint_words(const CaseId& id, const likeness::Fault& fault);

}  // namespace otklik::report
