// A regular expression (ECMAScript) that settings or schemas name. The one place that knows std::regex, which takes a second of
// every file that does.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace otklik {
inline namespace base {

class Pattern {
 public:
  /// Read once a thread and kept: reading one takes a hundred times as long as asking it, and there are as many as the settings
  /// name. Null when it cannot be read.
  static const Pattern* of(const std::string& text);

  ~Pattern();

  /// How many groups it has.
  unsigned groups() const;
  bool is_in(const std::string& text) const;
  /// Its first match in the text, written as `form` says (`$1` is the first group); nothing when there is none.
  std::optional<std::string> find(const std::string& text, const std::string& form) const;

 private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<const Compiled> compiled);
  static std::unique_ptr<const Pattern> parse(const std::string& text);

  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace base
}  // namespace otklik
