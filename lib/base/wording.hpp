// How numbers and days are put into words in the languages of the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/time.hpp"

namespace otklik {
inline namespace base {

/// A noun in the forms that go with numbers.
struct Noun {
  std::string ru_one;   ///< 1, 21 сообщение
  std::string ru_few;   ///< 2 сообщения
  std::string ru_many;  ///< 5, 11 сообщений
  std::string en_one;   ///< 1 case
  std::string en_many;  ///< 2 cases
};

/// `21 сообщение`, `21 cases`.
Text counted(std::int64_t number, const Noun& noun);

/// `2 марта 2026 г.`, `2 March 2026`.
Text long_date(Date day);

/// `2 марта 2026 г., 10:15`, with seconds only where they are not zero; by the clock that the stamp carries.
Text long_time(const Stamp& stamp);

/// The name of a month, 1 to 12, as it stands alone: `Март`, `March`.
Text month_name(unsigned month);

/// The month that a word of either language means, 1 to 12: `марта`, `Март`, `мар.`, `March`. Nothing for fewer than three
/// letters. Precondition: valid UTF-8.
std::optional<unsigned> parse_month(std::string_view word);

/// `I квартал 2026 г.`, `first quarter of 2026`. Precondition: 1 to 4.
Text quarter_name(int year, unsigned quarter);

/// The words with a capital first letter, as headings have it. Precondition: valid UTF-8.
std::string sentence(std::string_view words);

Text sentence(const Text& words);

/// `the nearest is overdue`, of the candidates to a mistyped word; nothing when none is near. `quote` stands around it in what is
/// said of files.
std::optional<Text> nearest_words(std::string_view word, const std::vector<std::string>& candidates,
                                  std::string_view quote = "`");

/// With a full stop behind, unless an abbreviation has it already.
Text full_stop(const Text& words);

/// A name as people sign: `Анна Сергеевна Ковалёва` and `Ковалёва Анна Сергеевна` are `А. С. Ковалёва`; what is not of three
/// words stays.
std::string initials(const std::string& name);

}  // namespace base
}  // namespace otklik
