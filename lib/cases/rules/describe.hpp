// One sentence about an event, from the registries' words alone: fit for commit subjects and lists. Holds nothing that a citizen
// or an outsider wrote.
#pragma once

#include "base/bilingual.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// `направлено исполнителю: Отдел ЖКХ (housing)`. The case with the event tells what kind of answer was
/// published and which entry was retracted.
Text describe(const Event& event, const Case& record, const State& state, const Rulebook& rulebook);

/// The title of a deadline with its clause: `направление исполнителю (п. 8.2)`.
Text describe(const regulation::DeadlineRule& rule);

/// How an owner of a deadline is called on a day: a body by its title then, a role as the regulation in force then calls it.
Text title_of_owner(const std::string& owner, const Rulebook& rulebook, Date day);

}  // namespace otklik::cases
