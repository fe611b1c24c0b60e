#include "likeness/promises.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/number.hpp"
#include "base/wording.hpp"

namespace otklik::likeness {

namespace {

constexpr unsigned months_of_year = 12;
constexpr unsigned first_year = 1900;  // what is less is another number

// Days and months of a text that are not over.
class Dates {
 public:
  Dates(const AnswerText& text, Date day, Vocabulary& vocabulary)
      : text_(text),
        today_(format_date(day)),
        year_(static_cast<unsigned>(year_of(day))),
        month_(static_cast<unsigned>(*parse_unsigned(today_.substr(5, 2)))) {
    for (unsigned month = 1; month <= months_of_year; ++month)
      months_.push_back(vocabulary.words(month_name(month).ru).front().stem);
  }

  std::vector<Span> find() const {
    std::vector<Span> found;
    for (std::size_t i = 0; i < text_.words().size(); ++i)
      if (is_day_ahead(i) || is_month_ahead(i) || is_year_ahead(i)) found.push_back({i, i + 1});
    return found;
  }

 private:
  // Nothing for what is no number or a long one.
  std::optional<unsigned> number(std::size_t word) const {
    constexpr std::size_t longest = 4;
    if (word >= text_.words().size() || !text_.is_number(word) ||
        text_.words()[word].plain.size() > longest)
      return std::nullopt;
    return static_cast<unsigned>(*parse_unsigned(text_.words()[word].plain));
  }

  std::optional<unsigned> whole_year(std::size_t word) const {
    const auto year = number(word);
    return year >= first_year ? year : std::nullopt;
  }

  std::optional<unsigned> number_behind_stop(std::size_t word) const {
    return word < text_.words().size() && text_.before(word) == U"." ? number(word) : std::nullopt;
  }

  std::optional<unsigned> year(std::optional<unsigned> number) const {
    constexpr unsigned century = 100;
    if (!number) return std::nullopt;
    return *number < century ? year_ / century * century + *number : *number;
  }

  bool is_ahead(unsigned year, unsigned month, unsigned day) const {
    return fmt::format("{:04}-{:02}-{:02}", year, month, day) >= today_;
  }

  // Without a year the nearest is meant, and people speak further ahead than back.
  bool is_ahead(std::optional<unsigned> year, unsigned month, unsigned day) const {
    constexpr unsigned furthest = 8;
    if (year) return is_ahead(*year, month, day);
    const unsigned months = (month + months_of_year - month_) % months_of_year;
    return months == 0 ? is_ahead(year_, month, day) : months <= furthest;
  }

  // `20.03`, `20.03.2026`.
  bool is_day_ahead(std::size_t word) const {
    constexpr unsigned most_days = 31;
    const auto day = number(word);
    const auto month = number_behind_stop(word + 1);
    if (!day || !month || *day < 1 || *day > most_days || *month < 1 || *month > months_of_year)
      return false;
    return is_ahead(year(number_behind_stop(word + 2)), *month, *day);
  }

  // `20 марта`, `в марте`, `в марте 2027 года`.
  bool is_month_ahead(std::size_t word) const {
    const auto found = std::find(months_.begin(), months_.end(), text_.words()[word].stem);
    if (found == months_.end()) return false;
    constexpr unsigned last_day = 31;
    const unsigned day = word > 0 ? number(word - 1).value_or(last_day) : last_day;
    return is_ahead(whole_year(word + 1), static_cast<unsigned>(found - months_.begin()) + 1, day);
  }

  // `в 2027 году`; a year behind a month was read with it.
  bool is_year_ahead(std::size_t word) const {
    const auto year = whole_year(word);
    return year && *year >= year_ && word + 1 < text_.words().size() &&
           text_.words()[word + 1].plain.starts_with("г") && (word == 0 || !is_month(word - 1));
  }

  bool is_month(std::size_t word) const {
    return std::find(months_.begin(), months_.end(), text_.words()[word].stem) != months_.end();
  }

  const AnswerText& text_;
  std::string today_;
  unsigned year_;
  unsigned month_;
  std::vector<std::uint64_t> months_;  // their stems
};

}  // namespace

std::vector<Span> find_undated_promises(const AnswerText& text, const cases::PromiseRule& rule,
                                        Date day, Vocabulary& vocabulary) {
  std::vector<Span> terms = Phrases(rule.terms, vocabulary).find_all(text.words());
  const auto dates = Dates(text, day, vocabulary).find();
  terms.insert(terms.end(), dates.begin(), dates.end());
  const auto beside = Phrases(rule.terms_beside, vocabulary).find_all(text.words());
  std::vector<Span> undated;
  for (const Span& promise : Phrases(rule.words, vocabulary).find_all(text.words())) {
    const auto dates_it = [&](const Span& term) { return !term.overlaps(promise); };
    const auto dates_it_beside = [&](const Span& term) {
      return dates_it(term) && text.same_sentence(term.first, promise.first);
    };
    const bool is_told =
        !undated.empty() && text.same_sentence(undated.back().first, promise.first);
    if (!is_told && std::none_of(terms.begin(), terms.end(), dates_it) &&
        std::none_of(beside.begin(), beside.end(), dates_it_beside))
      undated.push_back(promise);
  }
  return undated;
}

}  // namespace otklik::likeness
