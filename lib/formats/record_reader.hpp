// Takes the fields of an event out of a tree: typed, complete, and nothing left over.
// Not for which fields an event has: cases/events/event_fields.hpp.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "cases/events/case.hpp"
#include "formats/fields.hpp"

namespace otklik::formats {

/// Stands for an id that could not be read, so that reading can go on; no value comes of such a file.
CaseId unread_case_id();
/// `bad-id` when the form or the check symbol is wrong.
CaseId case_id_of(const Node& node, Problems& problems);
/// How many symbols the digest of an event has.
constexpr std::size_t digest_symbols = 32;
bool is_digest(std::string_view text);
/// A text that must not be empty.
std::string some_text_of(const Node& node, Problems& problems);

/// Fills values from the keys of a map. A key that is missing or of another form is noted; the schema says it in words.
class RecordReader {
 public:
  template <class T>
  using Ref = T&;

  explicit RecordReader(const Fields& fields) : fields_(fields) {}

  void any_prose(std::string_view key, std::string& text) { text = fields_.text(key); }
  void prose(std::string_view key, std::string& text) {
    text = some_text_of(fields_.need(key), fields_.problems());
  }
  void prose_if(std::string_view key, std::optional<std::string>& text) {
    if (fields_.has(key)) prose(key, text.emplace());
  }
  void line(std::string_view key, std::string& text) { prose(key, text); }
  void line_if(std::string_view key, std::optional<std::string>& text) { prose_if(key, text); }
  void quoted_if(std::string_view key, std::optional<std::string>& text) { prose_if(key, text); }
  void stamp(std::string_view key, Stamp& stamp) {
    stamp = stamp_of(fields_.need(key), fields_.problems());
  }
  void stamp_if(std::string_view key, std::optional<Stamp>& value) {
    if (fields_.has(key)) stamp(key, value.emplace());
  }
  void date_if(std::string_view key, std::optional<Date>& date) { date = fields_.date_if(key); }
  void yes_if(std::string_view key, bool& value) { value = fields_.flag(key); }
  void flag_if(std::string_view key, std::optional<bool>& value) {
    if (fields_.has(key)) value = fields_.flag(key);
  }
  void case_id(std::string_view key, CaseId& id) {
    id = case_id_of(fields_.need(key), fields_.problems());
  }
  void case_id_if(std::string_view key, std::optional<CaseId>& id) {
    if (fields_.has(key)) id = case_id_of(fields_.need(key), fields_.problems());
  }
  void digest(std::string_view key, std::string& digest);
  void digest_if(std::string_view key, std::optional<std::string>& value) {
    if (fields_.has(key)) digest(key, value.emplace());
  }
  void name(std::string_view key, std::string& name) {
    name = id_text_of(fields_.need(key), fields_.problems());
  }
  void name_if(std::string_view key, std::optional<std::string>& value) {
    if (fields_.has(key)) name(key, value.emplace());
  }
  void period(std::string_view key, std::string& period);
  void attachments_if(std::string_view key, std::vector<cases::Attachment>& attachments);

  template <class Name>
  void id(std::string_view key, Name& id) {
    id = fields_.id<Name>(key);
  }
  template <class Name>
  void id_if(std::string_view key, std::optional<Name>& id) {
    id = fields_.id_if<Name>(key);
  }
  template <class Name>
  void ids_if(std::string_view key, std::vector<Name>& ids) {
    ids = fields_.ids<Name>(key);
  }
  template <class Enum>
  void word(std::string_view key, Enum& value) {
    value = fields_.word<Enum>(key);
  }
  template <class Enum>
  void word_if(std::string_view key, std::optional<Enum>& value) {
    if (fields_.has(key)) word(key, value.emplace());
  }
  template <class Enum>
  void words_if(std::string_view key, std::vector<Enum>& values) {
    values = fields_.words<Enum>(key);
  }

 private:
  const Fields& fields_;
};

}  // namespace otklik::formats
