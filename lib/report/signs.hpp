// A sign of a breach of executive discipline as a row (24): what was due, what there was, what others had used up, what was said
// of it.
#pragma once

#include <vector>

#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// Precondition: the deadline is known and was not kept. Times in minutes are working minutes of the body's clock, those of
/// others of the office's.
Object sign_row(const cases::Judged& judged, const cases::Deadline& deadline,
                const cases::Rulebook& rulebook);

/// The columns look into the rulebook: it outlives them.
std::vector<Column> sign_columns(Date day, const cases::Rulebook& rulebook);

}  // namespace otklik::report
