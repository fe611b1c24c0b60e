// The register's own journal as rows: `log journal/2026`, and the answer of what records in it.
#pragma once

#include <string>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// `journal/2026`: how people name it.
std::string journal_name(int year);

/// Rows `{n, at, by, event, …, digest}`; n counts from 1, as `retract` takes it.
Report make_journal_log(const std::vector<cases::JournalEvent>& events, int year,
                        const cases::Rulebook& rulebook);

/// One entry that was recorded just now.
Report make_entry(const cases::JournalEvent& event, std::size_t number,
                  const cases::Rulebook& rulebook);

}  // namespace otklik::report
