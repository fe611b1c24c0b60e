// What is said to people, in both languages at once. A message is made where the facts are known and
// rendered where the language is known; so no layer needs a "current language" and none can lack a translation.
// Not for data that the register holds: titles of bodies and topics are the municipality's own words.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

namespace otklik {
inline namespace base {

/// The languages in which the program speaks.
enum class Lang { ru, en };

/// One message in every language of the program.
// Messages are made everywhere: what the compiler would write into each of those places stands once, in message.cpp.
struct Text {
  std::string ru;
  std::string en;

  Text();
  Text(const char* russian, const char* english);
  Text(std::string russian, std::string english);
  Text(const Text&);
  Text(Text&&) noexcept;
  Text& operator=(const Text&);
  Text& operator=(Text&&) noexcept;
  ~Text();

  const std::string& in(Lang lang) const { return lang == Lang::ru ? ru : en; }
  bool empty() const { return ru.empty() && en.empty(); }
  friend bool operator==(const Text&, const Text&) = default;
};

/// What text() calls once the facts are packed.
Text formatted(fmt::string_view ru, fmt::string_view en, fmt::format_args facts);

/// Formats the same facts into both languages.
template <class... Args>
Text text(fmt::format_string<const Args&...> ru, fmt::format_string<const Args&...> en,
          const Args&... args) {
  return formatted(ru, en, fmt::make_format_args(args...));
}

/// A message that reads the same in every language (a name, an id, the words of another program).
Text same(std::string words);

/// Puts `second` behind `first`, with `separator` between them, in both languages.
Text joined(const Text& first, std::string_view separator, const Text& second);

}  // namespace base
}  // namespace otklik
