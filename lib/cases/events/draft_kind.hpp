// What a draft is meant to be. Its words are frozen: case files hold them.
#pragma once

#include <array>

#include "base/words.hpp"

namespace otklik::cases {

enum class DraftKind { final_answer, interim, correction };

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::DraftKind> {
  using enum cases::DraftKind;
  static constexpr std::array<Word<cases::DraftKind>, 3> table{{
      {final_answer, "final", "ответ", "final answer"},
      {interim, "interim", "промежуточный ответ", "interim answer"},
      {correction, "correction", "исправление ответа", "correction"},
  }};
};
}  // namespace otklik
