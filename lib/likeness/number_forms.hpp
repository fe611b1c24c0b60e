// By which forms and check sums numbers are told apart: telephones, passports, insurance numbers, bank cards.
// Not for the words beside them: see personal_data.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace otklik::likeness {

/// A number whose groups are divided by blanks, dashes and brackets. Not empty.
struct Digits {
  std::string all;
  std::vector<std::size_t> groups;  ///< their lengths
};

/// Of a payment system, with the right check sum (ISO/IEC 7812).
bool is_card(const Digits& digits);

bool has_form_of_snils(const Digits& digits);
/// The check sum of an insurance number. Precondition: eleven digits.
bool fits_snils(const Digits& digits);

/// Series and number.
bool has_form_of_passport(const Digits& digits);

/// With the 8 of long distance, or 7.
bool has_form_of_long_telephone(const Digits& digits);
/// Without it: a mobile number in groups, or one whose code is in brackets.
bool has_form_of_telephone_with_code(const Digits& digits, bool is_in_brackets);
/// What only a word before it tells to be a telephone: a number of the town, or one in one piece.
bool has_form_of_named_telephone(const Digits& digits);

}  // namespace otklik::likeness
