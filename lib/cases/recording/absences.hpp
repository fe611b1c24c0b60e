// For whom an open case waits although nobody holds that post: a body without people, an approval that nobody may give. Pure.
// Not for what is overdue: somebody owes that.
#pragma once

#include <vector>

#include "base/bilingual.hpp"
#include "base/time.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

struct Absence {
  Text what;
  Text remedy;
};

/// All of them, by the roles of that day; none when the case is over.
std::vector<Absence> find_absences(const CaseId& id, const State& state, const Rulebook& rulebook,
                                   Date day);

}  // namespace otklik::cases
