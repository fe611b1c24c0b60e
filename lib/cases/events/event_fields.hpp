// The fields of every event, in the order in which they are written: one table for all who look at an event field by field, the
// reader and the writer of records first. A new kind of event is one function more, and the compiler asks for it.
// Not for what all events have (`at`, `by`, `attachments` and so on): case_file.cpp, journal_file.cpp.
// The keys are frozen: case files hold them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cases/events/event.hpp"

namespace otklik::cases {

/// Passes over every field. Who looks at some of them derives from it and declares those again; `Ref<Kind>` is a reference for
/// who changes them.
/// The methods that end in `_if` leave an absent value out. `prose` is a text of people, `line` one that has usually a single
/// line; `digest` names another event.
struct PassedOver {
  template <class T>
  using Ref = const T&;

  void prose(std::string_view, const std::string&) {}
  void any_prose(std::string_view, const std::string&) {}
  void line(std::string_view, const std::string&) {}
  void name(std::string_view, const std::string&) {}
  void period(std::string_view, const std::string&) {}
  void digest(std::string_view, const std::string&) {}
  void digest_if(std::string_view, const std::optional<std::string>&) {}
  void quoted_if(std::string_view, const std::optional<std::string>&) {}
  void prose_if(std::string_view, const std::optional<std::string>&) {}
  void line_if(std::string_view, const std::optional<std::string>&) {}
  void stamp(std::string_view, const Stamp&) {}
  void stamp_if(std::string_view, const std::optional<Stamp>&) {}
  void date_if(std::string_view, const std::optional<Date>&) {}
  void flag_if(std::string_view, const std::optional<bool>&) {}
  void yes_if(std::string_view, bool) {}
  void case_id(std::string_view, const CaseId&) {}
  void case_id_if(std::string_view, const std::optional<CaseId>&) {}
  template <class Name>
  void id(std::string_view, const Name&) {}
  template <class Name>
  void id_if(std::string_view, const std::optional<Name>&) {}
  template <class Name>
  void ids_if(std::string_view, const std::vector<Name>&) {}
  template <class Enum>
  void word(std::string_view, Enum) {}
  template <class Enum>
  void word_if(std::string_view, const std::optional<Enum>&) {}
  template <class Enum>
  void words_if(std::string_view, const std::vector<Enum>&) {}
};

// What follows is asked with such an object, or with formats::RecordWriter or LineReader, which declare all.

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Detected> e) {
  f.yes_if("governor", e.governor);
  f.stamp_if("closes_at", e.closes_at);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<TextChanged> e) {
  f.any_prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Classified> e) {
  f.id_if("topic", e.topic);
  f.id_if("location", e.location);
  f.id_if("importance", e.importance);
  f.flag_if("significant", e.significant);
  f.flag_if("governor", e.governor);
  f.stamp_if("closes_at", e.closes_at);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Declined> e) {
  f.id("reason", e.reason);
  f.prose_if("text", e.text);
  f.case_id_if("of", e.of);
  f.line_if("to", e.to);
  f.quoted_if("number", e.number);
  f.line_if("url", e.url);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Assigned> e) {
  f.id_if("executor", e.executor);
  f.ids_if("with", e.with);
  f.yes_if("instead", e.instead);
  f.line_if("reason", e.reason);
  f.ids_if("add", e.add);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Returned> e) {
  f.id("body", e.body);
  f.line("reason", e.reason);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Contributed> e) {
  f.id("body", e.body);
  f.prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ContributionAccepted> e) {
  f.id("body", e.body);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ContributionRemarked> e) {
  f.id("body", e.body);
  f.prose("remarks", e.remarks);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Drafted> e) {
  f.id("body", e.body);
  f.word("kind", e.draft);
  f.yes_if("question", e.question);
  f.yes_if("instead", e.instead);
  f.prose("text", e.text);
  f.date_if("promise", e.promise);
  f.id("responsible", e.responsible);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Forwarded> e) {
  f.id("to", e.to);
  f.digest("draft", e.draft);
  f.line_if("reference", e.reference);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Approved> e) {
  f.id("role", e.role);
  f.digest("draft", e.draft);
  f.id_if("approver", e.approver);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Remarked> e) {
  f.id("role", e.role);
  f.digest("draft", e.draft);
  f.prose("remarks", e.remarks);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Published> e) {
  f.line_if("url", e.url);
  f.id_if("account", e.account);
  f.digest_if("draft", e.draft);
  f.yes_if("irregular", e.irregular);
  f.yes_if("again", e.again);
  f.digest_if("replaces", e.replaces);
  f.yes_if("no_link", e.no_link);
  f.yes_if("elsewhere", e.elsewhere);
  f.word_if("kind", e.answer);
  f.prose_if("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Escalated> e) {
  f.id_if("signed_by", e.signed_by);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Linked> e) {
  f.case_id_if("repeat_of", e.repeat_of);
  f.case_id_if("answers", e.answers);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Shortcoming> e) {
  f.id_if("body", e.body);
  f.prose("text", e.text);
  f.prose_if("measure", e.measure);
  f.date_if("term", e.term);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ShortcomingHandled> e) {
  f.digest("shortcoming", e.shortcoming);
  f.prose_if("measure", e.measure);
  f.date_if("term", e.term);
  f.yes_if("removed", e.removed);
  f.prose_if("text", e.text);
}

template <class Fields>
void sign_fields(Fields& f, typename Fields::template Ref<Sign> sign) {
  f.id("body", sign.body);
  f.id("rule", sign.rule);
  f.stamp("starts_at", sign.starts_at);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<BreachExplained> e) {
  sign_fields(f, e.sign);
  f.prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<BreachDecided> e) {
  sign_fields(f, e.sign);
  f.word("finding", e.finding);
  f.line("reason", e.reason);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Reopened> e) {
  f.stamp_if("closes_at", e.closes_at);
  f.case_id_if("of", e.of);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ApproverNamed> e) {
  f.id("approver", e.approver);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ApprovalConfirmed> e) {
  f.digest("approval", e.approval);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ApprovalDenied> e) {
  f.digest("approval", e.approval);
  f.prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ExplanationRequested> e) {
  sign_fields(f, e.sign);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<IncidentRecorded> e) {
  f.quoted_if("incident_id", e.incident_id);
  f.stamp_if("closes_at", e.closes_at);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<PublicationSeen> e) {
  f.digest("publication", e.publication);
  f.stamp_if("network_time", e.network_time);
  f.quoted_if("text_digest", e.text_digest);
  f.words_if("differs", e.differs);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Noted> e) {
  f.prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<Retracted> e) {
  f.digest("digest", e.digest);
  f.line("reason", e.reason);
}

// An event of the journal.
template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<ReportSent> e) {
  f.name("report", e.report);
  f.period("period", e.period);
}

/// A field with its value, for output. Absent fields are not there.
using FieldValue =
    std::variant<std::string, bool, Date, Stamp, std::vector<std::string>, std::vector<Attachment>>;
using Field = std::pair<std::string_view, FieldValue>;

/// `at`, `recorded_at`, `by`, `event`, then `for` and `basis`, then the kind's own, then `attachments`.
std::vector<Field> fields_of(const Event& event);
std::vector<Field> fields_of(const JournalEvent& event);

}  // namespace otklik::cases
