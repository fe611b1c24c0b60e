// What an entry does to deadlines that had fallen due already, and who may do that (24): nobody undoes a breach by a second
// thought or an entry that comes late. Pure. Part of ask.hpp.
#pragma once

#include <optional>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// A case before and after an entry, both with all that happened in it.
struct Change {
  const Case& record;  ///< without the entry
  const State& before;
  const State& after;
  const Event& event;
  Instant recorded_at{};
};

/// Why this entry may not be made by who makes it, or not without a basis; nothing when it may.
std::optional<Refusal> check_effects(const Change& change, const Rulebook& rulebook);

/// True for a person of those who may, with a basis, retract everything and take a case out of the figures.
bool may_override(const regulation::Regulation& regulation, const Person& person, Date day);

/// Whether a person may retract an entry that somebody recorded. `kind`: nothing for what no case knows; `its_body`: whose act it
/// was.
bool may_retract(const regulation::Regulation& regulation, const Registries& registries,
                 const Person& person, Date day, const PersonId& recorded_by, Date recorded_on,
                 std::optional<EventKind> kind, const std::optional<BodyId>& its_body);

}  // namespace otklik::cases
