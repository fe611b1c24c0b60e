// VK: answers of its API (wall.getComments, wall.get, board.getComments, newsfeed.search) and events of its Callback API.
#pragma once

#include <istream>
#include <string_view>

#include "ingest/source.hpp"

namespace otklik::ingest {

bool recognises_vk(std::string_view head);

/// Answers, events or bare messages, one, in an array, or one a line. Memory grows with the largest answer, not with the file.
/// True when the link leads to a post, a topic, a photo or a video.
bool is_vk_place(std::string_view link);

void read_vk(std::istream& in, const Reading& reading, const Sink& sink);

}  // namespace otklik::ingest
