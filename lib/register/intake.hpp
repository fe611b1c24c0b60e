// What came of messages that were taken in: which are new, known, changed, deleted; what may repeat what. Not for taking them in:
// take_in.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cases/events/difference.hpp"
#include "cases/events/incoming.hpp"
#include "cases/obligations/judged.hpp"
#include "likeness/crowd.hpp"
#include "likeness/likeness.hpp"
#include "likeness/suggestion.hpp"
#include "register/git/object.hpp"

namespace otklik::store {

/// A message that was not taken, with its place in the source.
struct Refused {
  std::string source;
  Error why;
};

/// Messages that may be about the same matter as a new one.
struct RepeatsOf {
  CaseId id;
  std::vector<likeness::PossibleRepeat> of;  ///< the likeliest first
};

struct SuggestionFor {
  CaseId id;
  likeness::Suggestion suggestion;
};

/// An answer of the administration's that a source showed.
struct AnswerSeen {
  CaseId id;  ///< of the message that it answers
  std::optional<std::string> url;
  Instant at{};              ///< when the network says that it was put up
  bool is_recorded = false;  ///< as a publication; else nobody recorded it yet
  bool matches = false;      ///< in its words: the publication, or the draft that stands
  bool is_over = false;      ///< the case had ended already
  std::vector<cases::Difference> differs;  ///< of a recorded one: from what is recorded
};

struct Intake {
  std::vector<CaseId> added;
  std::vector<CaseId> known;
  std::vector<CaseId> changed;  ///< known, and the author has changed the text since
  std::vector<CaseId>
      updated;  ///< known, and its number or closing time in the mandated system is new
  std::vector<CaseId> deleted;  ///< known, and gone from the network since
  std::vector<CaseId>
      abuse_removed;        ///< of the changed: words that may have been abuse are gone (20)
  std::vector<CaseId> cut;  ///< of the added: the source seems to give only the beginning
  std::vector<AnswerSeen> answers_seen;  ///< those that are news
  std::size_t passed_over =
      0;  ///< the administration's own, and deletions of what was never taken in
  std::vector<Refused> refused;
  std::vector<RepeatsOf> possible_repeats;
  std::vector<likeness::Crowd> crowds;
  std::vector<SuggestionFor> suggestions;
  /// the added ones, when there are few enough to be told one by one
  std::vector<cases::Judged> cases;
  std::vector<Text> warnings;
  std::optional<ObjectId> commit;  ///< nothing when nothing was to be recorded
};

}  // namespace otklik::store
