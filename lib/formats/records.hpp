// What the two kinds of record have in common: how a file is read and checked, and how one event is written and read.
// Not for the heads of the files: case_file.cpp, journal_file.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cases/events/event_fields.hpp"
#include "formats/first_look.hpp"
#include "formats/line_reader.hpp"
#include "formats/read.hpp"
#include "formats/record_writer.hpp"

namespace otklik::formats {

/// The largest record: some texts of a megabyte with many events around them.
constexpr std::size_t largest_record = 64 * 1024 * 1024;

/// Puts the lines of one event (written from column 1) behind a list: `  - ` before the first, four blanks before the others.
void append_list_item(std::string& file, std::string_view lines);

/// What names an event: the first symbols of the sum of its lines.
std::string digest_of(std::string_view lines);

/// Says in words why a record was refused: what its schema says, else that the line is not as the program writes it.
void explain(const LineReader::Refused& refused, Problems& problems);

/// Refuses the first byte that differs.
void require_same(std::string_view bytes, std::string_view written);

/// The lines that begin every event.
template <class AnyEvent>
void write_event_start(RecordWriter& writer, const AnyEvent& event, std::string_view word) {
  writer.stamp("at", event.at);
  writer.stamp_if("recorded_at", event.recorded_at);
  writer.id("by", event.by);
  writer.raw("event", word);
}

/// The same, read; returns the event's word.
template <class AnyEvent>
std::string_view take_event_start(LineReader& reader, AnyEvent& event) {
  reader.stamp("at", event.at);
  reader.stamp_if("recorded_at", event.recorded_at);
  reader.id("by", event.by);
  return reader.raw("event");
}

/// The items of `events`, of which there must be some.
template <class AnyEvent, class Take>
void take_events(LineReader& reader, std::vector<AnyEvent>& events, Take take) {
  constexpr std::size_t indent = 4;
  reader.expect("events:");
  while (reader.begins_item("  - ")) {
    reader.enter(indent, "/events/" + std::to_string(events.size()));
    events.push_back(take(reader));
  }
  reader.need(!events.empty());
}

/// What the file of `problems` holds, with where it stands. The writer has the last word: what it would write otherwise is
/// refused.
template <class Take, class Encode>
auto read_record(std::string_view word, std::string_view bytes, std::string_view file, Take take,
                 Encode encode) {
  Problems problems(word, file, bytes);
  Read<decltype(take(std::declval<LineReader&>()))> result;
  if (passes_first_look({.word = word, .version = 1, .size = largest_record}, problems)) {
    try {
      LineReader reader(bytes, &result.positions);
      auto value = take(reader);
      reader.expect_end();
      require_same(bytes, encode(value));
      result.value = std::move(value);
    } catch (const LineReader::Refused& refused) {
      explain(refused, problems);
    }
  }
  result.diagnostics = problems.take();
  return result;
}

}  // namespace otklik::formats
