// Any bytes as a file of messages: each message or rejection must keep what the readers promise to the rest.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  std::istringstream in(bytes);
  ingest::recognised(bytes);
  for (const ingest::Source& source : ingest::sources()) {
    in.clear();
    in.seekg(0);
    source.read(in, {"fuzz", Zone::utc(), text_bytes}, {check_message, check_rejected});
  }
  return 0;
}
