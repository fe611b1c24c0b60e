// Names in a record that the registries, the regulation and the register do not know: what a hand edit leaves dangling. Which
// names an event holds, the table of fields says (cases/events/event_fields.hpp), so that no kind of event is forgotten here.
#pragma once

#include <functional>
#include <vector>

#include "audit/unknown_name.hpp"
#include "base/diagnostic.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"

namespace otklik::audit {

/// A diagnostic each, at the place of the name, with the nearest known one. `has_case` = whether the register holds a case.
std::vector<Diagnostic> unknown_names(const cases::Case& record, const cases::Rulebook& rulebook,
                                      const std::function<bool(const CaseId&)>& has_case,
                                      const NamingFile& file);

/// The same for one year of the journal.
std::vector<Diagnostic> unknown_names(const cases::Journal& journal,
                                      const cases::Rulebook& rulebook, const NamingFile& file);

}  // namespace otklik::audit
