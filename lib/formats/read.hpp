// What reading a file gives: the value, or all that is wrong with the file; and where each part of it stands.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace otklik::formats {

/// Where the parts of a file stand, by JSON pointer (`/events/1/topic`); the place is that of the value.
using Positions = std::map<std::string, Position>;

/// The value is absent exactly when one of the diagnostics is an error. All problems of the file are there, in order of place.
template <class T>
struct Read {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;
  Positions positions;
};

/// The line of `bytes` at a position (from 1), without its line break; empty when there is none. For diagnostics.
std::string source_line(std::string_view bytes, int line);

}  // namespace otklik::formats
