// What stands above a report's tables, as people read it: name and words, a line each.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/value.hpp"

namespace otklik::render {

/// Names and words, disarmed; days and times in words, quarters by name. Members of members go by their path; nothing is left out
/// but null.
std::vector<std::pair<std::string, std::string>> head_lines(const report::Object& head, Lang lang);

}  // namespace otklik::render
