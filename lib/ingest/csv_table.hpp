// Tables of monitoring systems as CSV: separated by comma, semicolon or tab, in UTF-8 or windows-1251.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

/// True for text whose first lines hold one of the separators and that begins like no other form.
bool recognises_csv(std::string_view head);

/// Columns by the maps of the reading; which one, and the separator, the heading tells.
void read_csv(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
