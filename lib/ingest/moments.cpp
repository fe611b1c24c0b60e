#include "ingest/moments.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"

namespace otklik::ingest {

namespace {

constexpr std::array<std::string_view, 28> weekdays = {
    "mon",         "tue",     "wed",       "thu",      "fri",     "sat",      "sun",
    "monday",      "tuesday", "wednesday", "thursday", "friday",  "saturday", "sunday",
    "пн",          "вт",      "ср",        "чт",       "пт",      "сб",       "вс",
    "понедельник", "вторник", "среда",     "четверг",  "пятница", "суббота",  "воскресенье"};

// What stands between the parts of a date and means nothing.
constexpr std::array<std::string_view, 9> fillers = {"г",  "г.", "года", "год", "в",
                                                     "at", "-",  "–",    "—"};

struct ZoneName {
  std::string_view word;
  int hours;
};

// The names of RFC 822, and Moscow's. Its letters of military zones say nothing that can be relied on.
constexpr std::array zone_names = {
    ZoneName{"gmt", 0},  ZoneName{"ut", 0},   ZoneName{"utc", 0},  ZoneName{"z", 0},
    ZoneName{"est", -5}, ZoneName{"edt", -4}, ZoneName{"cst", -6}, ZoneName{"cdt", -5},
    ZoneName{"mst", -7}, ZoneName{"mdt", -6}, ZoneName{"pst", -8}, ZoneName{"pdt", -7},
    ZoneName{"msk", 3},  ZoneName{"msd", 4},  ZoneName{"мск", 3},
};

template <class List>
bool holds(const List& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// Lower case, divided by blanks alone: `Mon,02 Mar 2026T10:15 (MSK)`.
std::vector<std::string> words_of(std::string_view text) {
  std::string plain;
  const std::string lower = folded(trimmed(text));
  for (std::string_view rest = lower; !rest.empty();) {
    const std::string_view before = rest;
    const char32_t symbol = next_code_point(rest);
    const bool divides = is_blank(symbol) || symbol == U',' || symbol == U'(' || symbol == U')' ||
                         symbol == U'|' ||
                         (symbol == U't' && !plain.empty() && is_digit(plain.back()) &&
                          !rest.empty() && is_digit(rest.front()));
    plain.append(divides ? " " : before.substr(0, before.size() - rest.size()));
  }
  std::vector<std::string> words;
  for (const std::string_view word : split(plain, ' '))
    if (!word.empty()) words.emplace_back(word);
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

// Two digits: no message is of another century.
std::optional<unsigned> year_of_digits(std::string_view digits) {
  auto year = number_of(digits, 4);
  if (!year || digits.size() % 2 != 0) return std::nullopt;
  if (digits.size() == 2) *year += 2000;
  return year;
}

// The three numbers of a date and what divides them.
struct Numbers {
  std::array<std::string_view, 3> parts;
  char separator = 0;

  bool has_year_of_two_digits() const { return parts[0].size() < 4 && parts[2].size() < 4; }
};

std::optional<Numbers> numbers_in(std::string_view word) {
  const auto at = word.find_first_of("./-");
  if (at == std::string_view::npos) return std::nullopt;
  const auto parts = split(word, word[at]);
  if (parts.size() != 3) return std::nullopt;
  for (const std::string_view each : parts)
    if (!number_of(each, 4)) return std::nullopt;
  return Numbers{{parts[0], parts[1], parts[2]}, word[at]};
}

// `DD.MM.YY` to `DMY`.
std::string order_in(std::string_view form) {
  std::string order;
  for (const char each : form)
    if (each >= 'A' && each <= 'Z' && !order.ends_with(each)) order += each;
  return order;
}

// In which order day, month and year stand; empty when nobody can know.
std::string order_of(const Numbers& date, std::string_view form) {
  if (date.parts[0].size() == 4) return "YMD";
  const bool is_of_form = form.find(date.separator) != std::string_view::npos;
  const bool may_be_short = form.find("YYYY") == std::string_view::npos;
  if (is_of_form && (may_be_short || !date.has_year_of_two_digits())) return order_in(form);
  if (date.has_year_of_two_digits()) return {};
  if (date.separator == '.') return "DMY";
  const auto first = number_of(date.parts[0], 2);
  const auto second = number_of(date.parts[1], 2);
  if (first > 12U || first == second) return "DMY";
  return second > 12U ? "MDY" : "";
}

std::optional<std::string> numbered_date(const Numbers& date, std::string_view form) {
  const std::string order = order_of(date, form);
  if (order.empty()) return std::nullopt;
  const auto part = [&](char what) { return date.parts.at(order.find(what)); };
  return iso_date(year_of_digits(part('Y')), number_of(part('M'), 2), number_of(part('D'), 2));
}

// Minutes east of Greenwich of `+0300`, `+3`, `MSK`, `GMT+3`, `UTC+03:00`.
std::optional<int> zone_of(std::string_view word) {
  const auto sign = std::min(word.find_first_of("+-"), word.size());
  const auto* const name =
      std::find_if(zone_names.begin(), zone_names.end(),
                   [&](const ZoneName& each) { return each.word == word.substr(0, sign); });
  if (sign != 0 && name == zone_names.end()) return std::nullopt;
  const int base = sign == 0 ? 0 : name->hours * 60;
  if (sign == word.size()) return base;
  std::string digits(word.substr(sign + 1));
  std::erase(digits, ':');
  if (digits.size() <= 2) digits += "00";
  const auto number = number_of(digits, 4);
  if (!number || digits.size() < 3 || *number % 100 > 59) return std::nullopt;
  const int minutes = static_cast<int>(*number / 100 * 60 + *number % 100);
  return base + (word[sign] == '-' ? -minutes : minutes);
}

// Takes the words of a moment one by one; each part may be said once.
class Moment {
 public:
  explicit Moment(std::string_view form) : form_(form) {}

  bool take(std::string_view word) {
    if (holds(fillers, word) || holds(weekdays, word)) return true;
    if (const auto numbers = numbers_in(word)) return set(date_, numbered_date(*numbers, form_));
    if (word.ends_with("am") || word.ends_with("pm")) return take_half(word);
    // The zone may be said twice: `+0300 (MSK)`.
    if (const auto zone = zone_of(word)) return zone_ || set(zone_, zone);
    if (word.find(':') != std::string_view::npos) return take_time(word);
    if (const auto month = parse_month(word)) return set(month_, month);
    return take_number(word);
  }

  // ISO 8601; a day alone where no hour was said.
  std::optional<std::string> iso() const {
    const bool in_words = month_ || day_ || year_;
    const auto date = in_words ? (date_ ? std::nullopt : iso_date(year_, month_, day_)) : date_;
    if (!date || (!time_ && (zone_ || half_))) return std::nullopt;
    if (!time_) return date;
    auto [hours, minutes, seconds] = *time_;
    if (half_) {
      if (hours == 0 || hours > 12) return std::nullopt;
      hours = hours % 12 + *half_;
    }
    std::string result = fmt::format("{}T{:02}:{:02}:{:02}", *date, hours, minutes, seconds);
    if (zone_) {
      const int minutes_apart = *zone_ < 0 ? -*zone_ : *zone_;
      result += fmt::format("{}{:02}:{:02}", *zone_ < 0 ? '-' : '+', minutes_apart / 60,
                            minutes_apart % 60);
    }
    return result;
  }

 private:
  using TimeOfDay = std::array<unsigned, 3>;

  template <class Value>
  static bool set(std::optional<Value>& place, std::optional<Value> value) {
    if (place || !value) return false;
    place = std::move(value);
    return true;
  }

  // `9:05`, `09:05:00.123`, with a zone behind: `10:15Z`, `10:15+03:00`.
  bool take_time(std::string_view word) {
    const auto mark = std::min(word.find_first_of("+-z"), word.size());
    if (mark < word.size() && !set(zone_, zone_of(word.substr(mark)))) return false;
    const std::string clock = without_fraction(word.substr(0, mark));
    const auto parts = split(clock, ':');
    if (parts.size() != 2 && parts.size() != 3) return false;
    TimeOfDay numbers{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto number = number_of(parts[i], 2);
      if (!number) return false;
      numbers.at(i) = *number;
    }
    return set(time_, std::optional(numbers));
  }

  bool take_half(std::string_view word) {
    const std::string_view clock = word.substr(0, word.size() - 2);
    return set(half_, std::optional(word.ends_with("pm") ? 12U : 0U)) &&
           (clock.empty() || take_time(clock));
  }

  bool take_number(std::string_view word) {
    if (word.size() == 4) return set(year_, year_of_digits(word));
    if (!day_) return set(day_, number_of(word, 2));
    return word.size() == 2 && month_ && set(year_, year_of_digits(word));
  }

  std::string_view form_;
  std::optional<std::string> date_;
  std::optional<unsigned> year_, month_, day_;
  std::optional<TimeOfDay> time_;
  std::optional<unsigned> half_;  // hours that the half of the day adds
  std::optional<int> zone_;       // minutes
};

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

std::optional<std::string> written_moment(std::string_view text, const Zone& zone,
                                          std::string_view form) {
  auto iso = std::optional(without_fraction(trimmed(text)));
  if (!parse_instant(*iso, zone)) {
    Moment moment(form);
    for (const std::string& word : words_of(text))
      if (!moment.take(word)) return std::nullopt;
    iso = moment.iso();
  }
  if (!iso || parse_date(*iso)) return iso;
  const auto instant = parse_instant(*iso, zone);
  return instant ? std::optional(format_instant(*instant, zone)) : std::nullopt;
}

std::optional<Text> unclear_date(std::string_view text, std::string_view form) {
  for (const std::string& word : words_of(text)) {
    const auto date = numbers_in(word);
    if (!date || !order_of(*date, form).empty()) continue;
    const char by = date->separator;
    if (date->has_year_of_two_digits())
      return otklik::text(
          "год из двух цифр; допишите в карту столбцов, как стоит дата: "
          "«dates: DD{0}MM{0}YY», «dates: MM{0}DD{0}YY» или «dates: YY{0}MM{0}DD»",
          "a year of two digits; say in the map of columns how dates stand: "
          "`dates: DD{0}MM{0}YY`, `dates: MM{0}DD{0}YY` or `dates: YY{0}MM{0}DD`",
          by);
    return otklik::text(
        "не видно, что день, а что месяц; допишите в карту столбцов, как стоит дата: "
        "«dates: DD{0}MM{0}YYYY» или «dates: MM{0}DD{0}YYYY»",
        "it cannot be told which is the day and which the month; say in the map of columns how "
        "dates stand: `dates: DD{0}MM{0}YYYY` or `dates: MM{0}DD{0}YYYY`",
        by);
  }
  return std::nullopt;
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
