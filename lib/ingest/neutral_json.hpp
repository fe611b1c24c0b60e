// The neutral form of messages, for exports that other programs make: a JSON array or one object a line (docs/ingest.md).
// Not for what the networks' own programs export: those are sources of their own.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/json_outline.hpp"
#include "ingest/source.hpp"

namespace otklik::ingest {

/// True when the keys say that it is the neutral form and no network's own.
bool is_neutral_json(const JsonOutline& outline);

/// True for anything that begins like a JSON array or object.
bool recognises_json(std::string_view head);

/// A broken line is one rejection and the next line is read; in an array what is not JSON ends the reading with a rejection
/// that names the line.
void read_json(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
