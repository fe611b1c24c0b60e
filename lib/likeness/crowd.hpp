// Many people who write about one thing at one place within a few days. Pointed out, never acted upon.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "cases/registries/hints.hpp"

namespace otklik::likeness {

struct Voice {
  CaseId id;
  Instant posted{};
  std::uint64_t author = 0;  ///< 0 = not known; such are not counted as people
  bool is_new = false;       ///< came in just now
};

/// One theme at one place.
struct Crowd {
  TopicId topic;
  std::optional<LocationId> location;  ///< nothing: the same post or page
  std::size_t authors = 0;
  std::vector<CaseId> cases;  ///< in order of posting
  Instant since{};
  Instant until{};
};

/// Theme and place as keys: a place is a registered one, else the post under which people write.
struct Gathering {
  TopicId topic;
  std::optional<LocationId> location;
  std::string thread;

  friend auto operator<=>(const Gathering&, const Gathering&) = default;
};

class CrowdFinder {
 public:
  explicit CrowdFinder(const cases::CrowdRule& rule) : rule_(rule) {}

  void add(Gathering where, Voice voice) { voices_[std::move(where)].push_back(std::move(voice)); }
  /// Those in which a new message takes part; of each gathering the largest.
  std::vector<Crowd> crowds();

 private:
  cases::CrowdRule rule_;
  std::map<Gathering, std::vector<Voice>> voices_;
};

}  // namespace otklik::likeness
