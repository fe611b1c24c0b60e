// Files that a command reads: as streams, or whole.
#pragma once

#include <fstream>
#include <string>

namespace otklik::cli {

/// Opens a file, or with `-` standard input. Standard input, pipes and devices are first brought into a temporary file to their
/// end: a slow sender must not keep others waiting for the register's lock. The stream can be set back to its start. Throws
/// Error: bad_data (no such file, an empty one, one that does not end), failed.
std::ifstream open_input(const std::string& file);

/// The whole of a file, or of standard input for `-`. Throws Error: bad_data (no such file, one that does not end), failed.
std::string read_file(const std::string& name);

}  // namespace otklik::cli
