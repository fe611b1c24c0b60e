// The sources from which messages come, as a list. A new source is a file of its own beside this one and a line in source.cpp.
// Not for files and terminals: a source reads a stream that somebody opened.
#pragma once

#include <functional>
#include <istream>
#include <span>
#include <string_view>

#include "ingest/raw_message.hpp"
#include "ingest/taken.hpp"

namespace otklik::ingest {

/// Who takes what a source reads, in the order of the file.
struct Sink {
  std::function<void(Incoming)> message;
  std::function<void(Rejected)> rejected;
  /// messages that are gone; who does not care leaves it
  std::function<void(Deletion)> deleted = [](const Deletion&) {};
  /// called once for everything that is read and is no citizen's message (somebody joined a group)
  std::function<void()> passed_over = [] {};
  /// answers that say that there is more than they hold
  std::function<void(Rejected)> incomplete = [](const Rejected&) {};
  /// after its messages
  std::function<void(WholePlace)> whole = [](const WholePlace&) {};
};

/// A form in which messages come.
struct Source {
  std::string_view name;  ///< the word of `--from`, frozen
  /// Can the bytes at the start of a file (some thousands) be of this form?
  bool (*recognises)(std::string_view head);
  /// Reads a stream that stands at its start (and can be set back there) to the end, and gives every message or its rejection;
  /// memory does not grow with the stream. Throws Error (failed) when the stream breaks.
  void (*read)(std::istream& in, const Reading& reading, const Sink& sink);
  bool is_table = false;  ///< its columns are read by a map
  /// Does a link say where messages of its answers stand (Reading::under)? Null: its answers say it themselves.
  bool (*is_place)(std::string_view link) = nullptr;
};

/// All sources; where several recognise a file, the first is right.
std::span<const Source> sources();

/// Null when there is none of that name.
const Source* find_source(std::string_view name);

/// Reads a stream as that source, also one of UTF-16. Throws as `read` does.
void read_as(const Source& source, std::istream& in, const Reading& reading, const Sink& sink);

/// The source that a file's first bytes speak for, null when none does.
const Source* recognised(std::string_view head);

}  // namespace otklik::ingest
