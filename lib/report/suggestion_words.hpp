// A proposal of topic and place in words, with the words of the message that led to it and the command that takes it.
#pragma once

#include "base/bilingual.hpp"
#include "base/case_id.hpp"
#include "likeness/suggestion.hpp"

namespace otklik::report {

/// One line, safe to print.
Text suggestion_words(const CaseId& id, const likeness::Suggestion& suggestion);

}  // namespace otklik::report
