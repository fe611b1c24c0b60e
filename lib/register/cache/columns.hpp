// The columns of the cache's table of cases: who makes the table, fills and reads it knows them from here.
#pragma once

#include <array>
#include <cstddef>

namespace otklik::store {

/// In the order of the table.
enum class CaseColumn : int {
  id,
  blob,
  detected,
  rests_since,
  stage,
  network,
  url,
  posted,
  topic,
  location,
  importance,
  executor,
  co_executors,
  bytes
};

/// Each as SQL declares it.
inline constexpr std::array case_columns{
    "id TEXT PRIMARY KEY", "blob TEXT NOT NULL", "detected INTEGER", "rests_since INTEGER",
    "stage TEXT",          "network TEXT",       "url TEXT",         "posted INTEGER",
    "topic TEXT",          "location TEXT",      "importance TEXT",  "executor TEXT",
    "co_executors TEXT",   "bytes BLOB",
};
static_assert(case_columns.size() == static_cast<std::size_t>(CaseColumn::bytes) + 1);

}  // namespace otklik::store
