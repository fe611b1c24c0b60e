#include "base/id.hpp"

#include <fmt/format.h>

namespace otklik {
inline namespace base {

fmt::appender TextFormatter::write(const std::string& text, fmt::format_context& context) const {
  return fmt::formatter<fmt::string_view>::format(text, context);
}

}  // namespace base
}  // namespace otklik
