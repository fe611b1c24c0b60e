#include "formats/record_writer.hpp"

#include <fmt/core.h>

#include "formats/canonical_text.hpp"

namespace otklik::formats {

void RecordWriter::raw(std::string_view key, std::string_view value) {
  out_.append(indent_, ' ');
  ((out_ += key) += ": ") += value;
  out_ += '\n';
}

void RecordWriter::scalar(std::string_view key, std::string_view text) {
  raw(key, formats::scalar(text, Place::line));
}

void RecordWriter::quoted(std::string_view key, std::string_view text) {
  raw(key, formats::double_quoted(text));
}

void RecordWriter::any_prose(std::string_view key, const std::string& text) {
  if (!is_tame(text)) return quoted(key, text);
  out_.append(indent_, ' ');
  ((out_ += key) += ": ") += block(text, indent_);
}

void RecordWriter::prose_if(std::string_view key, const std::optional<std::string>& text) {
  if (text) any_prose(key, *text);
}

void RecordWriter::line(std::string_view key, const std::string& text) {
  if (text.find('\n') != std::string::npos) return any_prose(key, text);
  scalar(key, text);
}

void RecordWriter::line_if(std::string_view key, const std::optional<std::string>& text) {
  if (text) line(key, *text);
}

void RecordWriter::quoted_if(std::string_view key, const std::optional<std::string>& text) {
  if (text) quoted(key, *text);
}

void RecordWriter::stamp(std::string_view key, const Stamp& stamp) {
  raw(key, format_stamp(stamp));
}

void RecordWriter::stamp_if(std::string_view key, const std::optional<Stamp>& value) {
  if (value) stamp(key, *value);
}

void RecordWriter::date_if(std::string_view key, const std::optional<Date>& date) {
  if (date) raw(key, format_date(*date));
}

void RecordWriter::yes_if(std::string_view key, bool value) {
  if (value) raw(key, "true");
}

void RecordWriter::flag_if(std::string_view key, const std::optional<bool>& value) {
  if (value) raw(key, *value ? "true" : "false");
}

void RecordWriter::case_id_if(std::string_view key, const std::optional<CaseId>& id) {
  if (id) case_id(key, *id);
}

void RecordWriter::list_if(std::string_view key, const std::vector<std::string>& words) {
  if (words.empty()) return;
  std::string list;
  for (const std::string& word : words)
    (list += list.empty() ? "[" : ", ") += formats::scalar(word, Place::flow);
  raw(key, list + "]");
}

void RecordWriter::attachments_if(std::string_view key,
                                  const std::vector<cases::Attachment>& attachments) {
  if (attachments.empty()) return;
  out_.append(indent_, ' ');
  (out_ += key) += ":\n";
  for (const cases::Attachment& each : attachments) {
    const auto if_any = [](const std::string& text) {
      return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
    };
    out_.append(indent_ + 2, ' ');
    out_ += "- ";
    out_ += flow_map(
        {{"path", if_any(each.path)}, {"name", if_any(each.name)}, {"url", if_any(each.url)}});
    out_ += '\n';
  }
}

std::string flow_map(const std::vector<FlowField>& fields) {
  std::string map;
  for (const FlowField& field : fields)
    if (field.text)
      map += fmt::format("{}{}: {}", map.empty() ? "" : ", ", field.key,
                         scalar(*field.text, Place::flow));
  return "{" + map + "}";
}

}  // namespace otklik::formats
