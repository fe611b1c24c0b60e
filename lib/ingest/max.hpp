// The MAX messenger: updates of its bot API, messages and comments of channels.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

bool recognises_max(std::string_view head);

/// Answers, updates or bare messages, one, in an array, or one a line.
void read_max(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
