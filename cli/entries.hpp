// Entries of a record by number, as `otklik log` shows them.
#pragma once

#include <cstddef>
#include <string>

namespace otklik::cli {

/// The index of the entry that a person named by its number, from 1, among `count`. Throws Error: usage (no number), not_found.
std::size_t entry_named(const std::string& number, std::size_t count, const std::string& record);

}  // namespace otklik::cli
