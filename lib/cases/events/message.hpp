// A citizen's message as it was found, and files or links that go with an event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace otklik::cases {

struct Author {
  std::optional<std::string> name;
  std::optional<std::string> url;

  friend bool operator==(const Author&, const Author&) = default;
};

/// A photo, a video or a link that came with the message. `type` is the network's word.
struct Media {
  std::string type;
  std::optional<std::string> url;

  friend bool operator==(const Media&, const Media&) = default;
};

/// The immutable head of a case. All of it is a stranger's text.
struct Message {
  NetworkId network;
  std::optional<std::string> native_id;
  std::optional<std::string> url;
  Stamp posted_at;
  Author author;
  std::string text;
  std::vector<Media> media;
  std::optional<std::string> incident_id;  ///< the mandated system's number (5)

  friend bool operator==(const Message&, const Message&) = default;
};

/// A file of the register (`path` and the name it came with), or a link.
struct Attachment {
  std::string path;
  std::string name;
  std::string url;  ///< then path and name are empty

  friend bool operator==(const Attachment&, const Attachment&) = default;
};

}  // namespace otklik::cases
