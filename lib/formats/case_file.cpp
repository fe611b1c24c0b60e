// cases/<YYYY>/<MM>/<DD>/<id>.yaml: docs/formats/case.md.

#include "cases/events/event.hpp"
#include "formats/canonical_text.hpp"
#include "formats/files.hpp"
#include "formats/records.hpp"

namespace otklik::formats {

namespace {

using cases::Case;
using cases::Event;
using cases::Message;

std::optional<std::string_view> view(const std::optional<std::string>& text) {
  return text ? std::optional<std::string_view>(*text) : std::nullopt;
}

void write_media(std::string& out, const std::vector<cases::Media>& media) {
  if (media.empty()) return;
  out += "  media:\n";
  for (const cases::Media& each : media)
    out += "    - " + flow_map({{"type", each.type}, {"url", view(each.url)}}) + "\n";
}

void write_message(std::string& out, const Message& message) {
  RecordWriter writer(out, 2);
  writer.id("network", message.network);
  writer.quoted_if("native_id", message.native_id);
  writer.line_if("url", message.url);
  writer.stamp("posted_at", message.posted_at);
  writer.raw("author",
             flow_map({{"name", view(message.author.name)}, {"url", view(message.author.url)}}));
  writer.any_prose("text", message.text);
  write_media(out, message.media);
  writer.quoted_if("incident_id", message.incident_id);
}

// From column 1.
std::string event_lines(const Event& event) {
  std::string lines;
  RecordWriter writer(lines);
  write_event_start(writer, event, word_of(event.kind()));
  writer.name_if("for", event.on_behalf_of);
  writer.line_if("basis", event.basis);
  event.data.visit([&writer](const auto& data) { event_fields(writer, data); });
  writer.attachments_if("attachments", event.attachments);
  return lines;
}

void take_media(LineReader& reader, std::vector<cases::Media>& media) {
  reader.expect("  media:");
  while (reader.begins_item("    - ")) {
    std::optional<std::string> type;
    std::optional<std::string> url;
    reader.flow_item({{"type", type}, {"url", url}});
    reader.need(type && !type->empty() && (!url || !url->empty()));
    media.push_back({std::move(*type), std::move(url)});
  }
  reader.need(!media.empty());
}

void take_message(LineReader& reader, Message& message) {
  reader.enter(2, "/message");
  reader.id("network", message.network);
  reader.quoted_if("native_id", message.native_id);
  reader.line_if("url", message.url);
  reader.stamp("posted_at", message.posted_at);
  reader.flow_map("author", {{"name", message.author.name}, {"url", message.author.url}});
  reader.need(!message.author.url || !message.author.url->empty());
  reader.any_prose("text", message.text);
  if (reader.begins("media")) take_media(reader, message.media);
  reader.quoted_if("incident_id", message.incident_id);
}

cases::EventData take_data(LineReader& reader, std::string_view word) {
  const auto kind = parse_word<cases::EventKind>(word);
  reader.need(kind.has_value());
  return cases::with_kind(*kind, [&]<class Kind>(const Kind*) {
    Kind data{};
    cases::event_fields(reader, data);
    return cases::EventData(std::move(data));
  });
}

Event take_event(LineReader& reader) {
  Event event;
  const std::string_view word = take_event_start(reader, event);
  reader.name_if("for", event.on_behalf_of);
  reader.line_if("basis", event.basis);
  event.data = take_data(reader, word);
  reader.attachments_if("attachments", event.attachments);
  return event;
}

// Whether an event names another one by digest that is no draft.
struct NamesOthers : cases::PassedOver {
  bool any = false;
  void digest(std::string_view field, const std::string&) { any = any || field != "draft"; }
  void digest_if(std::string_view field, const std::optional<std::string>& value) {
    if (value) digest(field, *value);
  }
};

// Sums cost more than reading: without need they are made of drafts alone, which words on them name.
void seal_named(Case& record) {
  NamesOthers names;
  for (const Event& event : record.events)
    event.data.visit([&](const auto& data) { event_fields(names, data); });
  if (names.any) return seal(record);
  for (Event& event : record.events)
    if (event.kind() == cases::EventKind::drafted) seal(event);
}

Case take_case(LineReader& reader) {
  // An id must have some day.
  Case record{*CaseId::make(make_date(2000, 1, 1), Sha256{}), {}, {}};
  reader.expect("schema: otklik/case/1");
  reader.case_id("id", record.id);
  reader.expect("message:");
  take_message(reader, record.message);
  take_events(reader, record.events, take_event);
  return record;
}

Case take_sealed_case(LineReader& reader) {
  Case record = take_case(reader);
  seal(record);
  return record;
}

}  // namespace

std::string write_case(const Case& record) {
  std::string out;
  RecordWriter writer(out);
  writer.raw("schema", "otklik/case/1");
  writer.case_id("id", record.id);
  out += "message:\n";
  write_message(out, record.message);
  out += "events:\n";
  for (const Event& event : record.events) append_list_item(out, event_lines(event));
  return out;
}

void seal(Event& event) {
  event.digest = digest_of(event_lines(event));
}

void seal(Case& record) {
  for (Event& event : record.events)
    if (event.digest.empty()) seal(event);
}

std::optional<Case> read_canonical_case(std::string_view bytes) {
  if (bytes.size() > largest_record) return std::nullopt;
  try {
    LineReader reader(bytes);
    Case record = take_case(reader);
    reader.expect_end();
    seal_named(record);
    return record;
  } catch (const LineReader::Refused&) {
    return std::nullopt;
  }
}

Read<Case> read_case(std::string_view bytes, std::string_view file) {
  return read_record("case", bytes, file, take_sealed_case, write_case);
}

}  // namespace otklik::formats
