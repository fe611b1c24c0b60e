#include "base/error.hpp"

#include <utility>

namespace otklik {
inline namespace base {

Error::Error(Category category, Text what, std::vector<Text> notes,
             std::vector<Diagnostic> diagnostics)
    : category_(category),
      what_(std::move(what)),
      notes_(std::move(notes)),
      diagnostics_(std::move(diagnostics)) {}

}  // namespace base
}  // namespace otklik
