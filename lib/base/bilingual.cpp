#include "base/bilingual.hpp"

#include <string_view>

namespace otklik {
inline namespace base {

Text::Text() = default;
Text::Text(const char* russian, const char* english) : ru(russian), en(english) {}
Text::Text(std::string russian, std::string english)
    : ru(std::move(russian)), en(std::move(english)) {}
Text::Text(const Text&) = default;
Text::Text(Text&&) noexcept = default;
Text& Text::operator=(const Text&) = default;
Text& Text::operator=(Text&&) noexcept = default;
Text::~Text() = default;

Text formatted(fmt::string_view ru, fmt::string_view en, fmt::format_args facts) {
  return {fmt::vformat(ru, facts), fmt::vformat(en, facts)};
}

Text same(std::string words) {
  return {words, words};
}

Text joined(const Text& first, std::string_view separator, const Text& second) {
  return {fmt::format("{}{}{}", first.ru, separator, second.ru),
          fmt::format("{}{}{}", first.en, separator, second.en)};
}

}  // namespace base
}  // namespace otklik
