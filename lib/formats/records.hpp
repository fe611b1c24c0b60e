// What the two kinds of record have in common: how a file is read and checked, and how one event is written and read.
// Not for the heads of the files: case_file.cpp, journal_file.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "cases/events/event_fields.hpp"
#include "formats/canonical_tree.hpp"
#include "formats/first_look.hpp"
#include "formats/read.hpp"
#include "formats/record_reader.hpp"
#include "formats/record_writer.hpp"
#include "formats/schema.hpp"

namespace otklik::formats {

/// The largest record: some texts of a megabyte with many events around them.
constexpr std::size_t largest_record = 64 * 1024 * 1024;

/// Puts the lines of one event (written from column 1) behind a list: `  - ` before the first, four blanks before the others.
void append_list_item(std::string& file, std::string_view lines);

/// What names an event: the first symbols of the sum of its lines.
std::string digest_of(std::string_view lines);

/// Reports `not-canonical` at the first line where the file differs from what would be written.
void report_difference(std::string_view written, Problems& problems);

/// The lines that begin every event.
template <class AnyEvent>
void write_event_start(RecordWriter& writer, const AnyEvent& event, std::string_view word) {
  writer.stamp("at", event.at);
  writer.stamp_if("recorded_at", event.recorded_at);
  writer.id("by", event.by);
  writer.raw("event", word);
}

/// The same, without the event's word.
template <class AnyEvent>
void read_event_start(const Fields& fields, AnyEvent& event) {
  RecordReader reader(fields);
  reader.stamp("at", event.at);
  reader.stamp_if("recorded_at", event.recorded_at);
  reader.id("by", event.by);
}

/// What an event of a kind holds, read from the map.
template <class Kind>
Kind read_event(const Fields& fields) {
  Kind event{};
  RecordReader reader(fields);
  event_fields(reader, event);
  return event;
}

/// Reads a record. The codec alone judges a file that is as it should be, because writing the value again must give the same
/// bytes; only when it does not is the schema asked what is wrong, in words.
template <class T, class Decode, class Encode>
Read<T> read_record(std::string_view word, std::string_view bytes, std::string_view file,
                    Decode decode, Encode encode) {
  const FileKind kind{.word = word, .version = 1, .size = largest_record};
  Problems problems(word, file, bytes);
  Read<T> read;
  if (passes_first_look(kind, problems)) {
    if (const auto root = parse_canonical(problems)) {
      T value = decode(Fields(*root, problems));
      const bool is_as_written = !problems.any() && encode(value) == bytes;
      if (!is_as_written)
        check_shape(*root, std::string(word) + "-" + std::to_string(kind.version), problems);
      if (!is_as_written && !problems.any()) report_difference(encode(value), problems);
      read.positions = positions_of(*root);
      if (!problems.any()) read.value = std::move(value);
    }
  }
  read.diagnostics = problems.take();
  return read;
}

}  // namespace otklik::formats
