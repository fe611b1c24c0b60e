// Any bytes as what people type: ids, dates, times, links, names to be looked for; and as text to be shown.
#include <cstdint>
#include <string>

#include "base/case_id.hpp"
#include "base/zone.hpp"
#include "cases/registries/links.hpp"
#include "fuzz/demand.hpp"

using namespace otklik;

namespace {

void check_id(const std::string& typed) {
  if (const auto id = CaseId::parse(typed)) demand(id->text() == typed);
  const auto part = CaseIdPart::parse(typed);
  if (!part) return;
  if (const auto whole = part->whole()) demand(part->matches(*whole) && !part->is_mistyped());
}

void check_times(const std::string& typed) {
  if (const auto stamp = parse_stamp(typed)) demand(parse_stamp(format_stamp(*stamp)) == stamp);
  if (const auto day = parse_date(typed)) demand(parse_date(format_date(*day)) == day);
}

void check_link(const std::string& typed) {
  const auto link = cases::parse_link(typed);
  if (!link) return;
  demand(!link->host.empty() && disarmed(typed) == typed);
  cases::Network network;
  network.id = NetworkId("vk");
  network.hosts = {"vk.com"};
  network.native_ids.push_back(
      {"^/wall(-?[0-9]+)_([0-9]+)\\?(?:.*&)?reply=([0-9]+)(?:[&#].*)?$", "$1_$2_$3", "$1"});
  network.private_links = {"^vk\\.com/im(?:[/?].*)?$"};
  cases::native_id_of(*link, network);
  cases::place_of(*link, network);
  cases::is_private(*link, network);
}

void check_text(const std::string& text) {
  const std::string shown = disarmed(text);
  demand(!find_invalid_utf8(shown) && disarmed(shown) == shown);
  for (const char byte : shown) demand(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f);
  if (find_invalid_utf8(text)) return;
  demand(folded(folded(text)) == folded(text));
  display_width(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  check_id(bytes);
  check_times(bytes);
  check_link(bytes);
  check_text(bytes);
  return 0;
}
