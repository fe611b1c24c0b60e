// journal/<YYYY>.yaml: docs/formats/journal.md.
#include "formats/files.hpp"
#include "formats/records.hpp"

namespace otklik::formats {

namespace {

using cases::Journal;
using cases::JournalEvent;

constexpr int last_year = 9999;

// The kind of the journal's whose word it is; `I` is the first that is looked at.
template <std::size_t I = 0>
cases::JournalData data_of(std::string_view word, const Fields& fields) {
  if constexpr (I == std::variant_size_v<cases::JournalData>) {
    fields.problems().note_misshapen(fields.node().at);
    return {};
  } else {
    using Kind = std::variant_alternative_t<I, cases::JournalData>;
    return word == cases::journal_word<Kind>() ? read_event<Kind>(fields)
                                               : data_of<I + 1>(word, fields);
  }
}

std::string event_lines(const JournalEvent& event) {
  std::string lines;
  RecordWriter writer(lines);
  cases::visit_event(
      [&]<class Kind>(const Kind& data) {
        write_event_start(writer, event.at, event.by, cases::journal_word<Kind>());
        event_fields(writer, data);
      },
      event.data);
  return lines;
}

JournalEvent event_of(const Fields& fields) {
  const Stamp at = stamp_of(fields.need("at"), fields.problems());
  JournalEvent event{at, fields.id<PersonId>("by"), data_of(fields.text("event"), fields), {}};
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
