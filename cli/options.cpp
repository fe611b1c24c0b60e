#include "cli/options.hpp"

#include <utility>

namespace otklik::cli {

std::string_view Option::long_name() const {
  return std::string_view(names).substr(names.rfind(',') + 1);
}

bool Option::is_given() const {
  if (const auto* flag = std::get_if<bool*>(&value)) return **flag;
  if (const auto* words = std::get_if<std::string*>(&value)) return !(*words)->empty();
  return !std::get<std::vector<std::string>*>(value)->empty();
}

Options::Options() = default;
Options::~Options() = default;

Option& Options::add(Option option) {
  return *options_.emplace_back(std::make_unique<Option>(std::move(option)));
}

Option& Options::option(std::string names, std::string& value, Text words) {
  return add({std::move(names), std::move(words), &value});
}

Option& Options::list(std::string names, std::vector<std::string>& values, Text words) {
  return add({std::move(names), std::move(words), &values});
}

Option& Options::flag(std::string names, bool& value, Text words) {
  return add({std::move(names), std::move(words), &value});
}

Options& Options::sub(std::string name, Text words, Run run) {
  // Not make_unique: clang 14 makes no aggregate by it.
  subs_.push_back(std::unique_ptr<Sub>(new Sub{std::move(name), std::move(words), std::move(run)}));
  return subs_.back()->options;
}

}  // namespace otklik::cli
