// Which commit recorded which event of a case.
#pragma once

#include <optional>
#include <vector>

#include "cases/events/case.hpp"
#include "register/register.hpp"

namespace otklik::store {

/// One entry an event of the case, in its order: the first commit whose version of the file holds the event; nothing where no
/// version can be read that does.
std::vector<std::optional<CommitInfo>> recording_commits(const Register& source,
                                                         const cases::Case& record);

}  // namespace otklik::store
