// Taking messages in: which are new, known, changed; one commit for all.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cases/incoming.hpp"
#include "cases/judged.hpp"
#include "register/record.hpp"

namespace otklik::store {

/// A message that was not taken, with its place in the source.
struct Refused {
  std::string source;
  Error why;
};

struct Intake {
  std::vector<CaseId> added;
  std::vector<CaseId> known;
  std::vector<CaseId> changed;  ///< known, and the author has changed the text since
  std::vector<Refused> refused;
  /// the added ones, when there are few enough to be told one by one
  std::vector<cases::Judged> cases;
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing when nothing was to be recorded
};

/// Which messages come, one by one: calls its argument with each. False: the source itself refused some of them, and so nothing is to be recorded.
using Arrivals = std::function<bool(const std::function<void(cases::Incoming)>&)>;

/// Takes messages in. All or nothing unless `skip_refused`: with anything refused nothing is recorded. Throws Error as record() does for what is
/// wrong with the whole (nobody to act, busy, failed). Memory grows with what is new, not with what is known.
Intake take_in(Register& source, const Actor& actor, const Arrivals& arrivals, bool skip_refused,
               bool dry_run);

}  // namespace otklik::store
