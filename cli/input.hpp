// Files that a command reads: as streams, or whole.
#pragma once

#include <fstream>
#include <string>

namespace otklik::cli {

/// Opens a file, or with `-` standard input, which is first brought into a temporary file to its end: a slow sender must not keep
/// others waiting for the register's lock. The stream can be set back to its start. Throws Error (not_found, bad_data, failed).
std::ifstream open_input(const std::string& file);

/// The whole of a file, or of standard input for `-`. Throws Error (failed), and bad_data for one that does not end.
std::string read_file(const std::string& name);

}  // namespace otklik::cli
