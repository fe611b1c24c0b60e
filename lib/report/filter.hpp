// The filters of `list` and of reports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"

namespace otklik::report {

/// What is not set lets everything through.
struct Filter {
  std::optional<cases::Stage> stage;
  std::optional<BodyId> executor;      ///< main or co-executor
  std::optional<TopicId> topic;        ///< with its subtopics
  std::optional<LocationId> location;  ///< with the places under it
  std::optional<NetworkId> network;
  std::optional<ImportanceId> importance;
  DateRange detected;                   ///< local days of detection
  std::vector<std::string> words;       ///< folded; all of them must stand in the text
  const cases::Person* mine = nullptr;  ///< waits for this person, or is with this person's body

  /// True when anything is: what is no case is then left out.
  bool is_set() const;
  bool matches(const cases::Judged& judged, const cases::Rulebook& rulebook) const;
};

}  // namespace otklik::report
