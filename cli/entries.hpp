// Entries of a record by number, as `otklik log` shows them.
#pragma once

#include <cstddef>
#include <string>

#include "cases/events/case.hpp"

namespace otklik::cli {

/// The index of the entry that a person named by its number, from 1, among `count`. Throws Error: usage (no number), not_found.
std::size_t entry_named(const std::string& number, std::size_t count, const std::string& record);

/// The digest of the entry that a person named: its number, as `otklik log` counts, or the first symbols (six and more) of its
/// digest. Numbers move when the records of two machines are merged, digests do not. Throws Error: usage, not_found.
std::string digest_named(const cases::Case& record, const std::string& name);

/// The same for a draft. Throws Error as digest_named, not_found when the entry is no draft.
std::string draft_named(const cases::Case& record, const std::string& name);

}  // namespace otklik::cli
