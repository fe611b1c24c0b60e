// The events of a case: one small struct a kind. What an event does to the state is in steps.cpp, what may follow what in
// transitions.cpp, how it is written in event_fields.hpp. A new kind is a struct here, a name in EveryKind, and what the compiler
// then asks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/events/difference.hpp"
#include "cases/events/draft_kind.hpp"
#include "cases/events/message.hpp"

namespace otklik::cases {

struct Detected {
  static constexpr EventKind kind = EventKind::detected;
  bool governor = false;           ///< found under the Governor's accounts
  std::optional<Stamp> closes_at;  ///< the mandated system's closing time (11)
  friend bool operator==(const Detected&, const Detected&) = default;
};

struct TextChanged {
  static constexpr EventKind kind = EventKind::text_changed;
  std::string text;
  friend bool operator==(const TextChanged&, const TextChanged&) = default;
};

/// What is given replaces what stood; the rest stays.
struct Classified {
  static constexpr EventKind kind = EventKind::classified;
  std::optional<TopicId> topic;
  std::optional<LocationId> location;
  std::optional<ImportanceId> importance;
  std::optional<bool> significant;
  std::optional<bool> governor;
  std::optional<Stamp> closes_at;
  friend bool operator==(const Classified&, const Classified&) = default;
};

struct Declined {
  static constexpr EventKind kind = EventKind::declined;
  GroundId reason;
  std::optional<std::string> text;
  std::optional<CaseId> of;
  std::optional<std::string> to;      ///< the body outside to which it was handed
  std::optional<std::string> number;  ///< of the letter with which it went
  std::optional<std::string> url;     ///< where the reply to the author stands
  friend bool operator==(const Declined&, const Declined&) = default;
};

/// With `executor`: to the main executor (and co-executors). With `add` alone: further co-executors.
struct Assigned {
  static constexpr EventKind kind = EventKind::assigned;
  std::optional<BodyId> executor;
  std::vector<BodyId> with;
  bool instead = false;  ///< recalled from the body that had it
  std::optional<std::string> reason;
  std::vector<BodyId> add;
  friend bool operator==(const Assigned&, const Assigned&) = default;
};

struct Returned {
  static constexpr EventKind kind = EventKind::returned;
  BodyId body;
  std::string reason;
  friend bool operator==(const Returned&, const Returned&) = default;
};

struct Contributed {
  static constexpr EventKind kind = EventKind::contributed;
  BodyId body;
  std::string text;
  friend bool operator==(const Contributed&, const Contributed&) = default;
};

struct ContributionAccepted {
  static constexpr EventKind kind = EventKind::contribution_accepted;
  BodyId body;
  friend bool operator==(const ContributionAccepted&, const ContributionAccepted&) = default;
};

struct ContributionRemarked {
  static constexpr EventKind kind = EventKind::contribution_remarked;
  BodyId body;
  std::string remarks;
  friend bool operator==(const ContributionRemarked&, const ContributionRemarked&) = default;
};

struct Drafted {
  static constexpr EventKind kind = EventKind::drafted;
  BodyId body;
  DraftKind draft{};
  bool question = false;  ///< an interim answer that asks the author something
  bool instead = false;   ///< written by the department in place of the body
  std::string text;
  std::optional<Date> promise;  ///< an interim answer may name the date of the final one
  PersonId responsible;         ///< for truth and completeness (19)
  friend bool operator==(const Drafted&, const Drafted&) = default;
};

struct Forwarded {
  static constexpr EventKind kind = EventKind::forwarded;
  RoleId to;
  std::string draft;                     ///< digest of the draft that went
  std::optional<std::string> reference;  ///< of the letter with which it went
  friend bool operator==(const Forwarded&, const Forwarded&) = default;
};

struct Approved {
  static constexpr EventKind kind = EventKind::approved;
  RoleId role;
  std::string draft;  ///< digest of the draft that was read and approved
  /// who approved, where somebody else recorded it; nobody of the staff for an outside approver
  std::optional<PersonId> approver{};
  friend bool operator==(const Approved&, const Approved&) = default;
};

struct Remarked {
  static constexpr EventKind kind = EventKind::remarked;
  RoleId role;
  std::string draft;  ///< digest of the draft that goes back
  std::string remarks;
  friend bool operator==(const Remarked&, const Remarked&) = default;
};

struct Published {
  static constexpr EventKind kind = EventKind::published;
  std::optional<std::string> url;  ///< nothing in a network that gives no link
  std::optional<AccountId> account{};
  /// digest of the draft that was put up; nothing for an irregular answer that was none
  std::optional<std::string> draft{};
  bool irregular = false;  ///< stands in the network without the approvals that it needed
  bool again = false;      ///< the same text put up once more
  std::optional<std::string> replaces{};  ///< digest of the publication whose link this corrects
  bool no_link = false;
  bool elsewhere = false;  ///< not where the message stands, or where only members see it
  std::optional<DraftKind> answer{};  ///< of an irregular one: whether it ends the case
  std::optional<std::string> text{};  ///< of an irregular one that was no draft
  friend bool operator==(const Published&, const Published&) = default;
};

struct Escalated {
  static constexpr EventKind kind = EventKind::escalated;
  std::optional<PersonId> signed_by;
  friend bool operator==(const Escalated&, const Escalated&) = default;
};

/// One of two.
struct Linked {
  static constexpr EventKind kind = EventKind::linked;
  std::optional<CaseId> repeat_of;  ///< the message repeats it
  std::optional<CaseId> answers;    ///< its author answers our question there
  friend bool operator==(const Linked&, const Linked&) = default;
};

/// What was wrong in the work of a body (21).
struct Shortcoming {
  static constexpr EventKind kind = EventKind::shortcoming;
  std::optional<BodyId> body;
  std::string text;
  std::optional<std::string> measure{};  ///< what is to be done about it
  std::optional<Date> term{};            ///< by which day
  friend bool operator==(const Shortcoming&, const Shortcoming&) = default;
};

/// A measure or its term was set, or the shortcoming was removed. What is given replaces what stood.
struct ShortcomingHandled {
  static constexpr EventKind kind = EventKind::shortcoming_handled;
  std::string shortcoming;  ///< digest of the event that told of it
  std::optional<std::string> measure;
  std::optional<Date> term;
  bool removed = false;
  std::optional<std::string> text;
  friend bool operator==(const ShortcomingHandled&, const ShortcomingHandled&) = default;
};

/// A sign of a breach of discipline (24): the deadline of a rule that a body did not keep. It is named by its start, since its
/// due time would move with the calendar.
struct Sign {
  BodyId body;
  RuleId rule;
  Stamp starts_at;
  friend bool operator==(const Sign&, const Sign&) = default;
};

/// Why the body did not keep it, in its own words.
struct BreachExplained {
  static constexpr EventKind kind = EventKind::breach_explained;
  Sign sign;
  std::string text;
  friend bool operator==(const BreachExplained&, const BreachExplained&) = default;
};

enum class Finding { established, not_established };

/// Whether it was a breach; who decides is the regulation's data.
struct BreachDecided {
  static constexpr EventKind kind = EventKind::breach_decided;
  Sign sign;
  Finding finding{};
  std::string reason;  ///< on what the decision rests
  friend bool operator==(const BreachDecided&, const BreachDecided&) = default;
};

/// The case begins anew: the mandated system reopened it, or the author says that nothing was done.
struct Reopened {
  static constexpr EventKind kind = EventKind::reopened;
  std::optional<Stamp> closes_at;  ///< the mandated system's new closing time
  std::optional<CaseId> of;        ///< the message in which the author says so
  friend bool operator==(const Reopened&, const Reopened&) = default;
};

/// Another holder of the role approves in this case, instead of the one in charge.
struct ApproverNamed {
  static constexpr EventKind kind = EventKind::approver_named;
  PersonId approver;
  friend bool operator==(const ApproverNamed&, const ApproverNamed&) = default;
};

/// Who was said to have approved says so too.
struct ApprovalConfirmed {
  static constexpr EventKind kind = EventKind::approval_confirmed;
  std::string approval;  ///< digest of the approval
  friend bool operator==(const ApprovalConfirmed&, const ApprovalConfirmed&) = default;
};

/// Who was said to have approved says that it was not so.
struct ApprovalDenied {
  static constexpr EventKind kind = EventKind::approval_denied;
  std::string approval;  ///< digest of the approval
  std::string text;
  friend bool operator==(const ApprovalDenied&, const ApprovalDenied&) = default;
};

/// The letter that asks a body to explain a sign of a breach went out.
struct ExplanationRequested {
  static constexpr EventKind kind = EventKind::explanation_requested;
  Sign sign;
  friend bool operator==(const ExplanationRequested&, const ExplanationRequested&) = default;
};

/// What the mandated system says of the message became known.
struct IncidentRecorded {
  static constexpr EventKind kind = EventKind::incident_recorded;
  std::optional<std::string> incident_id;  ///< its number there
  std::optional<Stamp> closes_at;          ///< its closing time there
  friend bool operator==(const IncidentRecorded&, const IncidentRecorded&) = default;
};

/// What a source showed of one of our publications.
struct PublicationSeen {
  static constexpr EventKind kind = EventKind::publication_seen;
  std::string publication;                 ///< digest of the entry that recorded it
  std::optional<Stamp> network_time;       ///< when the network says that it was put up
  std::optional<std::string> text_digest;  ///< of the words that stand there
  std::vector<Difference> differs;         ///< from what is recorded
  friend bool operator==(const PublicationSeen&, const PublicationSeen&) = default;
};

struct Noted {
  static constexpr EventKind kind = EventKind::noted;
  std::string text;
  friend bool operator==(const Noted&, const Noted&) = default;
};

struct Retracted {
  static constexpr EventKind kind = EventKind::retracted;
  std::string digest;  ///< of the event that does not count
  std::string reason;
  friend bool operator==(const Retracted&, const Retracted&) = default;
};

/// The kinds in the order of EventKind.
using EveryKind =
    OneOf<Detected, TextChanged, Classified, Declined, Assigned, Returned, Contributed,
          ContributionAccepted, ContributionRemarked, Drafted, Forwarded, Approved, Remarked,
          Published, Escalated, Linked, Shortcoming, ShortcomingHandled, BreachExplained,
          BreachDecided, Reopened, ApproverNamed, ApprovalConfirmed, ApprovalDenied,
          ExplanationRequested, IncidentRecorded, PublicationSeen, Noted, Retracted>;

/// Calls `use` with a null pointer to the struct of the kind.
template <class Use>
decltype(auto) with_kind(EventKind kind, const Use& use) {
  return EveryKind::with_type(static_cast<std::size_t>(kind), use);
}

template <class Visitor>
decltype(auto) EventData::visit(Visitor&& visitor) const {
  return with_kind(kind_, [&]<class Kind>(const Kind*) -> decltype(auto) {
    return visitor(*static_cast<const Kind*>(held_.get()));
  });
}

/// The same with other words or names: `change` is called with a copy of the struct that is held.
template <class Data, class Change>
Data changed(const Data& data, const Change& change) {
  return data.visit([&](auto copy) {
    change(copy);
    return Data(std::move(copy));
  });
}

/// An event of the register itself, in journal/<year>.yaml.
struct ReportSent {
  std::string report;
  std::string period;
  friend bool operator==(const ReportSent&, const ReportSent&) = default;
};

/// How the journal calls a kind of event.
template <class Kind>
std::string_view journal_word() {
  if constexpr (std::is_same_v<Kind, ReportSent>)
    return "report_sent";
  else
    return word_of(Kind::kind);
}
std::string_view journal_word(const JournalEvent& event);

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::Finding> {
  using enum cases::Finding;
  static constexpr std::array<Word<cases::Finding>, 2> table{{
      {established, "established", "нарушение установлено", "established"},
      {not_established, "not_established", "нарушение не установлено", "not established"},
  }};
};
}  // namespace otklik
