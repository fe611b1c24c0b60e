#include "ingest/moments.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::ingest {

namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

std::optional<unsigned> number_of(std::string_view digits, std::size_t most) {
  if (digits.size() > most) return std::nullopt;
  const auto number = parse_unsigned(digits);
  return number ? std::optional(static_cast<unsigned>(*number)) : std::nullopt;
}

std::optional<std::string> iso_date(std::optional<unsigned> year, std::optional<unsigned> month,
                                    std::optional<unsigned> day) {
  if (!year || !month || !day) return std::nullopt;
  const std::string date = fmt::format("{:04}-{:02}-{:02}", *year, *month, *day);
  return parse_date(date) ? std::optional(date) : std::nullopt;
}

// Two digits: what RFC 2822 makes of them.
std::optional<unsigned> year_of_digits(std::string_view digits) {
  auto year = number_of(digits, 4);
  if (!year || digits.size() == 3) return std::nullopt;
  if (digits.size() == 2) *year += *year < 50 ? 2000 : 1900;
  return year;
}

std::optional<unsigned> month_of_name(std::string_view name) {
  const std::string lower = folded(name.substr(0, 3));
  const auto* found = std::find(months.begin(), months.end(), lower);
  if (found == months.end()) return std::nullopt;
  return static_cast<unsigned>(found - months.begin()) + 1;
}

// `9:05` and `09:05:00` to `09:05:00`.
std::optional<std::string> iso_time(std::string_view text) {
  const auto parts = split(text, ':');
  if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = number_of(parts[i], 2);
    if (!number) return std::nullopt;
    numbers.at(i) = *number;
  }
  return fmt::format("{:02}:{:02}:{:02}", numbers[0], numbers[1], numbers[2]);
}

std::optional<std::string> iso_offset(std::string_view zone) {
  struct Name {
    std::string_view word;
    std::string_view offset;
  };
  // Moscow time as feeds of the country write it; the rest are the standard's names for Greenwich.
  constexpr std::array names = {Name{"gmt", "Z"}, Name{"ut", "Z"}, Name{"utc", "Z"}, Name{"z", "Z"},
                                Name{"msk", "+03:00"}};
  const std::string lower = folded(zone);
  for (const Name& each : names)
    if (each.word == lower) return std::string(each.offset);
  std::string digits(zone);
  std::erase(digits, ':');
  const bool is_offset = digits.size() == 5 && (digits[0] == '+' || digits[0] == '-') &&
                         number_of(std::string_view(digits).substr(1), 4).has_value();
  if (!is_offset) return std::nullopt;
  return fmt::format("{}:{}", digits.substr(0, 3), digits.substr(3));
}

std::optional<std::string> dotted_date(std::string_view text) {
  const auto parts = split(text, '.');
  if (parts.size() != 3) return std::nullopt;
  return iso_date(year_of_digits(parts[2]), number_of(parts[1], 2), number_of(parts[0], 2));
}

std::optional<std::string> readable(const std::string& iso, const Zone& zone) {
  const auto instant = parse_instant(iso, zone);
  return instant ? std::optional(format_instant(*instant, zone)) : std::nullopt;
}

}  // namespace

std::optional<std::string> unix_moment(std::string_view digits, long per_second) {
  constexpr std::int64_t first = -62135596800;  // the year 1
  constexpr std::int64_t last = 253402300799;   // the end of 9999
  const auto count = parse_integer(digits);
  if (!count) return std::nullopt;
  std::int64_t seconds = *count / per_second;
  if (*count % per_second < 0) --seconds;
  if (seconds < first || seconds > last) return std::nullopt;
  return format_stamp({Instant(Seconds(seconds)), Seconds(0)});
}

std::string without_fraction(std::string_view iso) {
  const auto point = iso.find_first_of(".,");
  const bool is_time =
      point != std::string_view::npos && iso.substr(0, point).find(':') != iso.npos;
  if (!is_time) return std::string(iso);
  auto end = iso.find_first_not_of("0123456789", point + 1);
  if (end == point + 1) return std::string(iso);
  if (end == std::string_view::npos) end = iso.size();
  return std::string(iso.substr(0, point)).append(iso.substr(end));
}

std::optional<std::string> mail_moment(std::string_view text) {
  auto words = words_of(trimmed(text));
  if (!words.empty() && words.front().ends_with(',')) words.erase(words.begin());
  // The zone may be missing, or be said twice: `+0300 (MSK)`.
  if (words.size() < 5) return std::nullopt;
  const auto date =
      iso_date(year_of_digits(words[2]), month_of_name(words[1]), number_of(words[0], 2));
  const auto time = iso_time(words[3]);
  const auto offset = iso_offset(words[4]);
  if (!date || !time || !offset) return std::nullopt;
  return fmt::format("{}T{}{}", *date, *time, *offset);
}

std::optional<std::string> written_moment(std::string_view text, const Zone& zone) {
  text = trimmed(text);
  if (parse_instant(without_fraction(text), zone)) return readable(without_fraction(text), zone);
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), ',', ' ');
  std::replace(plain.begin(), plain.end(), 'T', ' ');
  const auto words = words_of(plain);
  if (words.empty() || words.size() > 2) return std::nullopt;
  const auto date = dotted_date(words[0]);
  if (!date) return std::nullopt;
  if (words.size() == 1) return date;
  const auto time = iso_time(words[1]);
  return time ? readable(*date + "T" + *time, zone) : std::nullopt;
}

std::optional<std::string> serial_moment(double days, const Zone& zone) {
  constexpr double most = 2958466;  // the year 10000
  constexpr double day = 86400;
  // Serials up to 60 count a 29 February 1900 that never was; no message is so old.
  if (!(days > 60) || days >= most) return std::nullopt;
  const auto seconds = static_cast<std::int64_t>(std::llround(days * day));
  const LocalTime local = LocalTime(make_date(1899, 12, 30)) + Seconds(seconds);
  return format_instant(zone.to_instant(local), zone);
}

}  // namespace otklik::ingest
