// A case and its events, the journal and its entries, for who hands them on. What an event of each kind says is in event.hpp, and
// who does not look into it is not compiled anew when a kind changes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/one_of.hpp"
#include "base/time.hpp"
#include "cases/events/message.hpp"
#include "regulation/event_kind.hpp"

namespace otklik::cases {

using regulation::EventKind;

/// What an event holds: one of the structs of event.hpp, shared by its copies and never changed.
class EventData {
 public:
  /// A detection.
  EventData();
  // An event is written as a literal of its kind.
  // NOLINTBEGIN(google-explicit-constructor)
  template <class Kind, EventKind = Kind::kind>
  EventData(Kind data) : kind_(Kind::kind), held_(std::make_shared<const Kind>(std::move(data))) {}
  // NOLINTEND(google-explicit-constructor)

  EventKind kind() const { return kind_; }
  /// Null when it is of another kind.
  template <class Kind>
  const Kind* as() const {
    return kind_ == Kind::kind ? static_cast<const Kind*>(held_.get()) : nullptr;
  }
  /// Calls the visitor with the struct that is held. For who includes event.hpp.
  template <class Visitor>
  decltype(auto) visit(Visitor&& visitor) const;

  friend bool operator==(const EventData& a, const EventData& b);

 private:
  EventKind kind_;
  std::shared_ptr<const void> held_;
};

struct Event {
  Stamp at;  ///< when it happened
  /// when it was recorded, where that was long after (limits.late_entry)
  std::optional<Stamp> recorded_at{};
  PersonId by;  ///< who recorded it
  /// a body or a role whose word or act it is, recorded by somebody else
  std::optional<std::string> on_behalf_of{};
  std::optional<std::string> basis{};  ///< a call, a letter and its number, an order
  EventData data;
  std::vector<Attachment> attachments{};
  /// Names the event within its case: the first 32 hexadecimal symbols of the SHA-256 of its canonical text. Set by formats/.
  std::string digest{};

  /// When the register had it.
  Instant known_at() const { return recorded_at ? recorded_at->instant : at.instant; }
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

struct ReportSent;
struct Shortcoming;
struct ShortcomingHandled;
struct Noted;
struct Retracted;

/// What an entry of the journal holds: an event of the register itself.
class JournalData : public OneOf<ReportSent, Shortcoming, ShortcomingHandled, Noted, Retracted> {
 public:
  /// A report that is sent.
  JournalData();
  using OneOf::OneOf;

  friend bool operator==(const JournalData& a, const JournalData& b);
};

struct JournalEvent {
  // As those of an Event.
  Stamp at;
  std::optional<Stamp> recorded_at{};
  PersonId by;
  std::optional<std::string> basis{};
  JournalData data;
  std::vector<Attachment> attachments{};
  std::string digest{};

  Instant known_at() const { return recorded_at ? recorded_at->instant : at.instant; }
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
