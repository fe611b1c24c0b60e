// The files of the register that an event names.
#pragma once

#include <string>
#include <vector>

#include "cases/events/case.hpp"

namespace otklik::cases {

/// Their paths, in order; links are none.
std::vector<std::string> attachments_of(const Event& event);

}  // namespace otklik::cases
