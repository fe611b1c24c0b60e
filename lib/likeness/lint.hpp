// What somebody should look at in an answer before it goes out. Warnings: whether they are right is for a person to say.
// Not for what recording refuses: see cases/recording/.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "cases/registries/registries.hpp"
#include "likeness/fault.hpp"

namespace otklik::likeness {

/// What must be known of an answer beside its text.
struct AnswerTraits {
  Date day;                                  ///< on which it was written
  bool is_promise_dated = false;             ///< the promised day stands beside the text
  bool is_author_named = false;              ///< by the network
  std::optional<std::size_t> recommended{};  ///< length in symbols
};

/// In the order of the text, those of the whole answer first. Precondition: valid UTF-8.
std::vector<Fault> lint_answer(std::string_view text, const AnswerTraits& traits,
                               const cases::Registries& registries);

}  // namespace otklik::likeness
