// Taking messages in: which are new, known, changed, deleted; what may repeat what; one commit for all.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cases/crowd.hpp"
#include "cases/incoming.hpp"
#include "cases/judged.hpp"
#include "cases/likeness.hpp"
#include "cases/suggestion.hpp"
#include "register/record.hpp"

namespace otklik::store {

/// A message that was not taken, with its place in the source.
struct Refused {
  std::string source;
  Error why;
};

/// Messages that may be about the same matter as a new one.
struct RepeatsOf {
  CaseId id;
  std::vector<cases::PossibleRepeat> of;  ///< the likeliest first
};

struct SuggestionFor {
  CaseId id;
  cases::Suggestion suggestion;
};

struct Intake {
  std::vector<CaseId> added;
  std::vector<CaseId> known;
  std::vector<CaseId> changed;  ///< known, and the author has changed the text since
  std::vector<CaseId> deleted;  ///< known, and gone from the network since
  std::vector<CaseId>
      abuse_removed;        ///< of the changed: words that may have been abuse are gone (20)
  std::vector<CaseId> cut;  ///< of the added: the source seems to give only the beginning
  std::size_t passed_over =
      0;  ///< the administration's own, and deletions of what was never taken in
  std::vector<Refused> refused;
  std::vector<RepeatsOf> possible_repeats;
  std::vector<cases::Crowd> crowds;
  std::vector<SuggestionFor> suggestions;
  /// the added ones, when there are few enough to be told one by one
  std::vector<cases::Judged> cases;
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing when nothing was to be recorded
};

/// What is called with each message and each deletion, in the order of the source.
struct Receiver {
  std::function<void(cases::Incoming)> message;
  std::function<void(cases::Deletion)> deleted;
};

/// Reads a source to its end. False: the source itself refused some of them, and so nothing is to be recorded.
using Arrivals = std::function<bool(const Receiver&)>;

struct IntakeOptions {
  bool skip_refused = false;
  bool dry_run = false;
  bool suggest = false;
  std::vector<NewFile> files;  ///< attachments of the messages
};

/// Takes messages in. All or nothing unless `skip_refused`: with anything refused nothing is recorded. Throws Error as record() does for what is
/// wrong with the whole (nobody to act, busy, failed). Contents go to the disk as they come: memory holds ids and what likeness
/// is told by.
Intake take_in(Register& source, const Actor& actor, const Arrivals& arrivals,
               const IntakeOptions& options);

}  // namespace otklik::store
