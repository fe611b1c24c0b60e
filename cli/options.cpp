#include "cli/options.hpp"

#include <utility>

namespace otklik::cli {

Option& Options::option(std::string names, std::string& value, Text words) {
  return options_.emplace_back(Option{std::move(names), std::move(words), &value});
}

Option& Options::list(std::string names, std::vector<std::string>& values, Text words) {
  return options_.emplace_back(Option{std::move(names), std::move(words), &values});
}

Option& Options::flag(std::string names, bool& value, Text words) {
  return options_.emplace_back(Option{std::move(names), std::move(words), &value});
}

Options& Options::sub(std::string name, Text words, Run run) {
  return subs_.emplace_back(std::move(name), std::move(words), std::move(run)).options;
}

}  // namespace otklik::cli
