// The register's own events as they stand: what was retracted does not count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/zone.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"

namespace otklik::cases {

/// The events that happened by `moment` and are not retracted by then, in order of time, ties as recorded. Retractions themselves
/// are left out.
std::vector<JournalEvent> standing_events(const std::vector<JournalEvent>& journal, Instant moment);

/// The year in whose file an event stands: that of its `at` by the register's clock.
int journal_year(const JournalEvent& event, const Zone& zone);

/// True for a retraction of what another entry of the journal has retracted already.
bool is_repeated(const std::vector<JournalEvent>& journal, const JournalEvent& event);

/// The number of an entry in the journal of its year, from 1. `journal`: of all years.
std::size_t number_in_year(const std::vector<JournalEvent>& journal, std::size_t index,
                           const Zone& zone);

/// Its kind; nothing for what no case knows (a report that was sent).
std::optional<EventKind> kind_of(const JournalEvent& event);

/// The clause under which it is recorded, empty when it has none.
std::string clause_of(const JournalEvent& event, const Rulebook& rulebook);

/// One sentence about it, from the registries' words alone.
Text describe(const JournalEvent& event, const Rulebook& rulebook);

/// Refuses empty texts, texts that are too long, names that are not there, and a report as sent that goes out as no letter, whose
/// period is not over, or that was sent already. Throws Error (usage, not_allowed, not_found).
void guard(const JournalEvent& event, const std::vector<JournalEvent>& journal, Instant recorded_at,
           const Rulebook& rulebook);

}  // namespace otklik::cases
