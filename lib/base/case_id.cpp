#include "base/case_id.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/number.hpp"

namespace otklik {
inline namespace base {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t date_symbols = 6;
constexpr int first_year = 2000;
constexpr int last_year = 2099;

std::optional<std::uint8_t> value_of(char symbol) {
  const auto place = alphabet.find(symbol);
  if (place == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint8_t>(place);
}

// Times x in the field of 32 elements (x^5 + x^2 + 1). Weights that are successive powers of x differ between
// neighbours and are never zero: every single wrong symbol and every swap of neighbours changes the sum.
std::uint8_t times_x(std::uint8_t value) {
  const auto doubled = static_cast<unsigned>(value) << 1U;
  return static_cast<std::uint8_t>((doubled & 32U) != 0 ? (doubled ^ 0b100101U) : doubled);
}

// The check symbol behind `symbols` (date digits and hash, no dash).
char check_symbol(std::string_view symbols) {
  std::uint8_t sum = 0;
  for (const char symbol : symbols)
    sum = times_x(static_cast<std::uint8_t>(sum ^ value_of(symbol).value_or(0)));
  return alphabet[sum];
}

bool checks(std::string_view symbols) {
  return symbols.size() > 1 &&
         check_symbol(symbols.substr(0, symbols.size() - 1)) == symbols.back();
}

// The index-th group of five bits.
char hash_symbol(const Sha256& hash, std::size_t index) {
  const std::size_t bit = index * 5;
  const unsigned high = hash[bit / 8];
  const unsigned low = bit / 8 + 1 < hash.size() ? hash[bit / 8 + 1] : 0U;
  return alphabet[((high << 8U | low) >> (11 - bit % 8)) & 31U];
}

std::optional<Date> day_of(std::string_view symbols) {
  std::string date = "20YY-MM-DD";
  std::copy_n(symbols.begin(), 2, date.begin() + 2);
  std::copy_n(symbols.begin() + 2, 2, date.begin() + 5);
  std::copy_n(symbols.begin() + 4, 2, date.begin() + 8);
  return parse_date(date);
}

bool has_form_of_whole(std::string_view symbols) {
  return symbols.size() > date_symbols + CaseId::usual_symbols &&
         parse_unsigned(symbols.substr(0, date_symbols)) && day_of(symbols).has_value();
}

std::string with_dash(std::string_view symbols) {
  std::string text(symbols);
  text.insert(date_symbols, 1, '-');
  return text;
}

}  // namespace

std::optional<CaseId> CaseId::make(Date posted, const Sha256& hash, std::size_t symbols) {
  const date::year_month_day ymd(posted);
  const int year = static_cast<int>(ymd.year());
  if (year < first_year || year > last_year || symbols * 5 > hash.size() * 8) return std::nullopt;
  std::string text = fmt::format("{:02}{:02}{:02}", year % 100, static_cast<unsigned>(ymd.month()),
                                 static_cast<unsigned>(ymd.day()));
  for (std::size_t i = 0; i < symbols; ++i) text += hash_symbol(hash, i);
  text += check_symbol(text);
  return CaseId(with_dash(text));
}

std::string CaseId::hash_symbols() const {
  return text_.substr(text_.find('-') + 1, usual_symbols);
}

std::size_t CaseId::symbols() const {
  constexpr std::size_t dash_and_check = 2;
  return text_.size() - date_symbols - dash_and_check;
}

std::optional<CaseId> CaseId::parse(std::string_view text) {
  if (text.size() <= date_symbols || text[date_symbols] != '-') return std::nullopt;
  std::string symbols(text);
  symbols.erase(date_symbols, 1);
  for (const char symbol : symbols)
    if (!value_of(symbol)) return std::nullopt;
  if (!has_form_of_whole(symbols) || !checks(symbols)) return std::nullopt;
  return CaseId(std::string(text));
}

Date CaseId::day() const {
  return *day_of(text_);
}

std::optional<CaseIdPart> CaseIdPart::parse(std::string_view typed) {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t longest = 64;
  if (typed.size() > longest) return std::nullopt;
  std::string symbols;
  for (char symbol : typed) {
    if (symbol == '-') continue;
    if (symbol >= 'a' && symbol <= 'z') symbol = static_cast<char>(symbol - 'a' + 'A');
    if (symbol == 'O') symbol = '0';
    if (symbol == 'I' || symbol == 'L') symbol = '1';
    if (!value_of(symbol)) return std::nullopt;
    symbols += symbol;
  }
  if (symbols.size() < shortest) return std::nullopt;
  return CaseIdPart(std::move(symbols));
}

bool CaseIdPart::matches(const CaseId& id) const {
  std::string symbols = id.text();
  symbols.erase(date_symbols, 1);
  return symbols.find(symbols_) != std::string::npos;
}

bool CaseIdPart::is_mistyped() const {
  return has_form_of_whole(symbols_) && !checks(symbols_);
}

std::optional<CaseId> CaseIdPart::whole() const {
  return has_form_of_whole(symbols_) ? CaseId::parse(with_dash(symbols_)) : std::nullopt;
}

}  // namespace base
}  // namespace otklik
