#include "cases/event_fields.hpp"

#include <optional>

namespace otklik::cases {

namespace {

// Adds fields under their names; what is absent, false or empty is left out.
class Fields {
 public:
  void add(std::string_view name, FieldValue value) { fields_.emplace_back(name, std::move(value)); }
  void add(std::string_view name, std::string_view value) { add(name, FieldValue(std::string(value))); }
  template <class Tag>
  void add(std::string_view name, const Id<Tag>& id) {
    add(name, FieldValue(id.text()));
  }
  void add(std::string_view name, const CaseId& id) { add(name, FieldValue(id.text())); }
  template <class T>
  void add(std::string_view name, const std::optional<T>& value) {
    if (value) add(name, *value);
  }
  void add(std::string_view name, const std::optional<bool>& value) {
    if (value) add(name, FieldValue(*value));
  }
  void add(std::string_view name, const std::optional<Date>& value) {
    if (value) add(name, FieldValue(*value));
  }
  void add(std::string_view name, const std::optional<Stamp>& value) {
    if (value) add(name, FieldValue(*value));
  }
  void add(std::string_view name, const std::optional<std::string>& value) {
    if (value) add(name, FieldValue(*value));
  }
  void add(std::string_view name, const std::vector<BodyId>& ids) {
    std::vector<std::string> names;
    for (const BodyId& id : ids) names.push_back(id.text());
    if (!names.empty()) add(name, FieldValue(std::move(names)));
  }
  void add(std::string_view name, const std::vector<Attachment>& attachments) {
    if (!attachments.empty()) add(name, FieldValue(attachments));
  }
  void add_if_true(std::string_view name, bool value) {
    if (value) add(name, FieldValue(true));
  }

  void operator()(const Detected& event) {
    add_if_true("governor", event.governor);
    add("closes_at", event.closes_at);
  }
  void operator()(const TextChanged& event) { add("text", std::string_view(event.text)); }
  void operator()(const Classified& event) {
    add("topic", event.topic);
    add("location", event.location);
    add("importance", event.importance);
    add("significant", event.significant);
    add("governor", event.governor);
    add("closes_at", event.closes_at);
  }
  void operator()(const Declined& event) {
    add("reason", event.reason);
    add("text", event.text);
    add("of", event.of);
    add("attachments", event.attachments);
  }
  void operator()(const Assigned& event) {
    add("executor", event.executor);
    add("with", event.with);
    add_if_true("instead", event.instead);
    add("reason", event.reason);
    add("add", event.add);
  }
  void operator()(const Returned& event) {
    add("body", event.body);
    add("reason", std::string_view(event.reason));
  }
  void operator()(const Contributed& event) {
    add("body", event.body);
    add("text", std::string_view(event.text));
    add("attachments", event.attachments);
  }
  void operator()(const ContributionAccepted& event) { add("body", event.body); }
  void operator()(const ContributionRemarked& event) {
    add("body", event.body);
    add("remarks", std::string_view(event.remarks));
  }
  void operator()(const Drafted& event) {
    add("body", event.body);
    add("kind", word_of(event.draft));
    add("text", std::string_view(event.text));
    add("promise", event.promise);
    add("responsible", event.responsible);
    add("attachments", event.attachments);
  }
  void operator()(const Forwarded& event) { add("to", event.to); }
  void operator()(const Approved& event) { add("role", event.role); }
  void operator()(const Remarked& event) {
    add("role", event.role);
    add("remarks", std::string_view(event.remarks));
  }
  void operator()(const Published& event) {
    add("url", std::string_view(event.url));
    add("account", event.account);
  }
  void operator()(const Escalated& event) { add("signed_by", event.signed_by); }
  void operator()(const Linked& event) { add("repeat_of", event.repeat_of); }
  void operator()(const Shortcoming& event) {
    add("body", event.body);
    add("text", std::string_view(event.text));
  }
  void operator()(const Noted& event) {
    add("text", std::string_view(event.text));
    add("attachments", event.attachments);
  }
  void operator()(const Retracted& event) {
    add("digest", std::string_view(event.digest));
    add("reason", std::string_view(event.reason));
  }
  void operator()(const ReportSent& event) {
    add("report", std::string_view(event.report));
    add("period", std::string_view(event.period));
  }

  void head(const Stamp& at, const PersonId& by, std::string_view kind) {
    add("at", FieldValue(at));
    add("by", by);
    add("event", kind);
  }

  std::vector<Field> take() { return std::move(fields_); }

 private:
  std::vector<Field> fields_;
};

std::string_view word_of_journal(const JournalData& data) {
  struct Word {
    std::string_view operator()(const ReportSent&) const { return "report_sent"; }
    std::string_view operator()(const Shortcoming&) const { return word_of(EventKind::shortcoming); }
    std::string_view operator()(const Noted&) const { return word_of(EventKind::noted); }
  };
  return std::visit(Word(), data);
}

}  // namespace

std::vector<Field> fields_of(const Event& event) {
  Fields fields;
  fields.head(event.at, event.by, word_of(event.kind()));
  if (event.on_behalf) {
    fields.add("for", std::string_view(event.on_behalf->whom));
    fields.add("basis", std::string_view(event.on_behalf->basis));
  }
  std::visit(fields, event.data);
  return fields.take();
}

std::vector<Field> fields_of(const JournalEvent& event) {
  Fields fields;
  fields.head(event.at, event.by, word_of_journal(event.data));
  std::visit(fields, event.data);
  return fields.take();
}

}  // namespace otklik::cases
