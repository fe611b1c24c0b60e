// A message as a source found it, all still text, and the one gate through which every source and a message entered by hand
// must go. Not for the form of a source: whether `posted_at` is a JSON text is the JSON source's matter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bilingual.hpp"
#include "base/zone.hpp"
#include "cases/registries/column_map.hpp"
#include "cases/registries/registries.hpp"
#include "ingest/reasons.hpp"
#include "ingest/taken.hpp"

namespace otklik::ingest {

/// What a reader must know beside the bytes.
struct Reading {
  std::string file;            ///< as it is called in `file:line`
  Zone zone;                   ///< the register's, for times without an offset
  std::size_t text_bytes = 0;  ///< longest text that the register takes (`limits.text`)
  const cases::Registries* registries =
      nullptr;  ///< for sources that must find the network of a link
  const std::vector<cases::ColumnMap>* maps =
      nullptr;  ///< for tables: how their columns are called
  std::string
      under{};  ///< the link under which an answer was asked for that does not say it; empty: not told
};

struct RawMedia {
  std::optional<std::string> type;
  std::optional<std::string> url;
};

/// Strings are valid UTF-8; what the source does not say is absent.
struct RawMessage {
  std::optional<std::string> network;
  std::optional<std::string> native_id;
  std::optional<std::string> url;
  std::optional<std::string> posted_at;
  std::optional<std::string> author_name;
  std::optional<std::string> author_url;
  std::optional<std::string> text;
  std::vector<RawMedia> media;
  std::optional<std::string> detected_at;
  bool governor = false;
  std::optional<std::string> incident_id;
  std::optional<std::string> closes_at;
  std::vector<std::string> pages;                     ///< see Incoming
  std::vector<std::string> author_ids;                ///< see Incoming
  bool text_cut = false;                              ///< see Incoming
  std::optional<std::string> poorer_text;             ///< see Incoming
  std::vector<std::optional<std::string>> other_ids;  ///< see Incoming
  std::vector<std::string> replies_to;                ///< see Incoming
  std::string source;                                 ///< `file:line`
};

/// The message when it may enter the register, else all that is wrong with it. `reasons` is what the source itself found
/// wrong before; with any of those the message is refused.
std::variant<Incoming, Rejected> accept(RawMessage raw, const Reading& reading,
                                        Reasons reasons = {});

/// Nothing when the link is fit to keep and to open: http or https, a host, no blanks or control characters, 2048 bytes.
std::optional<Text> check_url(std::string_view url);

/// Nothing when it is a name that another system gave: printable, no blanks, 200 bytes.
std::optional<Text> check_foreign_id(std::string_view id);

/// Nothing when it is fit for the name of an author: 200 symbols, no zero byte.
std::optional<Text> check_author_name(std::string_view name);

}  // namespace otklik::ingest
