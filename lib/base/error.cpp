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

Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;
Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

Text Error::summary() const {
  Text words = what_;
  for (const Text& note : notes_) words = joined(words, "; ", note);
  return words;
}

}  // namespace base
}  // namespace otklik
