#include "ingest/source.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ingest/csv_table.hpp"
#include "ingest/max.hpp"
#include "ingest/neutral_json.hpp"
#include "ingest/ok.hpp"
#include "ingest/rss.hpp"
#include "ingest/telegram.hpp"
#include "ingest/utf16.hpp"
#include "ingest/vk.hpp"
#include "ingest/xlsx.hpp"

namespace otklik::ingest {

namespace {

// The neutral JSON recognises any JSON, and a table any text: they stand behind those that know what they look at.
constexpr std::array all = {
    Source{"max", recognises_max, read_max, false},
    Source{"telegram", recognises_telegram, read_telegram, false},
    Source{"ok", recognises_ok, read_ok, false, is_ok_place},
    Source{"vk", recognises_vk, read_vk, false, is_vk_place},
    Source{"json", recognises_json, read_json, false},
    Source{"rss", recognises_rss, read_rss, false},
    Source{"xlsx", recognises_xlsx, read_xlsx, true},
    Source{"csv", recognises_csv, read_csv, true},
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

void read_as(const Source& source, std::istream& in, const Reading& reading, const Sink& sink) {
  std::string head(4, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  in.clear();
  in.seekg(0);
  if (!begins_utf16(head)) return source.read(in, reading, sink);
  Utf16Stream utf8(in);
  source.read(utf8, reading, sink);
}

const Source* recognised(std::string_view head) {
  const std::string utf8 = begins_utf16(head) ? utf8_of_utf16(head) : std::string();
  if (!utf8.empty()) head = utf8;
  const auto* found = std::find_if(all.begin(), all.end(),
                                   [&](const Source& each) { return each.recognises(head); });
  return found == all.end() ? nullptr : found;
}

}  // namespace otklik::ingest
