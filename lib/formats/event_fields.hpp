// The fields of every event, in the order in which they are written: one table for the reader and the writer of records. A new kind of
// event is one function more, and the compiler asks for it.
// Not for `at`, `by`, `event`, `for` and `basis`, which all events have: record_reader.cpp and record_writer.cpp.
// The keys are frozen: case files hold them.
#pragma once

#include "cases/event.hpp"

namespace otklik::formats {

// `Fields` is RecordWriter or RecordReader; its Ref<Kind> is a const reference or a reference. The methods that end in `_if` leave an
// absent value out. `prose` is a text of people, `line` one that has usually a single line.

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Detected> e) {
  f.yes_if("governor", e.governor);
  f.stamp_if("closes_at", e.closes_at);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::TextChanged> e) {
  f.any_prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Classified> e) {
  f.id("topic", e.topic);
  f.id("location", e.location);
  f.id("importance", e.importance);
  f.flag_if("significant", e.significant);
  f.flag_if("governor", e.governor);
  f.stamp_if("closes_at", e.closes_at);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Declined> e) {
  f.id("reason", e.reason);
  f.prose_if("text", e.text);
  f.case_id_if("of", e.of);
  f.attachments_if("attachments", e.attachments);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Assigned> e) {
  f.id_if("executor", e.executor);
  f.ids_if("with", e.with);
  f.yes_if("instead", e.instead);
  f.line_if("reason", e.reason);
  f.ids_if("add", e.add);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Returned> e) {
  f.id("body", e.body);
  f.line("reason", e.reason);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Contributed> e) {
  f.id("body", e.body);
  f.prose("text", e.text);
  f.attachments_if("attachments", e.attachments);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::ContributionAccepted> e) {
  f.id("body", e.body);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::ContributionRemarked> e) {
  f.id("body", e.body);
  f.prose("remarks", e.remarks);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Drafted> e) {
  f.id("body", e.body);
  f.word("kind", e.draft);
  f.prose("text", e.text);
  f.date_if("promise", e.promise);
  f.id_if("responsible", e.responsible);
  f.attachments_if("attachments", e.attachments);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Forwarded> e) {
  f.id("to", e.to);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Approved> e) {
  f.id("role", e.role);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Remarked> e) {
  f.id("role", e.role);
  f.prose("remarks", e.remarks);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Published> e) {
  f.line("url", e.url);
  f.id_if("account", e.account);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Escalated> e) {
  f.id_if("signed_by", e.signed_by);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Linked> e) {
  f.case_id("repeat_of", e.repeat_of);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Shortcoming> e) {
  f.id_if("body", e.body);
  f.prose("text", e.text);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Noted> e) {
  f.prose("text", e.text);
  f.attachments_if("attachments", e.attachments);
}

template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::Retracted> e) {
  f.digest("digest", e.digest);
  f.line("reason", e.reason);
}

// An event of the journal.
template <class Fields>
void event_fields(Fields& f, typename Fields::template Ref<cases::ReportSent> e) {
  f.name("report", e.report);
  f.period("period", e.period);
}

}  // namespace otklik::formats
