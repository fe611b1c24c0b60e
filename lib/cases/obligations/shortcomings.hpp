// Shortcomings of executors (21) as they stand: what was found, what is to be done by when, and when it was removed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/obligations/judged.hpp"

namespace otklik::cases {

struct KnownShortcoming {
  std::size_t entry = 0;  ///< number of the event in its file, from 1
  Instant at{};
  PersonId by;
  std::optional<BodyId> body;
  std::string text;
  std::optional<std::string> measure;
  std::optional<Date> term;
  std::optional<Instant> removed_at;
  std::optional<PersonId> removed_by;
  std::vector<std::string> remarks;  ///< what was said when it was dealt with
};

/// Those of a case, in order of recording.
std::vector<KnownShortcoming> shortcomings_of(const Judged& judged);

/// Those without a case that stand at `moment`, in order of time; `entry` counts in the journal of their year.
std::vector<KnownShortcoming> shortcomings_of(const std::vector<JournalEvent>& journal,
                                              Instant moment, const Zone& zone);

}  // namespace otklik::cases
