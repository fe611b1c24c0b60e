// Why a deadline is when it is: rule, start, term, and the pieces of working time counted, day by day.
#pragma once

#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/document.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// The deadline's row, and `title`, `started_by`, `term`, `count`, `counted_from`, `counted_to`, `counted_working_minutes`,
/// `pieces`.
Object explanation_object(const cases::Judged& judged, const cases::Deadline& deadline,
                          const cases::Rulebook& rulebook);

/// How the due time of a known deadline follows from its start: `term` to `pieces` of explanation_object(), and `words` (`ru`,
/// `en`) that say it on a line.
Object calculation_of(const cases::Deadline& deadline, const cases::Rulebook& rulebook);

/// The same for people.
void explain_to_people(Document& page, const cases::Judged& judged, const cases::Deadline& deadline,
                       const cases::Rulebook& rulebook);

}  // namespace otklik::report
