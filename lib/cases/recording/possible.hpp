// What a person could record in a case now: what a refusal tells them.
#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// The commands, as they are typed, that both the stage and the person's roles allow at a moment; without notes and the other
/// commands that are allowed everywhere. Precondition: the case was detected.
std::vector<std::string> possible_commands(const State& state, const Person& person,
                                           const Stamp& at, const Rulebook& rulebook);

}  // namespace otklik::cases
