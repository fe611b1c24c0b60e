// Why a step is refused, and how that is told. Not for problems of files: those are diagnostics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/error.hpp"

namespace otklik::cases {

/// Why an event does not fit what stood before it, or may not be recorded by this person.
struct Refusal {
  std::string clause;  ///< of the regulation, empty when none says so
  Text what;
};

/// The words with the clause behind them in brackets; unchanged when the clause is empty.
Text with_clause(const Text& what, std::string_view clause);

/// The refusal as what stops the command (not_allowed).
Error error_of(const Refusal& refusal, std::vector<Text> notes = {});

}  // namespace otklik::cases
