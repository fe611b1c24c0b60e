// Files that a command reads as streams. Not for small ones that are wanted whole: see read_file() in session.hpp.
#pragma once

#include <fstream>
#include <string>

namespace otklik::cli {

/// Opens a file, or with `-` standard input, which is first brought into a temporary file to its end: a slow sender must not keep
/// others waiting for the register's lock. The stream can be set back to its start. Throws Error (not_found, bad_data, failed).
std::ifstream open_input(const std::string& file);

}  // namespace otklik::cli
