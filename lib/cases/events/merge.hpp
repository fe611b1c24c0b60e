// Two lists of events that began as one become one again: what both hold stays once, what either added is kept. Pure; knows
// events only by their time and their bytes, so entries that a newer program wrote are kept too.
// Not for files: formats/merge_records.hpp; nor for what the union means: the fold says what clashes.
#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"

namespace otklik::cases {

/// An event as a merge sees it.
struct MergeItem {
  Instant at{};
  std::string bytes;

  friend auto operator<=>(const MergeItem&, const MergeItem&) = default;
};

/// Every event of both lists once. Each list keeps its own order of recording, so entries made late stay where they are; between
/// the two the earlier goes first, then the smaller bytes. Commutative and idempotent; associative for lists that came about by
/// adding at the end and by this function (docs/decisions/0014).
std::vector<MergeItem> merge(const std::vector<MergeItem>& ours,
                             const std::vector<MergeItem>& theirs);

}  // namespace otklik::cases
