// Any bytes as a file of messages, for every source: each message or rejection must keep what the readers promise to the rest.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "ingest/source.hpp"

using namespace otklik;

namespace {

constexpr std::size_t text_bytes = 256;

void demand(bool promise) {
  if (!promise) std::abort();
}

void check_message(const ingest::Incoming& incoming) {
  const cases::Message& message = incoming.message;
  demand(!message.network.text().empty());
  demand(message.text.size() <= text_bytes && !find_invalid_utf8(message.text));
  demand(message.native_id || message.url || message.author.name || message.author.url);
  demand(!message.native_id || disarmed(*message.native_id) == *message.native_id);
  demand(!message.url || (disarmed(*message.url) == *message.url && message.url->size() <= 2048));
  demand(parse_stamp(format_stamp(message.posted_at)) == message.posted_at);
}

void check_rejected(const ingest::Rejected& rejected) {
  demand(rejected.source.starts_with("fuzz:"));
  demand(!rejected.reason.ru.empty() && disarmed(rejected.reason.ru) == rejected.reason.ru);
  demand(!rejected.reason.en.empty() && disarmed(rejected.reason.en) == rejected.reason.en);
}

const cases::Registries& registries() {
  static const cases::Registries known = [] {
    cases::Registries all;
    cases::Network other;
    other.id = NetworkId("other");
    all.networks.push_back(other);
    return all;
  }();
  return known;
}

const std::vector<cases::ColumnMap>& maps() {
  static const std::vector<cases::ColumnMap> known = [] {
    using cases::Column;
    cases::ColumnMap map;
    map.id = "fuzz";
    map.columns = {
        {Column::posted_at, {{"d"}}}, {Column::posted_time, {{"h"}}}, {Column::url, {{"u"}}},
        {Column::text, {{"t"}}},      {Column::author, {{"a"}}},      {Column::native_id, {{"i"}}},
        {Column::network, {{"n"}}},   {Column::media, {{"m"}}},       {Column::closes_at, {{"c"}}}};
    map.required = {Column::text, Column::posted_at};
    map.totals = {"T"};
    return std::vector<cases::ColumnMap>{map};
  }();
  return known;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  std::istringstream in(bytes);
  ingest::recognised(bytes);
  for (const ingest::Source& source : ingest::sources()) {
    in.clear();
    in.seekg(0);
    ingest::read_as(source, in, {"fuzz", Zone::utc(), text_bytes, &registries(), &maps()},
                    {check_message, check_rejected, [](const ingest::Deletion&) {}, [] {}});
  }
  return 0;
}
