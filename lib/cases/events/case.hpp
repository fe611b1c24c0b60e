// A case and its events, the journal and its entries, for who hands them on. What an event of each kind says is in event.hpp, and who does not look into it
// is not compiled anew when a kind changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/one_of.hpp"
#include "base/time.hpp"
#include "cases/events/message.hpp"
#include "regulation/event_kind.hpp"

namespace otklik::cases {

using regulation::EventKind;

struct Detected;
struct TextChanged;
struct Classified;
struct Declined;
struct Assigned;
struct Returned;
struct Contributed;
struct ContributionAccepted;
struct ContributionRemarked;
struct Drafted;
struct Forwarded;
struct Approved;
struct Remarked;
struct Published;
struct Escalated;
struct Linked;
struct Shortcoming;
struct ShortcomingHandled;
struct BreachExplained;
struct BreachDecided;
struct Noted;
struct Retracted;
struct ReportSent;

/// What an event of a kind holds. In the order of EventKind.
class EventData
    : public OneOf<Detected, TextChanged, Classified, Declined, Assigned, Returned, Contributed,
                   ContributionAccepted, ContributionRemarked, Drafted, Forwarded, Approved,
                   Remarked, Published, Escalated, Linked, Shortcoming, ShortcomingHandled,
                   BreachExplained, BreachDecided, Noted, Retracted> {
 public:
  /// A detection.
  EventData();
  using OneOf::OneOf;

  EventKind kind() const { return static_cast<EventKind>(index()); }
  friend bool operator==(const EventData& a, const EventData& b);
};

/// Said by somebody else (a body by phone, an outside approver), recorded by `by`.
struct OnBehalf {
  std::string whom;   ///< id of a body or a role
  std::string basis;  ///< a call, a letter and its number

  friend bool operator==(const OnBehalf&, const OnBehalf&) = default;
};

struct Event {
  Stamp at;     ///< when it happened
  PersonId by;  ///< who recorded it
  std::optional<OnBehalf> on_behalf;
  EventData data;
  /// Names the event within its case: the first 16 hexadecimal symbols of the SHA-256 of its canonical text. Set by formats/.
  std::string digest;

  EventKind kind() const { return data.kind(); }
  template <class Kind>
  const Kind* as() const {
    return data.as<Kind>();
  }
  friend bool operator==(const Event&, const Event&) = default;
};

/// One case: an immutable head and an append-only list of events in order of recording.
struct Case {
  CaseId id;
  Message message;
  std::vector<Event> events;

  friend bool operator==(const Case&, const Case&) = default;
};

/// What an entry of the journal holds: an event of the register itself.
class JournalData : public OneOf<ReportSent, Shortcoming, ShortcomingHandled, Noted, Retracted> {
 public:
  /// A report that is sent.
  JournalData();
  using OneOf::OneOf;

  friend bool operator==(const JournalData& a, const JournalData& b);
};

struct JournalEvent {
  Stamp at;
  PersonId by;
  JournalData data;
  std::string digest{};  ///< as an Event's

  template <class Kind>
  const Kind* as() const {
    return data.as<Kind>();
  }
  friend bool operator==(const JournalEvent&, const JournalEvent&) = default;
};

struct Journal {
  int year = 0;
  std::vector<JournalEvent> events;
  friend bool operator==(const Journal&, const Journal&) = default;
};

}  // namespace otklik::cases
