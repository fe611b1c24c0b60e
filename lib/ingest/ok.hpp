// Odnoklassniki: answers of discussions.getComments.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

bool recognises_ok(std::string_view head);

/// Answers or bare comments, one, in an array, or one a line.
void read_ok(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
