// The fields of an event by name, in the order in which files hold them: the one list from which files and output are written.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "cases/event.hpp"
#include "cases/message.hpp"

namespace otklik::cases {

using FieldValue = std::variant<std::string, bool, Date, Stamp, std::vector<std::string>,
                                std::vector<Attachment>>;
using Field = std::pair<std::string_view, FieldValue>;

/// `at`, `by`, `event`, then `for` and `basis`, then the kind's own. Absent fields are left out.
std::vector<Field> fields_of(const Event& event);
std::vector<Field> fields_of(const JournalEvent& event);

}  // namespace otklik::cases
