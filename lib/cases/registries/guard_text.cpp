#include "cases/registries/guard_text.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

namespace otklik::cases {

void guard_text(std::string_view words, const Text& what, const Settings& settings) {
  if (const auto offset = find_invalid_utf8(words))
    throw Error(
        Category::usage,
        joined(what, " ", text("— не UTF-8 (байт {})", "is not UTF-8 (byte {})", *offset + 1)));
  if (trimmed(words).empty())
    throw Error(Category::usage, {"пусто: " + what.ru, "empty: " + what.en});
  if (words.size() > settings.limits.text_bytes)
    throw Error(Category::not_allowed,
                joined(what, " ",
                       text("длиннее предела в otklik.yaml: {} байт, предел {}",
                            "is longer than otklik.yaml allows: {} bytes, the limit is {}",
                            words.size(), settings.limits.text_bytes)));
}

void guard_line(std::string_view words, const Text& what, const Settings& settings) {
  guard_text(words, what, settings);
  constexpr std::size_t longest_line = 500;
  std::size_t symbols = 0;
  for (std::string_view rest = words; !rest.empty() && symbols <= longest_line; ++symbols) {
    const char32_t symbol = next_code_point(rest);
    if (symbol == U'\n' || symbol == U'\t' || is_unsafe(symbol)) symbols = longest_line;
  }
  if (symbols > longest_line)
    throw Error(Category::usage, joined(what, " ",
                                        text("— нужна одна строка без управляющих символов, не "
                                             "длиннее {} символов",
                                             "has to be one line without control characters, of "
                                             "at most {} symbols",
                                             longest_line)));
}

}  // namespace otklik::cases
