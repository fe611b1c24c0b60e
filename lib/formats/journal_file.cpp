// journal/<YYYY>.yaml: docs/formats/journal.md.
#include "cases/events/event.hpp"
#include "formats/files.hpp"
#include "formats/records.hpp"

namespace otklik::formats {

namespace {

using cases::Journal;
using cases::JournalEvent;

constexpr int last_year = 9999;

// Reads the first kind of the journal's whose word it is.
template <class... Kinds>
std::optional<cases::JournalData> find_data(const OneOf<Kinds...>* /*of*/, std::string_view word,
                                            const Fields& fields) {
  std::optional<cases::JournalData> data;
  const auto take = [&]<class Kind>(const Kind*) {
    if (word == cases::journal_word<Kind>()) data = read_event<Kind>(fields);
    return data.has_value();
  };
  static_cast<void>((take(static_cast<const Kinds*>(nullptr)) || ...));
  return data;
}

cases::JournalData data_of(std::string_view word, const Fields& fields) {
  const cases::JournalData* const kinds = nullptr;
  if (auto data = find_data(kinds, word, fields)) return *data;
  fields.problems().note_misshapen(fields.node().at);
  return {};
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

JournalEvent event_of(const Fields& fields) {
  JournalEvent event;
  read_event_start(fields, event);
  RecordReader reader(fields);
  reader.line_if("basis", event.basis);
  event.data = data_of(fields.text("event"), fields);
  reader.attachments_if("attachments", event.attachments);
  seal(event);
  return event;
}

int year_in(const Fields& fields) {
  const std::int64_t year = fields.number("year");
  if (year >= 1 && year <= last_year) return static_cast<int>(year);
  fields.problems().note_misshapen(fields.need("year").at);
  return 0;
}

Journal decode(const Fields& fields) {
  Journal journal;
  journal.year = year_in(fields);
  for (const Node& item : fields.list("events"))
    journal.events.push_back(event_of(Fields(item, fields.problems())));
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
  return read_record<Journal>("journal", bytes, file, decode, write_journal);
}

}  // namespace otklik::formats
