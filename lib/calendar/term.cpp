#include "calendar/term.hpp"

#include <fmt/core.h>

#include <array>

#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::calendar {

namespace {

// More minutes than all years that the calendar reckons have, and far from any overflow.
constexpr std::uint64_t largest_amount = 100'000'000;

constexpr std::string_view at_once = "immediately";

// A unit: its words in the singular (the plural adds an s), and the Russian forms for 1, 2 and 5.
struct UnitWords {
  TermUnit unit;
  std::string_view word;
  std::array<std::string_view, 3> ru;
};

constexpr std::array<UnitWords, 6> unit_words{{
    {TermUnit::working_minutes,
     "working minute",
     {"рабочая минута", "рабочие минуты", "рабочих минут"}},
    {TermUnit::working_hours, "working hour", {"рабочий час", "рабочих часа", "рабочих часов"}},
    {TermUnit::working_days, "working day", {"рабочий день", "рабочих дня", "рабочих дней"}},
    {TermUnit::clock_minutes, "clock minute", {"минута подряд", "минуты подряд", "минут подряд"}},
    {TermUnit::clock_hours, "clock hour", {"час подряд", "часа подряд", "часов подряд"}},
    {TermUnit::calendar_days,
     "calendar day",
     {"календарный день", "календарных дня", "календарных дней"}},
}};

const UnitWords* find_words(TermUnit unit) {
  for (const UnitWords& each : unit_words)
    if (each.unit == unit) return &each;
  return nullptr;
}

std::optional<TermUnit> parse_unit(std::string_view text) {
  if (!text.empty() && text.back() == 's') text.remove_suffix(1);
  for (const UnitWords& each : unit_words)
    if (each.word == text) return each.unit;
  return std::nullopt;
}

std::optional<std::int64_t> parse_count(std::string_view text) {
  const auto value = parse_unsigned(text);
  if (!value || *value > largest_amount) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

// Which of the forms for 1, 2 and 5 a Russian count takes.
std::size_t russian_form(std::int64_t count) {
  const std::int64_t tens = count % 100;
  if (tens >= 11 && tens <= 14) return 2;
  if (count % 10 == 1) return 0;
  return count % 10 >= 2 && count % 10 <= 4 ? 1 : 2;
}

}  // namespace

std::optional<Term> parse_term(std::string_view text) {
  text = trimmed(text);
  if (text == at_once) return Term{};
  const auto blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto amount = parse_count(text.substr(0, blank));
  const auto unit = parse_unit(text.substr(blank + 1));
  if (!amount || !unit) return std::nullopt;
  return Term{*amount, *unit};
}

std::optional<Term> parse_amount(std::string_view text) {
  if (const auto minutes = parse_count(trimmed(text)))
    return Term{*minutes, TermUnit::working_minutes};
  return parse_term(text);
}

std::string format_term(const Term& term) {
  const UnitWords* words = find_words(term.unit);
  if (words == nullptr) return std::string(at_once);
  return fmt::format("{} {}{}", term.amount, words->word, term.amount == 1 ? "" : "s");
}

Text describe_term(const Term& term) {
  const UnitWords* words = find_words(term.unit);
  if (words == nullptr) return {"незамедлительно", std::string(at_once)};
  return {fmt::format("{} {}", term.amount, words->ru.at(russian_form(term.amount))),
          format_term(term)};
}

}  // namespace otklik::calendar
