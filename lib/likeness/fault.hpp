// What may be wrong with an answer: a word to whoever writes or approves it, never a refusal.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "base/bilingual.hpp"
#include "base/words.hpp"

namespace otklik::likeness {

enum class FaultCode {
  telephone,
  passport,
  snils,
  bank_card,
  flat,
  abuse,
  promise_without_date,
  too_short,
  no_greeting,
  no_address,
  too_long,
};

struct Fault {
  FaultCode code{};
  Text message;
  std::optional<std::size_t> at{};  ///< its first symbol, counted from 1; nothing: the whole answer

  friend bool operator==(const Fault&, const Fault&) = default;
};

}  // namespace otklik::likeness

namespace otklik {
template <>
struct Words<likeness::FaultCode> {
  using enum likeness::FaultCode;
  static constexpr std::array<Word<likeness::FaultCode>, 11> table{{
      {telephone, "telephone", "номер телефона, который не назван служебным",
       "a telephone number that is not called an office's"},
      {passport, "passport", "серия и номер паспорта", "series and number of a passport"},
      {snils, "snils", "номер СНИЛС", "an insurance number (SNILS)"},
      {bank_card, "bank_card", "номер банковской карты", "the number of a bank card"},
      {flat, "flat", "номер квартиры вместе с именем", "the number of a flat with a name"},
      {abuse, "abuse", "слова, которые могут быть оскорблением", "words that may be abuse"},
      {promise_without_date, "promise_without_date", "обещание без срока",
       "a promise without a date"},
      {too_short, "too_short", "слишком коротко, чтобы быть ответом по существу",
       "too short to answer anything"},
      {no_greeting, "no_greeting", "нет приветствия", "there is no greeting"},
      {no_address, "no_address", "автор не назван", "the author is not addressed"},
      {too_long, "too_long", "длиннее, чем люди дочитывают", "longer than people read to the end"},
  }};
};
static_assert(has_all_words<likeness::FaultCode>(11));
}  // namespace otklik
