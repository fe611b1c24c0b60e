// Promises of an answer that do not say when. Words are those of registry/answers.yaml; dates are read as people write them.
#pragma once

#include <vector>

#include "base/time.hpp"
#include "cases/registries/answers.hpp"
#include "likeness/answer_text.hpp"
#include "likeness/phrases.hpp"

namespace otklik::likeness {

/// At most one a sentence. `day`: of the draft; a date that was over then is no term.
std::vector<Span> find_undated_promises(const AnswerText& text, const cases::PromiseRule& rule,
                                        Date day, Vocabulary& vocabulary);

}  // namespace otklik::likeness
