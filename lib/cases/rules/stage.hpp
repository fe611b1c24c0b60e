// The stages of a case.
#pragma once

#include <array>

#include "base/words.hpp"

namespace otklik::cases {

/// The words are frozen: scripts filter by them.
enum class Stage {
  fresh,
  classified,
  assigned,
  in_approval,
  rework,
  approved,
  awaiting_final,  ///< an interim answer stands
  closed,
  declined,
  contested,  ///< two machines recorded what cannot both be; blocks publishing
};
constexpr std::size_t stages = 10;

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::Stage> {
  using enum cases::Stage;
  static constexpr std::array<Word<cases::Stage>, cases::stages> table{{
      {fresh, "new", "новое", "new"},
      {classified, "classified", "к направлению", "to be assigned"},
      {assigned, "assigned", "у исполнителя", "with the executor"},
      {in_approval, "in_approval", "на согласовании", "in approval"},
      {rework, "rework", "на доработке", "in rework"},
      {approved, "approved", "согласовано, к размещению", "approved, to be published"},
      {awaiting_final, "awaiting_final", "дан промежуточный ответ", "an interim answer was given"},
      {closed, "closed", "ответ размещён", "answered"},
      {declined, "declined", "снято с работы", "declined"},
      {contested, "contested", "конфликт записей", "contested"},
  }};
};
}  // namespace otklik
