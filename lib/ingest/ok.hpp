// Odnoklassniki: answers of discussions.getComments.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

bool recognises_ok(std::string_view head);

/// Answers or bare comments, one, in an array, or one a line.
/// True when the link leads to a page of the network's site.
bool is_ok_place(std::string_view link);

void read_ok(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
