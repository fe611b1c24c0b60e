// Takes a record in canonical form line by line, in the order in which the writer writes it, without a tree.
// It mirrors RecordWriter and refuses whatever is not exactly what that would write; records.hpp then says what is wrong.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "base/words.hpp"
#include "cases/events/case.hpp"
#include "formats/canonical_text.hpp"
#include "formats/fields.hpp"
#include "formats/read.hpp"

namespace otklik::formats {

/// How many symbols the digest of an event has.
constexpr std::size_t digest_symbols = 32;

class LineReader {
 public:
  template <class T>
  using Ref = T&;

  /// What is thrown at the first thing that is not canonical.
  struct Refused {
    std::size_t at = 0;         ///< a byte of the line
    std::optional<Slip> why{};  ///< where more can be said than that
  };

  /// Refuses a text that is not UTF-8. The bytes outlive the reader. With `places` it notes there where values stand.
  explicit LineReader(std::string_view bytes, Positions* places = nullptr);

  void expect_end();
  /// The lines that follow stand so many blanks from the margin; they tell of what the JSON pointer names.
  void enter(std::size_t indent, std::string pointer);
  /// True when the next line has this key. Takes nothing.
  bool begins(std::string_view key) const;
  /// Takes the whole line; false when another one stands there.
  bool takes(std::string_view line);
  void expect(std::string_view line) { need(takes(line)); }
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
  void period(std::string_view key, std::string& period);
  void attachments_if(std::string_view key, std::vector<cases::Attachment>& attachments);
  /// A key of a map in braces, and where its value goes.
  struct FlowKey {
    std::string_view key;
    std::optional<std::string>& value;
  };
  /// `{name: …, url: …}`: of these keys, in order, those that are there. No value is empty.
  void flow_map(std::string_view key, std::initializer_list<FlowKey> keys);
  /// As an item of a list, without a key.
  void flow_item(std::initializer_list<FlowKey> keys);
  /// The word behind a key, for whoever knows the words.
  std::string_view raw(std::string_view key);
  /// Refuses the line read last.
  void need(bool is_so) const {
    if (!is_so) throw Refused{.at = at_};
  }

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
  std::vector<std::string> names(std::string_view key);
  /// What stands behind `key: ` up to the line feed; taken.
  std::string_view value_of(std::string_view key);
  std::string scalar_of(std::string_view written, Place place) const;
  std::string quoted_of(std::string_view written) const;
  std::string_view take_flow_scalar(std::string_view& flow);
  void take_flow(std::string_view flow, std::initializer_list<FlowKey> keys);
  cases::Attachment attachment();
  bool take_prose(std::string_view key, std::string& text);
  std::string block(bool keeps_line_feed);
  CaseId case_id_in(std::string_view written) const;
  std::size_t offset() const { return bytes_.size() - rest_.size(); }
  void note(std::string_view token);

  std::string_view bytes_;
  std::string_view rest_;
  std::size_t at_ = 0;  // where what is read now stands
  std::size_t indent_ = 0;
  bool behind_mark_ = false;  // the indentation of the next line is taken already
  bool is_ordinary_;          // nothing in it needs an escape
  Positions* places_;
  std::string pointer_{};    // what the lines tell of
  int line_ = 1;             // the line of the place noted last
  std::size_t counted_ = 0;  // up to which line breaks were counted for it
};

}  // namespace otklik::formats
