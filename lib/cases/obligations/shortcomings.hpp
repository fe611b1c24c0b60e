// Shortcomings of executors (21) as they stand: what was found, what is to be done by when, and when it was removed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

struct KnownShortcoming {
  std::size_t entry = 0;  ///< number of the event in its file, from 1
  Instant at{};
  PersonId by;
  std::optional<BodyId> body;
  std::string text;
  std::optional<std::string> measure;
  std::optional<Date> term;
  std::optional<Instant> removed_at;
  std::optional<PersonId> removed_by;
  std::vector<std::string> remarks;  ///< what was said when it was dealt with
};

/// Those of a case, in order of recording.
std::vector<KnownShortcoming> shortcomings_of(const Judged& judged);

/// Those without a case that stand at `moment`, in order of time; `entry` counts in the journal of their year.
std::vector<KnownShortcoming> shortcomings_of(const std::vector<JournalEvent>& journal,
                                              Instant moment, const Zone& zone);

/// Whose shortcoming it is where nobody is named: the body's whose deadline was broken. Throws Error (usage) with the bodies that
/// have or had the case when no body broke one, or several did.
BodyId body_of_shortcoming(const CaseId& id, const State& state, Instant moment,
                           const Rulebook& rulebook);

/// Throws Error when a shortcoming in the case cannot be this body's: usage when none is named, not_allowed when the body never
/// had the case; both name those that have or had it.
void require_body_of_case(const std::optional<BodyId>& body, const State& state,
                          std::string_view clause);

}  // namespace otklik::cases
