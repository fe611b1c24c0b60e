// What an answer must not tell of people: telephones, passports, insurance numbers, bank cards, flats beside names. Numbers are
// known by their form and check sums, words are those of registry/answers.yaml.
#pragma once

#include <vector>

#include "cases/registries/answers.hpp"
#include "likeness/answer_text.hpp"
#include "likeness/fault.hpp"
#include "likeness/phrases.hpp"

namespace otklik::likeness {

/// What was found, and where.
struct Finding {
  FaultCode code{};
  Span place;
};

/// In no order. `is_addressed`: the greeting names the author, so that a flat is the author's.
std::vector<Finding> find_personal_data(const AnswerText& text, const cases::Answers& rules,
                                        bool is_addressed, Vocabulary& vocabulary);

}  // namespace otklik::likeness
