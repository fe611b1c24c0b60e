#include "likeness/number_forms.hpp"

#include <algorithm>
#include <string_view>

namespace otklik::likeness {

namespace {

using Sizes = std::vector<std::size_t>;

unsigned value_of(char digit) {
  return static_cast<unsigned>(digit - '0');
}

// The check sum of payment cards (ISO/IEC 7812): every second digit from the right counts twice.
bool fits_luhn(std::string_view digits) {
  unsigned sum = 0;
  bool twice = false;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, twice = !twice) {
    const unsigned value = value_of(*digit) * (twice ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

}  // namespace

bool is_card(const Digits& digits) {
  static const std::vector<Sizes> forms{{16},           {18}, {19}, {4, 4, 4, 4}, {4, 4, 4, 4, 2},
                                        {4, 4, 4, 4, 3}};
  constexpr std::string_view first_of_payment_systems = "2456";
  return std::find(forms.begin(), forms.end(), digits.groups) != forms.end() &&
         first_of_payment_systems.find(digits.all.front()) != std::string_view::npos &&
         fits_luhn(digits.all);
}

// The last two digits of an insurance number are the sum of the nine before, each times its place from the right, modulo 101.
bool fits_snils(const Digits& digits) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; ++i) sum += value_of(digits.all[i]) * (9 - i);
  return sum % 101 % 100 == value_of(digits.all[9]) * 10 + value_of(digits.all[10]);
}

bool has_form_of_snils(const Digits& digits) {
  return digits.groups == Sizes{3, 3, 3, 2};
}

bool has_form_of_passport(const Digits& digits) {
  return digits.groups == Sizes{4, 6} || digits.groups == Sizes{2, 2, 6} ||
         digits.groups == Sizes{10};
}

bool has_form_of_long_telephone(const Digits& digits) {
  const std::size_t first = digits.groups.front();
  const char digit = digits.all.front();
  return digits.all.size() == 11 && (digit == '7' || digit == '8') &&
         (first == 1 || first == 4 || first == 6 || first == 11);
}

bool has_form_of_telephone_with_code(const Digits& digits, bool is_in_brackets) {
  if (digits.all.size() != 10 || digits.groups.size() < 2) return false;
  if (is_in_brackets) return true;
  const Sizes rest(digits.groups.begin() + 1, digits.groups.end());
  return digits.all.front() == '9' && digits.groups.front() == 3 &&
         (rest == Sizes{3, 2, 2} || rest == Sizes{3, 4} || rest == Sizes{7} ||
          rest == Sizes{2, 2, 3});
}

bool has_form_of_named_telephone(const Digits& digits) {
  const std::size_t length = digits.all.size();
  return length == 10 || (length >= 5 && length <= 7);
}

}  // namespace otklik::likeness
