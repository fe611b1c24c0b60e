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

}  // namespace otklik::cases
