// journal/<YYYY>.yaml: docs/formats/journal.md.
#include <optional>
#include <string>
#include <utility>

#include "base/number.hpp"
#include "cases/events/event.hpp"
#include "formats/files.hpp"
#include "formats/records.hpp"

namespace otklik::formats {

namespace {

using cases::Journal;
using cases::JournalEvent;

constexpr std::uint64_t last_year = 9999;

// Reads the kind of the journal whose word it is.
template <class... Kinds>
cases::JournalData take_data(const OneOf<Kinds...>* /*of*/, LineReader& reader,
                             std::string_view word) {
  std::optional<cases::JournalData> data;
  const auto take = [&]<class Kind>(const Kind*) {
    if (data || word != cases::journal_word<Kind>()) return;
    Kind event{};
    event_fields(reader, event);
    data = std::move(event);
  };
  (take(static_cast<const Kinds*>(nullptr)), ...);
  reader.need(data.has_value());
  return std::move(*data);
}

std::string event_lines(const JournalEvent& event) {
  std::string lines;
  RecordWriter writer(lines);
  event.data.visit([&]<class Kind>(const Kind& data) {
    write_event_start(writer, event, cases::journal_word<Kind>());
    writer.line_if("basis", event.basis);
    event_fields(writer, data);
  });
  writer.attachments_if("attachments", event.attachments);
  return lines;
}

JournalEvent take_event(LineReader& reader) {
  JournalEvent event;
  const std::string_view word = take_event_start(reader, event);
  reader.line_if("basis", event.basis);
  const cases::JournalData* const kinds = nullptr;
  event.data = take_data(kinds, reader, word);
  reader.attachments_if("attachments", event.attachments);
  seal(event);
  return event;
}

int take_year(LineReader& reader) {
  const std::string_view written = reader.raw("year");
  const auto year = parse_unsigned(written);
  reader.need(year && *year >= 1 && *year <= last_year && std::to_string(*year) == written);
  return static_cast<int>(*year);
}

Journal take_journal(LineReader& reader) {
  Journal journal;
  reader.expect("schema: otklik/journal/1");
  journal.year = take_year(reader);
  if (!reader.takes("events: []")) take_events(reader, journal.events, take_event);
  return journal;
}

}  // namespace

std::string write_journal(const Journal& journal) {
  std::string out;
  RecordWriter writer(out);
  writer.raw("schema", "otklik/journal/1");
  writer.raw("year", std::to_string(journal.year));
  if (journal.events.empty()) writer.raw("events", "[]");
  if (!journal.events.empty()) out += "events:\n";
  for (const JournalEvent& event : journal.events) append_list_item(out, event_lines(event));
  return out;
}

void seal(JournalEvent& event) {
  event.digest = digest_of(event_lines(event));
}

Read<Journal> read_journal(std::string_view bytes, std::string_view file) {
  return read_record("journal", bytes, file, take_journal, write_journal);
}

}  // namespace otklik::formats
