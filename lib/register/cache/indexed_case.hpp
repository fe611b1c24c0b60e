// What the index of cases gives and by what it chooses. Not for asking it: case_index.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "cases/obligations/summary.hpp"
#include "register/git/object.hpp"

namespace otklik::store {

/// Of cases at rest: what is not set lets everything through, a list lets through what is in it.
struct RestFilter {
  std::optional<cases::Stage> stage;
  std::optional<BodyId> executor;  ///< main or co-executor
  std::optional<std::vector<TopicId>> topics;
  std::optional<std::vector<LocationId>> locations;
  std::optional<NetworkId> network;
  std::optional<ImportanceId> importance;
  std::optional<Instant> detected_from;
  std::optional<Instant> detected_before;
};

/// A case and the content of its file; the bytes where the index has them.
struct IndexedCase {
  CaseId id;
  ObjectId blob;
  std::optional<std::string> bytes{};
};

struct CaseAtRest {
  IndexedCase entry;
  Instant detected_at{};
  cases::Resting resting;
};

}  // namespace otklik::store
