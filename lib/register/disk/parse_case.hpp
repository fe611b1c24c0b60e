// The bytes of a case's file to the case, or to the error that names all that is wrong with it. Not for reading them:
// register.hpp.
#pragma once

#include <string>
#include <string_view>

#include "base/case_id.hpp"
#include "base/diagnostic.hpp"
#include "cases/events/case.hpp"
#include "formats/read.hpp"

namespace otklik::store {

/// A file that holds another case than its path says.
Diagnostic wrong_id(const std::string& path, const CaseId& id, const formats::Positions& positions);

/// Bytes to a case. Throws Error (bad_data) with all diagnostics.
cases::Case parse_case(std::string_view bytes, const std::string& path);
/// The same for the many: of a canonical case's events only the drafts have their digests unless one names another;
/// formats::seal() sets them.
cases::Case parse_unsealed(std::string_view bytes, const std::string& path);

}  // namespace otklik::store
