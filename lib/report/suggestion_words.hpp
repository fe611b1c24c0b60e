// A proposal of topic and place in words, with the words of the message that led to it and the command that takes it.
#pragma once

#include "base/bilingual.hpp"
#include "base/case_id.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"
#include "likeness/suggestion.hpp"

namespace otklik::report {

/// One line, safe to print. `regulation`: the one that speaks about the case.
Text suggestion_words(const CaseId& id, const likeness::Suggestion& suggestion,
                      const regulation::Regulation& regulation);

/// The same of what the author left standing of a message; the person decides. `state`: the case folded.
Text proposal_for(const cases::Case& record, const cases::State& state,
                  const cases::Rulebook& rulebook);

}  // namespace otklik::report
