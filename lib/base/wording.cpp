#include "base/wording.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

namespace otklik {
inline namespace base {

namespace {

struct Month {
  const char* ru;
  const char* ru_of;  // as it stands behind a day
  const char* en;
};

constexpr std::array<Month, 12> months{{{"Январь", "января", "January"},
                                        {"Февраль", "февраля", "February"},
                                        {"Март", "марта", "March"},
                                        {"Апрель", "апреля", "April"},
                                        {"Май", "мая", "May"},
                                        {"Июнь", "июня", "June"},
                                        {"Июль", "июля", "July"},
                                        {"Август", "августа", "August"},
                                        {"Сентябрь", "сентября", "September"},
                                        {"Октябрь", "октября", "October"},
                                        {"Ноябрь", "ноября", "November"},
                                        {"Декабрь", "декабря", "December"}}};

constexpr std::array<Text (*)(int), 4> quarters{
    [](int year) { return text("I квартал {} г.", "first quarter of {}", year); },
    [](int year) { return text("II квартал {} г.", "second quarter of {}", year); },
    [](int year) { return text("III квартал {} г.", "third quarter of {}", year); },
    [](int year) { return text("IV квартал {} г.", "fourth quarter of {}", year); }};

// One, few or many: the last digit chooses, except after a ten that ends with one.
const std::string& russian_form(std::int64_t number, const Noun& noun) {
  const std::int64_t absolute = number < 0 ? -number : number;
  const std::int64_t last = absolute % 10;
  const bool teen = absolute % 100 >= 11 && absolute % 100 <= 14;
  if (teen || last == 0 || last >= 5) return noun.ru_many;
  return last == 1 ? noun.ru_one : noun.ru_few;
}

}  // namespace

Text counted(std::int64_t number, const Noun& noun) {
  return {fmt::format("{} {}", number, russian_form(number, noun)),
          fmt::format("{} {}", number, number == 1 ? noun.en_one : noun.en_many)};
}

Text long_date(Date day) {
  const date::year_month_day ymd(day);
  const Month& month = months.at(static_cast<unsigned>(ymd.month()) - 1);
  const auto number = static_cast<unsigned>(ymd.day());
  const auto year = static_cast<int>(ymd.year());
  return {fmt::format("{} {} {} г.", number, month.ru_of, year),
          fmt::format("{} {} {}", number, month.en, year)};
}

Text long_time(const Stamp& stamp) {
  const LocalTime local(stamp.instant.time_since_epoch() + stamp.offset);
  const Date day = date::floor<date::days>(local);
  const auto clock = (local - LocalTime(day)).count();
  std::string words = fmt::format("{:02}:{:02}", clock / 3600, clock / 60 % 60);
  if (clock % 60 != 0) words += fmt::format(":{:02}", clock % 60);
  return joined(long_date(day), ", ", same(words));
}

Text month_name(unsigned month) {
  return {months.at(month - 1).ru, months.at(month - 1).en};
}

std::optional<unsigned> parse_month(std::string_view word) {
  std::string beginning = folded(word);
  if (beginning.ends_with('.')) beginning.pop_back();
  if (count_code_points(beginning) < 3) return std::nullopt;
  for (std::size_t i = 0; i < months.size(); ++i)
    for (const char* const name : {months.at(i).ru, months.at(i).ru_of, months.at(i).en})
      if (folded(name).starts_with(beginning)) return static_cast<unsigned>(i) + 1;
  return std::nullopt;
}

Text quarter_name(int year, unsigned quarter) {
  return quarters.at(quarter - 1)(year);
}

std::string sentence(std::string_view words) {
  if (words.empty()) return {};
  std::string_view rest = words;
  const auto capital = utf8proc_toupper(static_cast<utf8proc_int32_t>(next_code_point(rest)));
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(capital, bytes);
  return std::string(bytes, bytes + length) + std::string(rest);
}

Text sentence(const Text& words) {
  return {sentence(words.ru), sentence(words.en)};
}

std::optional<Text> nearest_words(std::string_view word, const std::vector<std::string>& candidates,
                                  std::string_view quote) {
  const auto nearest = find_nearest(word, candidates);
  if (!nearest) return std::nullopt;
  return text("ближайшее: {0}{1}{0}", "the nearest is {0}{1}{0}", quote, *nearest);
}

Text full_stop(const Text& words) {
  const auto ended = [](const std::string& each) {
    return each.ends_with('.') ? each : each + '.';
  };
  return {ended(words.ru), ended(words.en)};
}

std::string initials(const std::string& name) {
  std::vector<std::string_view> words = split(name, ' ');
  if (words.size() != 3 ||
      std::any_of(words.begin(), words.end(), [](std::string_view word) { return word.empty(); }))
    return name;
  const auto is_patronymic = [](std::string_view word) {
    constexpr std::array<std::string_view, 5> endings{"ич", "вна", "чна", "оглы", "кызы"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
  };
  // Lists of staff have the family name in front as often as behind.
  if (is_patronymic(words[2]) && !is_patronymic(words[1]))
    std::rotate(words.begin(), words.begin() + 1, words.end());
  const auto initial = [](std::string_view word) {
    std::string_view rest = word;
    if (!rest.empty()) next_code_point(rest);
    return std::string(word.substr(0, word.size() - rest.size()));
  };
  return fmt::format("{}. {}. {}", initial(words[0]), initial(words[1]), words[2]);
}

}  // namespace base
}  // namespace otklik
