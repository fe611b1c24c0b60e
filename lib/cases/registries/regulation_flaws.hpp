// What a regulation file lacks or contradicts although each of its lines is sound: deadlines that cannot start or be answered,
// steps that nobody may record, approvers that nobody is, terms that do not fit into one another. Not for its form and its names:
// formats/ judges those.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "cases/registries/registries.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// In order of the file. `reports` = the reports that the program can make.
std::vector<Flaw> find_flaws(const regulation::Regulation& regulation, const Registries& registries,
                             const std::vector<std::string>& reports);

}  // namespace otklik::cases
