// When each event of each case was recorded, from the history read once. For reports over many cases; the commits of one case:
// case_history.hpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cases/events/case.hpp"
#include "register/register.hpp"

namespace otklik::store {

class RecordedTimes {
 public:
  /// Reads every commit up to the register's.
  explicit RecordedTimes(const Register& source);

  /// When the author recorded each event, in the case's order; nothing for one that no commit's trailers name: see
  /// case_history.hpp.
  std::vector<std::optional<Instant>> times_of(const cases::Case& record) const;

 private:
  void take(const Register& source, const CommitInfo& commit);

  std::map<std::string, Instant> events_;  // by case, kind and time
  std::map<CaseId, Instant> arrivals_;     // of cases that came with many others
};

}  // namespace otklik::store
