#include "ingest/source.hpp"

#include <algorithm>
#include <array>

#include "ingest/json.hpp"

namespace otklik::ingest {

namespace {

// The neutral JSON stands last: it recognises any JSON.
constexpr std::array all = {
    Source{"json", recognises_json, read_json},
};

}  // namespace

std::span<const Source> sources() {
  return all;
}

const Source* find_source(std::string_view name) {
  const auto* found =
      std::find_if(all.begin(), all.end(), [&](const Source& each) { return each.name == name; });
  return found == all.end() ? nullptr : found;
}

const Source* recognised(std::string_view head) {
  const auto* found = std::find_if(all.begin(), all.end(),
                                   [&](const Source& each) { return each.recognises(head); });
  return found == all.end() ? nullptr : found;
}

}  // namespace otklik::ingest
