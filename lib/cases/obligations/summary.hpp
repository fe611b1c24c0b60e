// A case in short: when it was detected and, when it is at rest, all that lists show of it. What keeps it depends on the case and
// the rulebook alone, never on the clock, so it can be kept. Pure.
// Not for a case of which something is owed: that is judged anew each time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/obligations/judged.hpp"

namespace otklik::cases {

/// What lists show of a case that is at rest.
struct Resting {
  Instant since{};  ///< its last event: judged at this moment or later it is the same
  Stage stage{};
  NetworkId network;
  std::optional<std::string> url;
  Instant posted_at{};
  std::optional<TopicId> topic;
  std::optional<LocationId> location;
  std::optional<ImportanceId> importance;
  std::optional<BodyId> executor;
  std::vector<BodyId> co_executors;
};

struct Summary {
  Instant detected_at{};
  std::optional<std::string> link;   ///< see link_beside_id()
  std::vector<std::string> answers;  ///< what the links of its publications identify
  /// nothing while something is owed, events clash or a deadline is not known: then the case itself has to be asked
  std::optional<Resting> resting;
};

/// Looks at the settings, regulations, calendars, topics, executors and networks of the rulebook alone: who keeps summaries need
/// not make them anew for other changes. Throws Error (bad_data) when the case cannot be judged at all.
Summary summary_of(Case record, const Rulebook& rulebook);

/// The case of a summary as far as lists look at it: without events, deadlines and words.
Judged judged_of(CaseId id, Instant detected_at, const Resting& resting);

}  // namespace otklik::cases
