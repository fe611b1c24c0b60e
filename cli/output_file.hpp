// Writing what -o names: whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace otklik::cli {

/// Writes into what is no regular file (a pipe, /dev/stdout); else beside the file and renames, so that a reader never sees half
/// of it, nor does a power cut leave it. Throws Error (failed).
void write_output(const std::string& file, std::string_view bytes);

}  // namespace otklik::cli
