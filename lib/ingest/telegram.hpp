// Telegram: the result.json of Telegram Desktop, and updates of the Bot API.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

bool recognises_telegram(std::string_view head);

/// An export, or updates: an answer of getUpdates, an array, one update, or one a line.
void read_telegram(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
