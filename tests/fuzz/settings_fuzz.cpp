// Any bytes as every kind of settings file: each reader ends with a value or with reasons.
#include <cstdint>
#include <string>

#include "formats/files.hpp"
#include "fuzz/demand.hpp"

using namespace otklik;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  demand_whole(formats::read_settings(bytes, "fuzz"));
  demand_whole(formats::read_regulation(bytes, "fuzz"));
  demand_whole(formats::read_calendar(bytes, "fuzz"));
  demand_whole(formats::read_executors(bytes, "fuzz"));
  demand_whole(formats::read_staff(bytes, "fuzz"));
  demand_whole(formats::read_topics(bytes, "fuzz"));
  demand_whole(formats::read_locations(bytes, "fuzz"));
  demand_whole(formats::read_networks(bytes, "fuzz"));
  demand_whole(formats::read_accounts(bytes, "fuzz"));
  return 0;
}
