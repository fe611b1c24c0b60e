// What networks put beside a message's text and is the citizen's word all the same: questions of polls, what was passed on,
// the place on a map. Not for files and pictures: those are media with a link.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/json_value.hpp"
#include "ingest/raw_message.hpp"

namespace otklik::ingest {

/// Puts the words behind the text, after a blank line. What the text holds already is not said twice.
void add_words(RawMessage& raw, std::string_view words);

/// `&amp;`, `&#10071;` and their like as the symbols for which networks write them; anything else stays.
std::string decoded_entities(std::string_view text);

/// Takes latitude and longitude as a medium `geo:44.75,44.98`; false when it has none.
bool add_place(RawMessage& raw, const JsonValue& place);

/// Puts other words in place of the text. What was read before stays known by the old ones.
void change_words(RawMessage& raw, std::string words);

/// A type, and a link where the network gave a fit one.
void add_medium(RawMessage& raw, std::string_view type, const std::optional<std::string>& url = {});

}  // namespace otklik::ingest
