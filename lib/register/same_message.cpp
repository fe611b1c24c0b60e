#include "register/same_message.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/events/event.hpp"

namespace otklik::store {

using cases::Case;
using cases::Event;
using cases::Incoming;

// The text that stands, and all that stood before it.
std::vector<std::string> texts_of(const Case& record) {
  std::vector<std::string> texts{record.message.text};
  for (const Event& event : record.events)
    if (const auto* changed = event.as<cases::TextChanged>()) texts.push_back(changed->text);
  return texts;
}

// An older export may come after a newer one: what once stood is no news.
bool is_new(const Incoming& incoming, const Case& record) {
  const std::string& words = incoming.message.text;
  const auto texts = texts_of(record);
  return std::none_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return text == words || text == incoming.poorer_text ||
           (incoming.text_cut && is_beginning_of(words, text));
  });
}

namespace {

// A day alone, which a table gives as its midnight, says no minute.
bool same_minute(const Stamp& a, const Stamp& b) {
  constexpr Seconds minute{60};
  constexpr Seconds day{86400};
  const bool has_time = (a.instant.time_since_epoch() + a.offset) % day != Seconds(0);
  return has_time && a.instant.time_since_epoch() / minute == b.instant.time_since_epoch() / minute;
}

bool other_author(const cases::Message& a, const cases::Message& b) {
  return a.author.name && b.author.name && folded(*a.author.name) != folded(*b.author.name);
}

}  // namespace

// By what it says, where ids do not tell: an edit leaves author and time as they were.
bool may_be_same(const Incoming& incoming, const Case& record) {
  const cases::Message& message = incoming.message;
  return !is_new(incoming, record) || (same_minute(message.posted_at, record.message.posted_at) &&
                                       !other_author(message, record.message));
}

bool is_part_of(const Incoming& incoming, const Case& record) {
  const std::string_view words = trimmed(incoming.message.text);
  return !words.empty() && texts_of(record).back().find(words) != std::string::npos;
}

}  // namespace otklik::store
