// What whoever writes, approves or publishes an answer has to know first of all. It decides nothing. Pure.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "cases/events/case.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// The words are frozen.
enum class CautionKind {
  text_changed,         ///< the author changed his message after the draft
  information_missing,  ///< a co-executor's information has not come, or went back
};

struct Caution {
  CautionKind kind{};
  Instant at{};                  ///< of the change; from when the information is awaited
  std::optional<BodyId> body{};  ///< whose information
};

/// Of the draft that stands or was published last. Where that draft is the case's last entry, a change counts that came after the
/// one before it, or after the assignment: who wrote it may not have seen it. Nothing when there is no draft or the case was
/// declined.
std::vector<Caution> cautions_of(const Case& record, const State& state);

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::CautionKind> {
  using enum cases::CautionKind;
  static constexpr std::array<Word<cases::CautionKind>, 2> table{{
      {text_changed, "text_changed", "автор изменил сообщение после проекта",
       "the author changed the message after the draft"},
      {information_missing, "information_missing", "нет информации соисполнителя",
       "a co-executor's information has not come"},
  }};
};
}  // namespace otklik
