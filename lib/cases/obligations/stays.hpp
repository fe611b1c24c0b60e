// With whom a case lay on its way to the first answer: the department, the body, an approver, the body again for rework.
#pragma once

#include <vector>

#include "base/time.hpp"
#include "base/words.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

enum class Keeper { department, executor, approver, rework };

struct Stay {
  Keeper keeper{};
  Instant from{};
  Instant to{};
};

/// From the detection to the first publication, without gaps, in order; empty for a case that was not answered. A co-executor's
/// work falls to the main body's stay.
std::vector<Stay> stays_until_answer(const State& state);

}  // namespace otklik::cases

/// How reports name them: frozen.
template <>
struct otklik::base::Words<otklik::cases::Keeper> {
  using Keeper = otklik::cases::Keeper;
  static constexpr std::array table = {
      Word<Keeper>{Keeper::department, "department", "у отдела", "with the department"},
      Word<Keeper>{Keeper::executor, "executor", "у исполнителя", "with the executor"},
      Word<Keeper>{Keeper::approver, "approver", "на согласовании", "with the approvers"},
      Word<Keeper>{Keeper::rework, "rework", "на доработке", "in rework"},
  };
};
