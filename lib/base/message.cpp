#include "base/message.hpp"

#include <string_view>

namespace otklik {
inline namespace base {

Text joined(const Text& first, std::string_view separator, const Text& second) {
  return {fmt::format("{}{}{}", first.ru, separator, second.ru),
          fmt::format("{}{}{}", first.en, separator, second.en)};
}

}  // namespace base
}  // namespace otklik
