// What a source gives: messages that the register can take, and the rest with the reason.
// Not for what the register already knows of them: whether a message is new, changed or repeated is asked later.
#pragma once

#include <string>

#include "base/bilingual.hpp"
#include "cases/events/incoming.hpp"

namespace otklik::ingest {

using cases::Deletion;
using cases::Incoming;
using cases::WholePlace;

/// A message that cannot be taken.
struct Rejected {
  std::string source;  ///< `file:line`
  Text reason;         ///< all that is wrong, with how to mend it; safe to print
};

}  // namespace otklik::ingest
