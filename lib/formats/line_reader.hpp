// Takes a record in canonical form line by line, in the order in which the writer writes it, without a tree: for the many that are as they should be.
// It mirrors RecordWriter and refuses whatever is not exactly what that would write; then the readers of records.hpp say what is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "base/words.hpp"
#include "cases/events/case.hpp"
#include "formats/canonical_text.hpp"
#include "formats/fields.hpp"

namespace otklik::formats {

class LineReader {
 public:
  template <class T>
  using Ref = T&;

  /// What is thrown at the first thing that is not canonical.
  struct Refused {};

  /// Refuses a text that is not UTF-8. The bytes outlive the reader.
  explicit LineReader(std::string_view bytes);

  bool is_at_end() const { return rest_.empty(); }
  /// How many bytes were taken.
  std::size_t offset() const { return size_ - rest_.size(); }
  /// Of the lines that follow, in blanks.
  void set_indent(std::size_t indent) { indent_ = indent; }
  /// True when the next line has this key. Takes nothing.
  bool begins(std::string_view key) const;
  /// The whole line.
  void expect(std::string_view line);
  /// The mark of a list's item, when one follows; its first line then stands behind it.
  bool begins_item(std::string_view mark);

  void any_prose(std::string_view key, std::string& text) { need(take_prose(key, text)); }
  void prose(std::string_view key, std::string& text);
  void prose_if(std::string_view key, std::optional<std::string>& text);
  void line(std::string_view key, std::string& text);
  void line_if(std::string_view key, std::optional<std::string>& text);
  void quoted_if(std::string_view key, std::optional<std::string>& text);
  void stamp(std::string_view key, Stamp& stamp);
  void stamp_if(std::string_view key, std::optional<Stamp>& value);
  void date_if(std::string_view key, std::optional<Date>& date);
  void yes_if(std::string_view key, bool& value);
  void flag_if(std::string_view key, std::optional<bool>& value);
  void case_id(std::string_view key, CaseId& id);
  void case_id_if(std::string_view key, std::optional<CaseId>& id);
  void digest(std::string_view key, std::string& digest);
  void digest_if(std::string_view key, std::optional<std::string>& value) {
    if (begins(key)) digest(key, value.emplace());
  }
  void name(std::string_view key, std::string& name);
  void name_if(std::string_view key, std::optional<std::string>& value) {
    if (begins(key)) name(key, value.emplace());
  }
  /// Files are rare: with one the other reader reads it all.
  void attachments_if(std::string_view key, std::vector<cases::Attachment>& attachments);
  /// `{name: …, url: …}`, of those that are there, in order.
  void flow_map(std::string_view key, std::string_view first,
                std::optional<std::string>& first_value, std::string_view second,
                std::optional<std::string>& second_value);
  /// As an item of a list, without a key.
  void flow_item(std::string_view first, std::optional<std::string>& first_value,
                 std::string_view second, std::optional<std::string>& second_value);
  /// The word behind a key, for whoever knows the words.
  std::string_view raw(std::string_view key);

  template <class Name>
  void id(std::string_view key, Name& id) {
    std::string text;
    name(key, text);
    id = Name(std::move(text));
  }
  template <class Name>
  void id_if(std::string_view key, std::optional<Name>& value) {
    if (begins(key)) id(key, value.emplace());
  }
  template <class Name>
  void ids_if(std::string_view key, std::vector<Name>& ids) {
    if (!begins(key)) return;
    for (std::string& each : names(key)) ids.emplace_back(std::move(each));
  }
  template <class Enum>
  void word(std::string_view key, Enum& value) {
    const auto known = parse_word<Enum>(raw(key));
    need(known.has_value());
    value = *known;
  }
  template <class Enum>
  void word_if(std::string_view key, std::optional<Enum>& value) {
    if (begins(key)) word(key, value.emplace());
  }
  template <class Enum>
  void words_if(std::string_view key, std::vector<Enum>& values) {
    if (!begins(key)) return;
    for (const std::string& each : names(key)) {
      const auto known = parse_word<Enum>(each);
      need(known.has_value());
      values.push_back(*known);
    }
  }

 private:
  static void need(bool is_so) {
    if (!is_so) throw Refused{};
  }
  std::vector<std::string> names(std::string_view key);
  /// What stands behind `key: ` up to the line feed; taken.
  std::string_view value_of(std::string_view key);
  std::string scalar_of(std::string_view written, Place place) const;
  std::string quoted_of(std::string_view written) const;
  std::string_view take_flow_scalar(std::string_view& flow) const;
  void take_flow(std::string_view flow, std::string_view first,
                 std::optional<std::string>& first_value, std::string_view second,
                 std::optional<std::string>& second_value) const;
  bool take_prose(std::string_view key, std::string& text);
  std::string block(bool keeps_line_feed);

  std::string_view rest_;
  std::size_t size_;
  std::size_t indent_ = 0;
  bool behind_mark_ = false;  // the indentation of the next line is taken already
  bool is_ordinary_;          // nothing in it needs an escape
};

}  // namespace otklik::formats
