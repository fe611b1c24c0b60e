#include "likeness/suggestion.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace otklik::likeness {

/// The phrases that a text holds, each once, by what they speak for.
struct Suggester::Found {
  struct Weight {
    std::size_t score = 0;  // words of the phrases: longer ones say more
    std::vector<std::string> words;
  };
  std::map<std::size_t, Weight> topics;
  std::map<std::size_t, Weight> locations;
};

namespace {

unsigned month_day(Date day) {
  const std::string text = format_date(day);
  return static_cast<unsigned>(std::stoul(text.substr(5, 2)) * 100 + std::stoul(text.substr(8, 2)));
}

bool is_in_season(const cases::Topic& topic, unsigned day) {
  if (!topic.season) return true;
  const auto [from, until] = *topic.season;
  return from <= until ? from <= day && day <= until : from <= day || day <= until;
}

}  // namespace

Suggester::Suggester(const cases::Registries& registries) : registries_(registries) {
  for (std::size_t i = 0; i < registries.topics.size(); ++i)
    for (const std::string& words : registries.topics[i].words) add(words, Meaning::topic, i);
  for (std::size_t i = 0; i < registries.locations.size(); ++i)
    for (const std::string& words : registries.locations[i].words) add(words, Meaning::location, i);
  for (const std::string& words : registries.hints.abuse)
    if (words.ends_with('*'))
      prefixes_.push_back(folded(words.substr(0, words.size() - 1)));
    else
      add(words, Meaning::abuse, 0);
}

void Suggester::add(const std::string& words, Meaning meaning, std::size_t index) {
  Phrase phrase{{}, words, meaning, index};
  for (const TextWord& each : vocabulary_.words(words)) phrase.stems.push_back(each.stem);
  if (phrase.stems.empty()) return;
  auto& starting = phrases_[phrase.stems.front()];
  // The registry may list several forms of one word: in a text they are one.
  const bool is_known = std::any_of(starting.begin(), starting.end(), [&](const Phrase& each) {
    return each.stems == phrase.stems && each.meaning == meaning && each.index == index;
  });
  if (!is_known) starting.push_back(std::move(phrase));
}

Suggestion Suggester::suggest(std::string_view text, Date day) {
  const auto words = vocabulary_.words(text);
  Suggestion suggestion = propose(words, day);
  suggestion.abuse = abuse_in(words);
  return suggestion;
}

// Calls `see` with every phrase of the text and the place of its first word.
template <class See>
void Suggester::each_phrase(const std::vector<TextWord>& words, See see) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto starting = phrases_.find(words[i].stem);
    if (starting == phrases_.end()) continue;
    for (const Phrase& phrase : starting->second) {
      const std::size_t length = phrase.stems.size();
      bool holds = i + length <= words.size();
      for (std::size_t j = 1; holds && j < length; ++j)
        holds = words[i + j].stem == phrase.stems[j];
      if (holds) see(phrase, i);
    }
  }
}

Suggestion Suggester::propose(const std::vector<TextWord>& words, Date day) const {
  Found found;
  std::set<const Phrase*> seen;
  each_phrase(words, [&](const Phrase& phrase, std::size_t) {
    if (phrase.meaning == Meaning::abuse || !seen.insert(&phrase).second) return;
    auto& weights = phrase.meaning == Meaning::topic ? found.topics : found.locations;
    Found::Weight& weight = weights[phrase.index];
    weight.score += phrase.stems.size();
    weight.words.push_back(phrase.words);
  });
  Suggestion suggestion;
  if (const auto topic = best_topic(found, day)) {
    suggestion.topic = registries_.topics[*topic].id;
    suggestion.topic_words = found.topics.at(*topic).words;
  }
  if (const auto location = best_location(found)) {
    suggestion.location = registries_.locations[*location].id;
    suggestion.location_words = found.locations.at(*location).words;
  }
  return suggestion;
}

// The most words; then what is in season; then the first of the registry.
std::optional<std::size_t> Suggester::best_topic(const Found& found, Date day) const {
  const unsigned of_year = month_day(day);
  std::optional<std::size_t> best;
  for (const auto& [index, weight] : found.topics) {
    const auto rank = [&](std::size_t topic) {
      return std::pair(found.topics.at(topic).score,
                       is_in_season(registries_.topics[topic], of_year));
    };
    if (!best || rank(index) > rank(*best)) best = index;
  }
  return best;
}

// The most words; and then a place inside of it that is named as well.
std::optional<std::size_t> Suggester::best_location(const Found& found) const {
  const auto& locations = registries_.locations;
  std::optional<std::size_t> best;
  for (const auto& [index, weight] : found.locations)
    if (!best || weight.score > found.locations.at(*best).score) best = index;
  for (const auto& [index, weight] : found.locations)
    if (best && index != *best && registries_.is_under(locations[index].id, locations[*best].id))
      best = index;
  return best;
}

std::vector<std::string> Suggester::abuse_in(const std::vector<TextWord>& words) const {
  std::vector<std::string> abuse;
  for (const Span& place : abuse_places(words)) {
    std::string said = words[place.first].plain;
    for (std::size_t i = place.first + 1; i < place.behind; ++i) said += " " + words[i].plain;
    if (std::find(abuse.begin(), abuse.end(), said) == abuse.end())
      abuse.push_back(std::move(said));
  }
  return abuse;
}

std::vector<Span> Suggester::abuse_places(const std::vector<TextWord>& words) const {
  std::vector<Span> places;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (std::any_of(prefixes_.begin(), prefixes_.end(),
                    [&](const std::string& each) { return words[i].plain.starts_with(each); }))
      places.push_back({i, i + 1});
  each_phrase(words, [&](const Phrase& phrase, std::size_t first) {
    if (phrase.meaning == Meaning::abuse) places.push_back({first, first + phrase.stems.size()});
  });
  return places;
}

}  // namespace otklik::likeness
