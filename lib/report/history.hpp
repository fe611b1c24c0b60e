// The history of a case: its events in order of recording, each with the commit that recorded it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// The commit that brought an event.
struct Recorded {
  std::string commit;
  Instant at{};
};

/// Rows `{n, at, by, event, …, commit, recorded_at}`; n counts from 1, as `retract` takes it. `recorded` has one entry an event,
/// nothing where no commit is known.
Report make_history(const cases::Judged& judged,
                    const std::vector<std::optional<Recorded>>& recorded,
                    const cases::Rulebook& rulebook);

}  // namespace otklik::report
