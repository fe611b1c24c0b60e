#include "cli/entries.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::cli {

std::size_t entry_named(const std::string& number, std::size_t count, const std::string& record) {
  const auto n = parse_unsigned(number);
  if (!n)
    throw Error(Category::usage,
                text("не номер записи: «{}»", "not the number of an entry: `{}`", disarmed(number)),
                {{"номера показывает `otklik log ID`", "`otklik log ID` shows the numbers"}});
  if (*n == 0 || *n > count)
    throw Error(Category::not_found, text("записи {} нет: в {} их {}",
                                          "there is no entry {}: {} has {}", *n, record, count));
  return static_cast<std::size_t>(*n - 1);
}

}  // namespace otklik::cli
