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

bool is_line(std::string_view words) {
  if (find_invalid_utf8(words) || trimmed(words).empty() || count_code_points(words) > longest_line)
    return false;
  while (!words.empty())
    if (const char32_t symbol = next_code_point(words); is_unsafe(symbol) || symbol < U' ')
      return false;
  return true;
}

void guard_line(std::string_view words, const Text& what, const Settings& settings) {
  guard_text(words, what, settings);
  if (!is_line(words))
    throw Error(Category::usage, joined(what, " ",
                                        text("— нужна одна строка без управляющих символов, не "
                                             "длиннее {} символов",
                                             "has to be one line without control characters, of "
                                             "at most {} symbols",
                                             longest_line)));
}

}  // namespace otklik::cases
