// One entry of a feed as its elements say it, and the message that it makes. Not for reading XML: rss.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/raw_message.hpp"

namespace otklik::ingest {

/// What a feed says of itself, as far as it was read.
struct Feed {
  std::string link;  ///< of the site, absolute
  std::string id;    ///< Atom
  std::string title;
};

struct Entry {
  /// Texts of elements by the name that RSS or Atom gives them; links are absolute.
  std::map<std::string, std::string, std::less<>> texts;
  std::map<std::string, std::string, std::less<>> types;  ///< of Atom's texts
  std::vector<RawMedia> media;
  bool is_permalink = true;  ///< its guid may be opened
  bool has_lost_symbol = false;
  std::size_t line = 0;
  std::size_t size = 0;

  /// The text of an element, trimmed; nothing when it says nothing.
  std::optional<std::string> text(std::string_view name) const;
  /// True when Atom says that its markup is part of the feed's: `xhtml`.
  bool is_markup(std::string_view name) const;
};

/// Reasons tell what is wrong with it.
RawMessage message_of(const Entry& entry, const Feed& feed, const Reading& reading,
                      Reasons& reasons);

/// A link as it is to be opened; as it is where there is no base, or no link can be made of it.
std::string absolute(const std::string& link, const std::string& base);

}  // namespace otklik::ingest
