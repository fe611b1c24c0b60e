// Writes the lines of a record: `key: value`, in canonical form.
// Not for which fields an event has: cases/events/event_fields.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "base/words.hpp"
#include "cases/events/case.hpp"

namespace otklik::formats {

/// Appends lines at one indentation. The methods mirror those of LineReader.
class RecordWriter {
 public:
  template <class T>
  using Ref = const T&;

  /// `indent` is in blanks.
  explicit RecordWriter(std::string& out, std::size_t indent = 0) : out_(out), indent_(indent) {}

  /// A line whose value is already as it stands.
  void raw(std::string_view key, std::string_view value);
  /// Plain where that is safe, else quoted.
  void scalar(std::string_view key, std::string_view text);
  /// Always in double quotes: ids that look like numbers.
  void quoted(std::string_view key, std::string_view text);

  void any_prose(std::string_view key, const std::string& text);
  void prose(std::string_view key, const std::string& text) { any_prose(key, text); }
  void prose_if(std::string_view key, const std::optional<std::string>& text);
  void line(std::string_view key, const std::string& text);
  void line_if(std::string_view key, const std::optional<std::string>& text);
  void quoted_if(std::string_view key, const std::optional<std::string>& text);
  void stamp(std::string_view key, const Stamp& stamp);
  void stamp_if(std::string_view key, const std::optional<Stamp>& stamp);
  void date_if(std::string_view key, const std::optional<Date>& date);
  void yes_if(std::string_view key, bool value);
  void flag_if(std::string_view key, const std::optional<bool>& value);
  void case_id(std::string_view key, const CaseId& id) { quoted(key, id.text()); }
  void case_id_if(std::string_view key, const std::optional<CaseId>& id);
  void digest(std::string_view key, const std::string& digest) { quoted(key, digest); }
  void digest_if(std::string_view key, const std::optional<std::string>& value) {
    if (value) digest(key, *value);
  }
  void name(std::string_view key, const std::string& name) { scalar(key, name); }
  void name_if(std::string_view key, const std::optional<std::string>& value) {
    if (value) name(key, *value);
  }
  void period(std::string_view key, const std::string& period) { scalar(key, period); }
  void attachments_if(std::string_view key, const std::vector<cases::Attachment>& attachments);

  template <class Name>
  void id(std::string_view key, const Name& id) {
    scalar(key, id.text());
  }
  template <class Name>
  void id_if(std::string_view key, const std::optional<Name>& id) {
    if (id) scalar(key, id->text());
  }
  template <class Name>
  void ids_if(std::string_view key, const std::vector<Name>& ids) {
    std::vector<std::string> words;
    for (const Name& id : ids) words.push_back(id.text());
    list_if(key, words);
  }
  template <class Enum>
  void word(std::string_view key, Enum value) {
    raw(key, word_of(value));
  }
  template <class Enum>
  void word_if(std::string_view key, const std::optional<Enum>& value) {
    if (value) word(key, *value);
  }
  template <class Enum>
  void words_if(std::string_view key, const std::vector<Enum>& values) {
    std::vector<std::string> words;
    for (const Enum each : values) words.emplace_back(word_of(each));
    list_if(key, words);
  }

 private:
  void list_if(std::string_view key, const std::vector<std::string>& words);

  std::string& out_;
  std::size_t indent_;
};

/// One key of a map in braces.
struct FlowField {
  std::string_view key;
  std::optional<std::string_view> text;  ///< left out when absent
};

/// `{key: value, …}`.
std::string flow_map(const std::vector<FlowField>& fields);

}  // namespace otklik::formats
