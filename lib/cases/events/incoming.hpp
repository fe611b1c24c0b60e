// A message on its way into the register, with what its source says about finding it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/events/message.hpp"

namespace otklik::cases {

/// Whether its network is registered and whether it is new is not checked yet.
struct Incoming {
  Message message;
  std::optional<Stamp> detected_at;  ///< nothing: now
  bool governor = false;             ///< found under the Governor's accounts (12)
  std::optional<Stamp> closes_at;    ///< the mandated system's closing time (11)
  /// the network's own names and numbers of the account, community or channel under which it stands
  std::vector<std::string> pages;
  std::vector<std::string> author_ids;  ///< the network's own names and numbers of the author
  std::vector<std::string> replies_to;  ///< native ids of what it answers, the nearest first
  std::vector<Attachment> attachments;  ///< kept with it: a screenshot
  bool text_cut = false;                ///< the source seems to give only the beginning of the text
  /// the words as a poorer reading of the same message gives them, when it gives others
  std::optional<std::string> poorer_text;
  /// other native ids under which the same message may be recorded; nothing: by author, time and text alone
  std::vector<std::optional<std::string>> other_ids;
  std::string source;  ///< `file:line` of its first line
};

/// A source's word that between two moments it gave all that stands at a place of the network: what is not among it is not there.
struct WholePlace {
  NetworkId network;
  std::vector<std::string> id_prefixes;  ///< with what native ids of the place begin; the last number follows
  Instant first{};                       ///< of the messages that it gave
  Instant last{};
};

/// A source's word that a message is gone from its network.
struct Deletion {
  NetworkId network;
  std::optional<std::string> native_id;
  std::optional<std::string> url;
  std::optional<Stamp> at;  ///< nothing: the source does not say
  std::string source;       ///< `file:line`
};

}  // namespace otklik::cases
