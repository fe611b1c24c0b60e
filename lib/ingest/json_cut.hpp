// Takes a JSON value in memory apart one level deep, without reading its parts: so one bad message among the hundred of an
// answer costs only itself, and is named with its line. Not for streams: see json_stream.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace otklik::ingest {

/// A value inside another, not looked into.
struct JsonPart {
  std::string_view name;   ///< of a member, as it is written; empty for an element
  std::string_view bytes;  ///< lives as long as what was cut
  std::size_t line = 0;    ///< of the first byte
};

/// The parts, up to where the value is no JSON any more.
struct JsonParts {
  std::vector<JsonPart> parts;
  std::optional<std::size_t> broken_line;

  /// The first member of that name, null when there is none.
  const JsonPart* find(std::string_view name) const;
};

/// The members of an object or the elements of an array; none of anything else.
JsonParts cut_json(const JsonPart& value);

}  // namespace otklik::ingest
