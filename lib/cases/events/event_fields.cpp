#include "cases/events/event_fields.hpp"

#include <optional>

namespace otklik::cases {

namespace {

// Collects the fields of the table as values.
class FieldList : public PassedOver {
 public:
  void prose(std::string_view name, const std::string& words) { add(name, words); }
  void any_prose(std::string_view name, const std::string& words) { add(name, words); }
  void line(std::string_view name, const std::string& words) { add(name, words); }
  void name(std::string_view name, const std::string& word) { add(name, word); }
  void period(std::string_view name, const std::string& word) { add(name, word); }
  void digest(std::string_view name, const std::string& digest) { add(name, digest); }
  void digest_if(std::string_view name, const std::optional<std::string>& digest) {
    add_if(name, digest);
  }
  void quoted_if(std::string_view name, const std::optional<std::string>& words) {
    add_if(name, words);
  }
  void prose_if(std::string_view name, const std::optional<std::string>& words) {
    add_if(name, words);
  }
  void line_if(std::string_view name, const std::optional<std::string>& words) {
    add_if(name, words);
  }
  void stamp(std::string_view name, const Stamp& stamp) { add(name, stamp); }
  void stamp_if(std::string_view name, const std::optional<Stamp>& stamp) { add_if(name, stamp); }
  void date_if(std::string_view name, const std::optional<Date>& date) { add_if(name, date); }
  void flag_if(std::string_view name, const std::optional<bool>& value) { add_if(name, value); }
  void yes_if(std::string_view name, bool value) {
    if (value) add(name, true);
  }
  void case_id(std::string_view name, const CaseId& id) { add(name, id.text()); }
  void case_id_if(std::string_view name, const std::optional<CaseId>& id) {
    if (id) add(name, id->text());
  }
  void attachments_if(std::string_view name, const std::vector<Attachment>& attachments) {
    if (!attachments.empty()) add(name, attachments);
  }
  template <class Tag>
  void id(std::string_view name, const Id<Tag>& id) {
    add(name, id.text());
  }
  template <class Tag>
  void id_if(std::string_view name, const std::optional<Id<Tag>>& id) {
    if (id) add(name, id->text());
  }
  template <class Tag>
  void ids_if(std::string_view name, const std::vector<Id<Tag>>& ids) {
    std::vector<std::string> names;
    for (const Id<Tag>& each : ids) names.push_back(each.text());
    if (!names.empty()) add(name, std::move(names));
  }
  template <class Enum>
  void word(std::string_view name, Enum value) {
    add(name, std::string(word_of(value)));
  }
  template <class Enum>
  void word_if(std::string_view name, const std::optional<Enum>& value) {
    if (value) word(name, *value);
  }
  template <class Enum>
  void words_if(std::string_view name, const std::vector<Enum>& values) {
    std::vector<std::string> words;
    for (const Enum each : values) words.emplace_back(word_of(each));
    if (!words.empty()) add(name, std::move(words));
  }

  std::vector<Field> take() { return std::move(fields_); }

 private:
  void add(std::string_view name, FieldValue value) {
    fields_.emplace_back(name, std::move(value));
  }
  template <class T>
  void add_if(std::string_view name, const std::optional<T>& value) {
    if (value) add(name, FieldValue(*value));
  }

  std::vector<Field> fields_;
};

}  // namespace

std::vector<Field> fields_of(const Event& event) {
  FieldList fields;
  fields.stamp("at", event.at);
  fields.stamp_if("recorded_at", event.recorded_at);
  fields.id("by", event.by);
  fields.word("event", event.kind());
  fields.line_if("for", event.on_behalf_of);
  fields.line_if("basis", event.basis);
  event.data.visit([&](const auto& data) { event_fields(fields, data); });
  fields.attachments_if("attachments", event.attachments);
  return fields.take();
}

std::vector<Field> fields_of(const JournalEvent& event) {
  FieldList fields;
  fields.stamp("at", event.at);
  fields.stamp_if("recorded_at", event.recorded_at);
  fields.id("by", event.by);
  fields.line("event", std::string(journal_word(event)));
  fields.line_if("basis", event.basis);
  event.data.visit([&](const auto& data) { event_fields(fields, data); });
  fields.attachments_if("attachments", event.attachments);
  return fields.take();
}

}  // namespace otklik::cases
