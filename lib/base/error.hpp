// What stops a command: one exception type whose category is the exit status.
// Not for problems in people's data, which are values (diagnostic.hpp); an Error may carry them.
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/diagnostic.hpp"

namespace otklik {
inline namespace base {

/// Why a command stopped. The numbers are the program's exit status and are frozen.
enum class Category {
  found = 1,        ///< ran well and found something
  usage = 2,        ///< command, option, unreadable time, empty text, nobody to act
  not_allowed = 3,  ///< stage, role, network, link, length, a time in the future
  not_found = 4,    ///< not found or ambiguous
  bad_data = 5,     ///< a file that cannot be used as it is
  busy = 6,         ///< lock held, or raced
  failed = 7,       ///< the system failed
};

/// The exit status that belongs to a category.
constexpr int exit_status(Category category) {
  return static_cast<int>(category);
}

/// Stops a command. `what` is said first, each of `notes` on a line of its own (what would be allowed now,
/// the candidates, the remedy), then the diagnostics.
class Error : public std::exception {
 public:
  Error(Category category, Text what, std::vector<Text> notes = {},
        std::vector<Diagnostic> diagnostics = {});
  Error(const Error&);
  Error(Error&&) noexcept;
  Error& operator=(const Error&);
  Error& operator=(Error&&) noexcept;
  ~Error() override;

  Category category() const { return category_; }
  const Text& message() const { return what_; }
  const std::vector<Text>& notes() const { return notes_; }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  /// The message with its notes as one text, for where an error is a row among others.
  Text summary() const;

  /// The English message, for debuggers and tests.
  const char* what() const noexcept override { return what_.en.c_str(); }

 private:
  Category category_;
  Text what_;
  std::vector<Text> notes_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace base
}  // namespace otklik
