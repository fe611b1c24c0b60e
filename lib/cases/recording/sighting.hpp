// What the network shows of an answer beside what is recorded of it: its words, its time, whether it is there at all. Pure.
// Not for finding the answer in what a source brings: register/sightings.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/state.hpp"

namespace otklik::cases {

/// What a source shows.
struct Shown {
  Stamp at;
  std::string_view text;
  bool is_cut = false;  ///< the source gives only the beginning
};

/// Whether people read the same in both: blanks, line breaks, kinds of quotes and dashes, how a mention is written, and the address that
/// the network puts before an answer do not count.
bool are_same_words(std::string_view recorded, const Shown& shown);

/// What is to be recorded of a publication; nothing shown: the network does not show it. The time differs by more than
/// `limits.late_entry`.
PublicationSeen sighting_of(const Publication& publication, const State& state,
                            const std::optional<Shown>& shown, const Rulebook& rulebook);

}  // namespace otklik::cases
