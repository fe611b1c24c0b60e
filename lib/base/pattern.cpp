#include "base/pattern.hpp"

#include <regex>
#include <utility>

namespace otklik {
inline namespace base {

struct Pattern::Compiled {
  std::regex regex;
};

Pattern::Pattern(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::~Pattern() = default;

std::unique_ptr<const Pattern> Pattern::parse(const std::string& text) {
  try {
    auto compiled = std::make_unique<const Compiled>(Compiled{std::regex(text)});
    return std::unique_ptr<const Pattern>(new Pattern(std::move(compiled)));
  } catch (const std::regex_error&) {
    return nullptr;
  }
}

const Pattern* Pattern::of(const std::string& text) {
  thread_local std::map<std::string, std::unique_ptr<const Pattern>> all;
  const auto [place, is_new] = all.try_emplace(text);
  if (is_new) place->second = parse(text);
  return place->second.get();
}

unsigned Pattern::groups() const {
  return compiled_->regex.mark_count();
}

bool Pattern::is_in(const std::string& text) const {
  return std::regex_search(text, compiled_->regex);
}

std::optional<std::string> Pattern::find(const std::string& text, const std::string& form) const {
  std::smatch match;
  if (!std::regex_search(text, match, compiled_->regex)) return std::nullopt;
  return match.format(form);
}

}  // namespace base
}  // namespace otklik
