// Feeds: RSS 2.0 and 1.0, Atom.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

bool recognises_rss(std::string_view head);

/// The network is that of the entry's link. The feed is held in memory, within a bound: its encoding can only be told by the
/// whole.
void read_rss(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
