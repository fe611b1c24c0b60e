#include "cases/recording/sighting.hpp"

#include <algorithm>
#include <string>

#include "base/composed.hpp"
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

// A mention as networks keep it, `[id1|Name]`, and as people type it, `@id1 (Name)`, `*id1 (Name)`: only the name is read. Moves `text` behind it.
std::optional<std::string_view> take_mention(std::string_view& text) {
  const bool is_kept = text.front() == '[';
  if (!is_kept && text.front() != '@' && text.front() != '*') return std::nullopt;
  const std::string_view separator = is_kept ? "|" : " (";
  const std::size_t name = text.find(separator);
  const std::size_t end = text.find(is_kept ? ']' : ')');
  if (name == text.npos || end == text.npos || end < name) return std::nullopt;
  const std::string_view id = text.substr(1, name - 1);
  const bool is_id = !id.empty() && std::all_of(id.begin(), id.end(), [](char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_' ||
           each == '.';
  });
  if (!is_id) return std::nullopt;
  const std::string_view words =
      text.substr(name + separator.size(), end - name - separator.size());
  text.remove_prefix(end + 1);
  return words;
}

// As it is read: signs that networks and keyboards change into one another are one.
std::string_view sign_as_read(std::string_view sign) {
  for (const std::string_view quote : {"«", "»", "“", "”", "„", "‘", "’", "'"})
    if (sign == quote) return "\"";
  for (const std::string_view dash : {"–", "—", "‑", "−"})
    if (sign == dash) return "-";
  // How an emoji is to be drawn; marks of bold and italic words.
  for (const std::string_view nothing : {"\ufe0f", "\u200b", "\u200d", "*", "_"})
    if (sign == nothing) return "";
  return sign;
}

std::string as_read(std::string_view written) {
  const std::string whole = composed(written);
  std::string result;
  for (std::string_view rest = whole; !rest.empty();) {
    if (const auto name = take_mention(rest)) {
      result += as_read(*name);
      continue;
    }
    const std::string_view before = rest;
    const bool blank = is_blank(next_code_point(rest));
    const std::string_view sign = sign_as_read(before.substr(0, before.size() - rest.size()));
    const bool says_again = sign == "-" && result.ends_with('-');
    if (!blank && !says_again)
      result += sign;
    else if (blank && !result.empty() && !result.ends_with(' '))
      result += ' ';
  }
  return std::string(trimmed(result));
}

bool is_apart(Instant one, Instant other, const Rulebook& rulebook) {
  return recorded_stamp(one, other, rulebook) || recorded_stamp(other, one, rulebook);
}

}  // namespace

bool are_same_words(std::string_view recorded, const Shown& shown) {
  const std::string approved = as_read(recorded);
  for (const std::string_view words : {shown.text, without_address(shown.text)}) {
    const std::string there = as_read(words);
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
