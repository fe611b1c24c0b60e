// Who may record what: the regulation's data applied to a person, an event and a case. Used when recording and when verifying.
#pragma once

#include <optional>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// Says why `event` may not be recorded by `event.by`; nothing when it may. `state` is the case without the event. Roles are
/// those held on the local day of the event's `at`. Who may retract what: effects.hpp.
std::optional<Refusal> check_permission(const State& state, const Event& event,
                                        const Rulebook& rulebook);

/// True when `event.by` may record it, for itself or on somebody's behalf, whichever of the two it says. Precondition: the case
/// was detected.
bool may_record(const State& state, const Event& event, const Rulebook& rulebook);

/// The bodies for which a person acts on a day.
std::vector<BodyId> bodies_of(const Person& person, Date day);

/// The body for which a person acts on a case: the one of theirs that the case is with, else the first of theirs. Throws Error
/// (not_allowed) when the person acts for none.
BodyId body_for(const State& state, const PersonId& person, Instant at, const Rulebook& rulebook);

/// The role in which the person would give or refuse the next approval; nothing when it is not theirs to give.
std::optional<RoleId> approval_role(const State& state, const Person& person, Date day,
                                    const regulation::Regulation& regulation,
                                    const Registries& registries);

/// Whether the regulation in force then lets the person record an event of the register itself, after the others of the journal.
std::optional<Refusal> check_permission(const std::vector<JournalEvent>& journal,
                                        const JournalEvent& event, const Rulebook& rulebook);

/// Says why the actor may not record a substitute, by the regulation and the roles of the day of `now`; nothing when they may.
std::optional<Refusal> check_right_to_substitute(const PersonId& actor, Instant now,
                                                 const Rulebook& rulebook);

}  // namespace otklik::cases
