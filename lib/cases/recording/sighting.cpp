#include "cases/recording/sighting.hpp"

#include <algorithm>
#include <string>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cases/recording/ask.hpp"

namespace otklik::cases {

namespace {

// As VK begins an answer to somebody: `[id1|Name], `.
std::string_view without_address(std::string_view words) {
  const std::size_t end = words.find("], ");
  const std::string_view address = words.substr(0, std::min(end, words.size()));
  const bool is_address = end != words.npos && address.starts_with('[') &&
                          address.find('|') != address.npos && address.find('\n') == address.npos;
  return is_address ? words.substr(end + 3) : words;
}

std::string with_single_blanks(std::string_view words) {
  std::string result;
  for (const char each : trimmed(words)) {
    const bool is_blank = each == ' ' || each == '\n' || each == '\r' || each == '\t';
    if (!is_blank)
      result += each;
    else if (!result.ends_with(' '))
      result += ' ';
  }
  return result;
}

bool is_apart(Instant one, Instant other, const Rulebook& rulebook) {
  return recorded_stamp(one, other, rulebook) || recorded_stamp(other, one, rulebook);
}

}  // namespace

bool are_same_words(std::string_view recorded, const Shown& shown) {
  const std::string approved = with_single_blanks(recorded);
  for (const std::string_view words : {shown.text, without_address(shown.text)}) {
    const std::string there = with_single_blanks(words);
    if (there == approved || (shown.is_cut && is_beginning_of(there, approved))) return true;
  }
  return false;
}

PublicationSeen sighting_of(const Publication& publication, const State& state,
                            const std::optional<Shown>& shown, const Rulebook& rulebook) {
  PublicationSeen seen{.publication = publication.digest};
  if (!shown) {
    seen.differs = {Difference::missing};
    return seen;
  }
  seen.network_time = shown->at;
  seen.text_digest = hex_of(sha256(shown->text)).substr(0, publication.digest.size());
  if (!are_same_words(words_of(publication, state), *shown))
    seen.differs.push_back(Difference::text);
  if (is_apart(publication.at, shown->at.instant, rulebook))
    seen.differs.push_back(Difference::time);
  return seen;
}

}  // namespace otklik::cases
