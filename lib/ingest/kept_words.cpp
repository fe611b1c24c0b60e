#include "ingest/kept_words.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <array>
#include <optional>
#include <utility>

#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::ingest {

namespace {

// A number as the source wrote it: degrees are not reckoned with.
std::optional<std::string> degrees(const JsonValue& place, std::string_view name) {
  const JsonValue* value = place.find(name);
  constexpr std::string_view signs = "+-.0123456789eE";
  const bool is_number = value != nullptr && !value->text.empty() &&
                         value->text.find_first_not_of(signs) == std::string::npos;
  return is_number ? std::optional(value->text) : std::nullopt;
}

// `#10071` or a name; nothing for what networks do not write.
std::optional<std::string> symbol_of(std::string_view entity) {
  struct Name {
    std::string_view word;
    std::string_view symbol;
  };
  constexpr std::array names = {Name{"amp", "&"}, Name{"lt", "<"}, Name{"gt", ">"},
                                Name{"quot", "\""}, Name{"apos", "'"}};
  for (const Name& each : names)
    if (each.word == entity) return std::string(each.symbol);
  if (!entity.starts_with('#')) return std::nullopt;
  const auto number = parse_unsigned(entity.substr(1));
  const auto symbol =
      static_cast<utf8proc_int32_t>(number.value_or(0) <= 0x10ffff ? number.value_or(0) : 0);
  if (symbol == 0 || !utf8proc_codepoint_valid(symbol)) return std::nullopt;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(symbol, bytes.data());
  return std::string(bytes.begin(), bytes.begin() + size);
}

}  // namespace

std::string decoded_entities(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string result;
  while (!text.empty()) {
    const auto end = text.front() == '&' ? text.substr(0, longest).find(';') : text.npos;
    const auto symbol = end == text.npos ? std::nullopt : symbol_of(text.substr(1, end - 1));
    result += symbol ? *symbol : std::string(1, text.front());
    text.remove_prefix(symbol ? end + 1 : 1);
  }
  return result;
}

void change_words(RawMessage& raw, std::string words) {
  if (raw.text == words) return;
  if (!raw.poorer_text) raw.poorer_text = raw.text.value_or("");
  raw.text = std::move(words);
}

void add_words(RawMessage& raw, std::string_view words) {
  words = trimmed(words);
  const std::string before = raw.text.value_or("");
  if (words.empty() || before.find(words) != std::string::npos) return;
  change_words(raw, before.empty() ? std::string(words) : fmt::format("{}\n\n{}", before, words));
}

bool add_place(RawMessage& raw, const JsonValue& place) {
  auto latitude = degrees(place, "latitude");
  auto longitude = degrees(place, "longitude");
  if (!latitude) latitude = degrees(place, "lat");
  if (!longitude) longitude = degrees(place, "lng");
  if (!latitude || !longitude) return false;
  add_medium(raw, fmt::format("geo:{},{}", *latitude, *longitude));
  return true;
}

void add_medium(RawMessage& raw, std::string_view type, const std::optional<std::string>& url) {
  if (check_foreign_id(type)) return;
  raw.media.push_back(
      {std::string(type), url && !check_url(*url) ? url : std::optional<std::string>()});
}

}  // namespace otklik::ingest
