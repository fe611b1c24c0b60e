// Tables of monitoring systems as Excel workbooks.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

/// True for any ZIP archive.
bool recognises_xlsx(std::string_view head);

/// Every sheet on which a map of columns fits. The packed file and its shared texts are held in memory, within bounds; the rows
/// are not.
void read_xlsx(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
